import { defineTexts } from '../../i18n/texts.ts'

/** What the room screen says of the tables. */
export const texts = defineTexts({
  en: {
    'groups.screen_title': 'Find your table',
    'groups.screen_page': 'Page {page} of {pages}',
    'groups.screen_remote': 'Remote participants see their table on their own screen.',
    'groups.screen_back_at': 'Back at <time></time>',
    'groups.screen_back_now': 'Back to plenary now',
  },
  ar: {
    'groups.screen_title': 'ابحثوا عن طاولتكم',
    'groups.screen_page': 'الصفحة {page} من {pages}',
    'groups.screen_remote': 'يرى المشاركون عن بُعد طاولتهم على شاشاتهم.',
    'groups.screen_back_at': 'نعود الساعة <time></time>',
    'groups.screen_back_now': 'نعود الآن إلى الجلسة العامة',
  },
})
