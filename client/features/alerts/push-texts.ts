import { defineTexts } from '../../i18n/texts.ts'

/** What a device is told whose page sleeps, by the code of the alert; the service worker says the same. `{…}` are plain values. */
export const texts = defineTexts({
  en: {
    'alerts.push_second': 'You are second in the queue',
    'alerts.push_third': 'You are third in the queue',
    'alerts.push_next': 'You are next',
    'alerts.push_called': 'You have the floor',
    'alerts.push_overtaken_by_point_of_order': 'A point of order comes before you; then it is your turn',
    'alerts.push_overtaken_by_chair': 'The chair has put somebody before you',
    'alerts.push_returned': 'You are back in the queue, at place {place}',
    'alerts.push_table': 'You are at table {number}',
    'alerts.push_table_alone': 'You are alone at your table. Another one is offered to you',
    'alerts.push_table_minute': 'One minute left at your table',
    'alerts.push_table_message': 'A message to your table',
    'alerts.push_table_back': 'Everybody is called back to the plenary',
    'alerts.push_test': 'This is a test: alerts reach this device',
    'alerts.push_renew': 'Alerts stopped on this device. Open the meeting to switch them on again',
    'alerts.push_news': 'There is news for you in the meeting',
  },
  ar: {
    'alerts.push_second': 'ترتيبكم الثاني في القائمة',
    'alerts.push_third': 'ترتيبكم الثالث في القائمة',
    'alerts.push_next': 'دوركم هو التالي',
    'alerts.push_called': 'الكلمة لكم',
    'alerts.push_overtaken_by_point_of_order': 'نقطة نظام تسبقكم، ثم يأتي دوركم',
    'alerts.push_overtaken_by_chair': 'قدّم الرئيس متحدثًا آخر عليكم',
    'alerts.push_returned': 'عدتم إلى القائمة، وترتيبكم {place}',
    'alerts.push_table': 'أنتم على الطاولة رقم {number}',
    'alerts.push_table_alone': 'أنتم وحدكم على طاولتكم. تُعرض عليكم طاولة أخرى',
    'alerts.push_table_minute': 'بقيت دقيقة واحدة على طاولتكم',
    'alerts.push_table_message': 'رسالة إلى طاولتكم',
    'alerts.push_table_back': 'يُدعى الجميع إلى العودة إلى الجلسة العامة',
    'alerts.push_test': 'هذا اختبار: التنبيهات تصل إلى هذا الجهاز',
    'alerts.push_renew': 'توقفت التنبيهات على هذا الجهاز. افتحوا الاجتماع لتشغيلها من جديد',
    'alerts.push_news': 'هناك جديد يخصكم في الاجتماع',
  },
})
