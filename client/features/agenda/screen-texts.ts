import { defineTexts } from '../../i18n/texts.ts'

/** What the room screen says of the agenda. */
export const texts = defineTexts({
  en: {
    'agenda.screen_paused': 'The meeting is paused',
    'agenda.screen_since': 'since <time></time>',
    'agenda.screen_begins': 'The meeting begins at <time></time>',
    'agenda.screen_begins_now': 'The meeting begins in a moment',
    'agenda.screen_next_at': 'We go on at <time></time>',
    'agenda.screen_back_at': 'We go on at <time></time>, in',
    'agenda.screen_back_in': 'Time until the meeting goes on',
    'agenda.screen_back_now': 'We go on in a moment',
  },
  ar: {
    'agenda.screen_paused': 'الاجتماع معلَّق مؤقتًا',
    'agenda.screen_since': 'منذ الساعة <time></time>',
    'agenda.screen_begins': 'يبدأ الاجتماع الساعة <time></time>',
    'agenda.screen_begins_now': 'يبدأ الاجتماع بعد لحظات',
    'agenda.screen_next_at': 'نواصل الساعة <time></time>',
    'agenda.screen_back_at': 'نواصل الساعة <time></time>، بعد',
    'agenda.screen_back_in': 'الوقت المتبقي حتى مواصلة الاجتماع',
    'agenda.screen_back_now': 'نواصل بعد لحظات',
  },
})
