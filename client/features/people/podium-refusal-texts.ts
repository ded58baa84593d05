import { defineTexts } from '../../i18n/texts.ts'

/** What only those are refused who look after links and the list of participants. */
export const texts = defineTexts({
  en: {
    'people.refused_unknown_link': 'This link does not exist any more.',
    'people.refused_unknown_device': 'This device is not in the meeting any more.',
    'people.refused_link_exists': 'This link exists already.',
    'people.refused_link_incomplete': '{field, select, role {The link needs a role.} other {The link needs a person.}}',
    'people.refused_roster_changed': 'Meanwhile somebody changed the list of participants. Nothing was imported.',
    'people.refused_no_claim': 'This request has been answered already.',
    'people.refused_not_on_roster': 'That person is not on the list.',
    'people.refused_own_secretariat': 'You cannot take the secretariat from yourself: somebody else of it can.',
    'people.refused_not_closed': 'All names at once can be erased only once the meeting is closed.',
    'people.refused_not_of_podium': 'That person does not run the meeting: they come back by their own link.',
    'people.refused_chair_not_given':
      'The chair was not given to that person here: the list or a link made them chair.',
  },
  ar: {
    'people.refused_unknown_link': 'لم يعد هذا الرابط موجودًا.',
    'people.refused_unknown_device': 'لم يعد هذا الجهاز متصلًا بالاجتماع.',
    'people.refused_link_exists': 'هذا الرابط موجود بالفعل.',
    'people.refused_link_incomplete': '{field, select, role {يجب أن يُحدَّد للرابط دور.} other {يجب أن يُحدَّد للرابط شخص.}}',
    'people.refused_roster_changed': 'عُدّلت قائمة المشاركين في هذه الأثناء، ولم يُستورد شيء.',
    'people.refused_no_claim': 'سبق الرد على هذا الطلب.',
    'people.refused_not_on_roster': 'ذلك الشخص غير مدرج في القائمة.',
    'people.refused_own_secretariat': 'لا يمكنكم سحب دور الأمانة من أنفسكم: يستطيع ذلك زميل آخر فيها.',
    'people.refused_not_closed': 'لا تُحذف جميع الأسماء دفعة واحدة إلا بعد إغلاق الاجتماع.',
    'people.refused_not_of_podium': 'ذلك الشخص لا يدير الاجتماع، ويعود برابطه الخاص.',
    'people.refused_chair_not_given': 'لم تُسند الرئاسة إلى ذلك الشخص هنا، بل جعلته القائمة أو أحد الروابط رئيسًا.',
  },
})
