import { defineTexts } from '../../i18n/texts.ts'

/** What the podium reads from the booths. */
export const texts = defineTexts({
  en: {
    'booth.at_podium': 'Interpreters',
    'booth.asked_slower': 'speak more slowly ({languages})',
    'booth.asked_no_sound': 'no sound ({languages})',
    'booth.dealt_with': 'Dealt with',
    'booth.booth_ready': '{language}: ready',
    'booth.booth_gone': '{language}: ready, but not connected',
  },
  ar: {
    'booth.at_podium': 'المترجمون الفوريون',
    'booth.asked_slower': 'التحدث ببطء أكثر ({languages})',
    'booth.asked_no_sound': 'لا صوت ({languages})',
    'booth.dealt_with': 'عولج الأمر',
    'booth.booth_ready': '{language}: جاهزة',
    'booth.booth_gone': '{language}: جاهزة لكنها غير متصلة',
  },
})
