import { defineTexts } from '../../i18n/texts.ts'

/** What those read who see to the links to the tables and to lists of who sits where. */
export const texts = defineTexts({
  en: {
    'groups.test_links': 'Test the links',
    'groups.testing_links': 'Testing the links…',
    'groups.links_answer': '{count, plural, one {# link answers.} other {All # links answer.}}',
    'groups.links_some': '{good} of {count} links answer. Look at these:',
    'groups.links_none': 'There is no link to test.',
    'groups.links_left': '{count, plural, one {# more link was not tested.} other {# more links were not tested.}}',
    'groups.links_failed': 'The links could not be tested: {reason}',
    'groups.link_guarded': 'asks for a sign-in: can everybody pass?',
    'groups.link_missing': 'does not exist there',
    'groups.link_broken': 'answers with an error',
    'groups.link_silent': 'does not answer',
    'groups.link_not_public': 'is not on the public internet: open it yourself to be sure',
    'groups.open_link': 'Open the link of table {number}',
    'groups.files': 'Who sits where, as a file',
    'groups.file_tables': 'All tables (CSV)',
    'groups.file_rooms': 'Rooms for the video call (CSV)',
    'groups.file_rooms_advice':
      'For the call’s own breakout rooms, in the form that Zoom imports: remote people whose e-mail address is on the list.',
    'groups.file_rooms_without':
      '{count, plural, one {# remote person has no e-mail address on the list and goes to the room by its number.} other {# remote people have no e-mail address on the list and go to their room by its number.}}',
  },
  ar: {
    'groups.test_links': 'اختبار الروابط',
    'groups.testing_links': 'جارٍ اختبار الروابط…',
    'groups.links_answer':
      '{count, plural, zero {لا رابط يستجيب.} one {الرابط يستجيب.} two {الرابطان يستجيبان.} few {الروابط كلها (#) تستجيب.} many {الروابط كلها (#) تستجيب.} other {الروابط كلها (#) تستجيب.}}',
    'groups.links_some': 'يستجيب {good} من أصل {count} من الروابط. انظروا في ما يلي:',
    'groups.links_none': 'لا يوجد رابط لاختباره.',
    'groups.links_left':
      '{count, plural, zero {اختُبرت الروابط كلها.} one {رابط واحد آخر لم يُختبر.} two {رابطان آخران لم يُختبرا.} few {# روابط أخرى لم تُختبر.} many {# رابطًا آخر لم تُختبر.} other {# رابط آخر لم تُختبر.}}',
    'groups.links_failed': 'تعذّر اختبار الروابط: {reason}',
    'groups.link_guarded': 'يطلب تسجيل الدخول: هل يستطيع الجميع الدخول؟',
    'groups.link_missing': 'غير موجود هناك',
    'groups.link_broken': 'يجيب بخطأ',
    'groups.link_silent': 'لا يستجيب',
    'groups.link_not_public': 'ليس على الإنترنت العام: افتحوه بأنفسكم للتأكد',
    'groups.open_link': 'فتح رابط الطاولة {number}',
    'groups.files': 'من يجلس أين، في ملف',
    'groups.file_tables': 'كل الطاولات (CSV)',
    'groups.file_rooms': 'غرف مكالمة الفيديو (CSV)',
    'groups.file_rooms_advice':
      'للغرف الجانبية في المكالمة نفسها، بالصيغة التي يستوردها Zoom: المشاركون عن بُعد المدرج بريدهم الإلكتروني في القائمة.',
    'groups.file_rooms_without':
      '{count, plural, zero {للجميع بريد إلكتروني في القائمة.} one {مشارك واحد عن بُعد ليس له بريد إلكتروني في القائمة، ويذهب إلى غرفته برقمها.} two {مشاركان عن بُعد ليس لهما بريد إلكتروني في القائمة، ويذهبان إلى غرفتيهما برقميهما.} few {# مشاركين عن بُعد ليس لهم بريد إلكتروني في القائمة، ويذهبون إلى غرفهم بأرقامها.} many {# مشاركًا عن بُعد ليس لهم بريد إلكتروني في القائمة، ويذهبون إلى غرفهم بأرقامها.} other {# مشارك عن بُعد ليس لهم بريد إلكتروني في القائمة، ويذهبون إلى غرفهم بأرقامها.}}',
  },
})
