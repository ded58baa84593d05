import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'meeting.connected': 'Connected',
    'meeting.connecting': 'Connecting…',
    'meeting.trying_again': 'No connection, trying again',
    'meeting.offline': 'Offline',
    'meeting.not_following': 'Not connected',
    'meeting.as_of': 'as of <time></time>',
    'meeting.replaced': 'You have opened this meeting in another window. This one stands still.',
    'meeting.use_here': 'Use it here',
    'meeting.not_done': 'This was not done',
    'meeting.understood': 'OK',
    'meeting.join_call': 'Join the call',
    'meeting.dial_in': 'By telephone',
  },
  ar: {
    'meeting.connected': 'متصل',
    'meeting.connecting': 'جارٍ الاتصال…',
    'meeting.trying_again': 'لا يوجد اتصال، تجري المحاولة من جديد',
    'meeting.offline': 'غير متصل',
    'meeting.not_following': 'غير متصل بالاجتماع',
    'meeting.as_of': 'حتى الساعة <time></time>',
    'meeting.replaced': 'فتحتم هذا الاجتماع في نافذة أخرى، وهذه النافذة متوقفة.',
    'meeting.use_here': 'المتابعة هنا',
    'meeting.not_done': 'لم يُنفَّذ هذا',
    'meeting.understood': 'حسنًا',
    'meeting.join_call': 'الانضمام إلى المكالمة',
    'meeting.dial_in': 'بالهاتف',
  },
})
