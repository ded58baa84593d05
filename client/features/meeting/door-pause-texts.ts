import { defineTexts } from '../../i18n/texts.ts'

/** Of the band of a technical pause: who runs the meeting reads it at the podium, and at a door too. */
export const texts = defineTexts({
  en: {
    'meeting.resume': 'Resume the meeting',
    'meeting.pause_reason': 'Why? Everyone sees it',
    'meeting.say_why': 'Say why',
  },
  ar: {
    'meeting.resume': 'استئناف الاجتماع',
    'meeting.pause_reason': 'ما السبب؟ يراه الجميع',
    'meeting.say_why': 'إعلان السبب',
  },
})
