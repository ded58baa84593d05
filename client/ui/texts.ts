import { defineTexts } from '../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'ui.busy': 'Please wait',
    'ui.close': 'Close',
    'ui.undo': 'Undo',
    'ui.more': 'More',
    'ui.optional': 'optional',
    'ui.over_by': 'over by {time}',
    'ui.your_time': '{time} your time',
    'ui.in_language': 'in {language}',
    'ui.loading': 'Loading…',
  },
  ar: {
    'ui.busy': 'يُرجى الانتظار',
    'ui.close': 'إغلاق',
    'ui.undo': 'تراجع',
    'ui.more': 'المزيد',
    'ui.optional': 'اختياري',
    'ui.over_by': 'تجاوز الوقت بمقدار {time}',
    'ui.your_time': '{time} بتوقيتكم',
    'ui.in_language': 'باللغة {language}',
    'ui.loading': 'جارٍ التحميل…',
  },
})
