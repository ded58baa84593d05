import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'meeting.problem_no_connection': 'The server cannot be reached. Check your connection and try again.',
    'meeting.problem_too_large': 'The file is larger than 4 MB.',
    'meeting.problem_uncertain': 'It is not certain that this was done. Look before you try again.',
    'meeting.problem_failed': 'The server could not do this. Please try again.',
  },
  ar: {
    'meeting.problem_no_connection': 'يتعذر الوصول إلى الخادم. يُرجى التحقق من الاتصال والمحاولة من جديد.',
    'meeting.problem_too_large': 'يتجاوز حجم الملف 4 ميغابايت.',
    'meeting.problem_uncertain': 'ليس مؤكدًا أن هذا قد نُفِّذ. يُرجى التحقق قبل المحاولة من جديد.',
    'meeting.problem_failed': 'تعذّر على الخادم تنفيذ هذا. يُرجى المحاولة من جديد.',
  },
})
