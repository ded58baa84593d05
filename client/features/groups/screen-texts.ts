import { defineTexts } from '../../i18n/texts.ts'

/** What the room screen says of the tables. */
export const texts = defineTexts({
  en: {
    'groups.screen_title': 'Find your table',
    'groups.screen_groups': 'Where the groups meet',
    'groups.screen_page': 'Page {page} of {pages}',
    'groups.screen_remote': 'Remote participants see their table on their own screen.',
    'groups.screen_back_at': 'Back at <time></time>',
    'groups.screen_back_now': 'Back to plenary now',
    'groups.screen_called_back': 'Please come back to plenary',
    'groups.screen_prompt': 'What the tables talk about',
    'groups.screen_hybrid': 'Some at this table take part remotely: bring a laptop.',
    'groups.screen_all_hybrid': 'At every table some take part remotely: bring a laptop.',
  },
  ar: {
    'groups.screen_title': 'ابحثوا عن طاولتكم',
    'groups.screen_groups': 'أماكن لقاء المجموعات',
    'groups.screen_page': 'الصفحة {page} من {pages}',
    'groups.screen_remote': 'يرى المشاركون عن بُعد طاولتهم على شاشاتهم.',
    'groups.screen_back_at': 'نعود الساعة <time></time>',
    'groups.screen_back_now': 'نعود الآن إلى الجلسة العامة',
    'groups.screen_called_back': 'يُرجى العودة إلى الجلسة العامة',
    'groups.screen_prompt': 'موضوع الحديث على الطاولات',
    'groups.screen_hybrid': 'يشارك بعض من على هذه الطاولة عن بُعد: أحضروا حاسوبًا محمولًا.',
    'groups.screen_all_hybrid': 'على كل طاولة من يشارك عن بُعد: أحضروا حاسوبًا محمولًا.',
  },
})
