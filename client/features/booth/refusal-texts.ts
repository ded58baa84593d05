import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: { 'booth.refused_meeting_over': 'The meeting is over: no signals are sent any more.' },
  ar: { 'booth.refused_meeting_over': 'انتهى الاجتماع، ولم تعد الإشارات تُرسل.' },
})
