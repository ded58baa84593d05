import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'attendance.refused_unknown_person': 'This person is not in the meeting any more.',
    'attendance.refused_wrong_code': 'This is not the code of the room now. Compare it with the screen in the room.',
    'attendance.refused_not_in': 'This person was not in the room any more.',
    'attendance.refused_nothing_to_undo': 'There was nothing at the door to take back.',
    'attendance.refused_meeting_closed': 'The meeting is closed.',
    'attendance.refused_unknown_group': 'Nobody on the list belongs to this group.',
  },
  ar: {
    'attendance.refused_unknown_person': 'لم يعد هذا الشخص مشاركًا في الاجتماع.',
    'attendance.refused_wrong_code': 'ليس هذا رمز القاعة الآن. يُرجى مقارنته بما يظهر على شاشة القاعة.',
    'attendance.refused_not_in': 'لم يعد هذا الشخص في القاعة.',
    'attendance.refused_nothing_to_undo': 'لا يوجد عند الباب ما يمكن التراجع عنه.',
    'attendance.refused_meeting_closed': 'الاجتماع مغلق.',
    'attendance.refused_unknown_group': 'لا أحد في القائمة ينتمي إلى هذه المجموعة.',
  },
})
