import { defineTexts } from '../../i18n/texts.ts'

/** What the room screen says of the meeting and of its own connection. */
export const texts = defineTexts({
  en: {
    'meeting.screen_here': '{time} here',
    'meeting.screen_not_live': 'Not live since <time></time>',
    'meeting.screen_never_live': 'Not live',
    'meeting.screen_other_window': 'Another window of this device shows the meeting · not live since <time></time>',
    'meeting.screen_standby': 'The call goes on at',
    'meeting.screen_opening': 'Opening the meeting…',
    'meeting.screen_unreachable': 'No connection yet',
    'meeting.screen_keeps_trying': 'This screen goes on by itself as soon as there is one.',
  },
  ar: {
    'meeting.screen_standby': 'تستمر المكالمة على العنوان',
    'meeting.screen_here': '{time} بتوقيت القاعة',
    'meeting.screen_not_live': 'العرض متوقف منذ الساعة <time></time>',
    'meeting.screen_never_live': 'العرض متوقف',
    'meeting.screen_other_window': 'نافذة أخرى على هذا الجهاز تعرض الاجتماع · العرض متوقف هنا منذ الساعة <time></time>',
    'meeting.screen_opening': 'جارٍ فتح الاجتماع…',
    'meeting.screen_unreachable': 'لا يوجد اتصال بعد',
    'meeting.screen_keeps_trying': 'تواصل هذه الشاشة العرض تلقائيًا عند عودة الاتصال.',
  },
})
