import { defineTexts } from '../../i18n/texts.ts'

/** What tells a name from another's that looks the same, wherever those who run the meeting or check in choose one of them. */
export const texts = defineTexts({
  en: {
    'people.twin': 'No. {number} of this name',
    'people.looks_like': 'Looks like {name}',
  },
  ar: {
    'people.twin': 'رقم {number} بهذا الاسم',
    'people.looks_like': 'يشبه اسم {name}',
  },
})
