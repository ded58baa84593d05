import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'people.refused_unknown_person': 'This person is not in the meeting any more.',
    'people.refused_link_revoked': 'This link was withdrawn. Ask the secretariat for a new one.',
    'people.refused_link_expired': 'This link has expired. Ask the secretariat for a new one.',
    'people.refused_link_used_up':
      'This link has let in as many as it was made for. Ask the secretariat for a new one.',
    'people.refused_meeting_full': 'The meeting is full: nobody more can come in without a personal link.',
    'people.refused_device_taken': 'This device came in by another link. Leave that one first.',
    'people.refused_name_needed': 'Please give your name.',
    'people.refused_already_on_roster': 'This person is on the list already.',
    'people.refused_person_exists': 'This badge belongs to somebody else already. Add the walk-in once more.',
  },
  ar: {
    'people.refused_unknown_person': 'لم يعد هذا الشخص مشاركًا في الاجتماع.',
    'people.refused_link_revoked': 'أُلغي هذا الرابط. يُرجى طلب رابط جديد من الأمانة.',
    'people.refused_link_expired': 'انتهت صلاحية هذا الرابط. يُرجى طلب رابط جديد من الأمانة.',
    'people.refused_link_used_up': 'دخل بهذا الرابط العدد المحدد له. يُرجى طلب رابط جديد من الأمانة.',
    'people.refused_meeting_full': 'اكتمل عدد المشاركين: لا يمكن الدخول الآن إلا برابط شخصي.',
    'people.refused_device_taken': 'دخل هذا الجهاز برابط آخر. يُرجى الخروج من ذلك الرابط أولًا.',
    'people.refused_name_needed': 'يُرجى كتابة اسمكم.',
    'people.refused_already_on_roster': 'هذا الشخص مدرج في القائمة بالفعل.',
    'people.refused_person_exists': 'هذه الشارة لشخص آخر. يُرجى إضافة الحاضر الجديد مرة أخرى.',
  },
})
