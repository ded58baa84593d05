import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'meeting.edit': 'Edit',
    'meeting.close': 'Close the meeting',
    'meeting.reopen': 'Reopen the meeting',
  },
  ar: {
    'meeting.edit': 'تعديل',
    'meeting.close': 'اختتام الاجتماع',
    'meeting.reopen': 'إعادة فتح الاجتماع',
  },
})
