import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'people.refused_unknown_person': 'This person is not in the meeting any more.',
    'people.refused_unknown_link': 'This link does not exist any more.',
    'people.refused_unknown_device': 'This device is not in the meeting any more.',
    'people.refused_link_exists': 'This link exists already.',
    'people.refused_link_incomplete': '{field, select, role {The link needs a role.} other {The link needs a person.}}',
    'people.refused_link_revoked': 'This link was withdrawn. Ask the secretariat for a new one.',
    'people.refused_link_expired': 'This link has expired. Ask the secretariat for a new one.',
    'people.refused_link_used_up':
      'This link has let in as many as it was made for. Ask the secretariat for a new one.',
    'people.refused_meeting_full': 'The meeting is full: nobody more can come in without a personal link.',
    'people.refused_device_taken': 'This device came in by another link. Leave that one first.',
    'people.refused_name_needed': 'Please give your name.',
    'people.refused_already_on_roster': 'This person is on the list already.',
    'people.refused_person_exists': 'This badge belongs to somebody else already. Add the walk-in once more.',
    'people.refused_no_claim': 'This request has been answered already.',
    'people.refused_not_on_roster': 'That person is not on the list.',
    'people.refused_not_of_podium': 'That person does not run the meeting: they come back by their own link.',
    'people.refused_chair_not_given':
      'The chair was not given to that person here: the list or a link made them chair.',
  },
  ar: {
    'people.refused_unknown_person': 'لم يعد هذا الشخص مشاركًا في الاجتماع.',
    'people.refused_unknown_link': 'لم يعد هذا الرابط موجودًا.',
    'people.refused_unknown_device': 'لم يعد هذا الجهاز متصلًا بالاجتماع.',
    'people.refused_link_exists': 'هذا الرابط موجود بالفعل.',
    'people.refused_link_incomplete': '{field, select, role {يجب أن يُحدَّد للرابط دور.} other {يجب أن يُحدَّد للرابط شخص.}}',
    'people.refused_link_revoked': 'أُلغي هذا الرابط. يُرجى طلب رابط جديد من الأمانة.',
    'people.refused_link_expired': 'انتهت صلاحية هذا الرابط. يُرجى طلب رابط جديد من الأمانة.',
    'people.refused_link_used_up': 'دخل بهذا الرابط العدد المحدد له. يُرجى طلب رابط جديد من الأمانة.',
    'people.refused_meeting_full': 'اكتمل عدد المشاركين: لا يمكن الدخول الآن إلا برابط شخصي.',
    'people.refused_device_taken': 'دخل هذا الجهاز برابط آخر. يُرجى الخروج من ذلك الرابط أولًا.',
    'people.refused_name_needed': 'يُرجى كتابة اسمكم.',
    'people.refused_already_on_roster': 'هذا الشخص مدرج في القائمة بالفعل.',
    'people.refused_person_exists': 'هذه الشارة لشخص آخر. يُرجى إضافة الحاضر الجديد مرة أخرى.',
    'people.refused_no_claim': 'سبق الرد على هذا الطلب.',
    'people.refused_not_on_roster': 'ذلك الشخص غير مدرج في القائمة.',
    'people.refused_not_of_podium': 'ذلك الشخص لا يدير الاجتماع، ويعود برابطه الخاص.',
    'people.refused_chair_not_given': 'لم تُسند الرئاسة إلى ذلك الشخص هنا، بل جعلته القائمة أو أحد الروابط رئيسًا.',
  },
})
