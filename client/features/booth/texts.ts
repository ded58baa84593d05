import { defineTexts } from '../../i18n/texts.ts'

/** What a speaker reads from the booths. */
export const texts = defineTexts({
  en: {
    'booth.asks_slower': 'The interpreters ask you to speak more slowly',
    'booth.asks_no_sound': 'The interpreters do not hear you',
    'booth.asks_slower_advice': 'Booth: {languages}. A short pause after each sentence helps.',
    'booth.asks_no_sound_advice': 'Booth: {languages}. Check your microphone and speak close to it.',
  },
  ar: {
    'booth.asks_slower': 'يطلب المترجمون أن تتحدثوا ببطء أكثر',
    'booth.asks_no_sound': 'المترجمون لا يسمعونكم',
    'booth.asks_slower_advice': 'المقصورة: {languages}. تساعد وقفة قصيرة بعد كل جملة.',
    'booth.asks_no_sound_advice': 'المقصورة: {languages}. تحققوا من الميكروفون وتحدثوا بالقرب منه.',
  },
})
