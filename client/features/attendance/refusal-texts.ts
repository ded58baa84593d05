import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'attendance.refused_unknown_person': 'This person is not in the meeting any more.',
    'attendance.refused_wrong_code': 'This is not the code of the room now. Compare it with the screen in the room.',
    'attendance.refused_not_in': 'This person was not in the room any more.',
    'attendance.refused_nothing_to_undo': 'There was no step at the door to take back.',
    'attendance.refused_meeting_closed': 'The meeting is closed.',
  },
  ar: {
    'attendance.refused_unknown_person': 'لم يعد هذا الشخص مشاركًا في الاجتماع.',
    'attendance.refused_wrong_code': 'ليس هذا رمز القاعة الآن. يُرجى مقارنته بما يظهر على شاشة القاعة.',
    'attendance.refused_not_in': 'لم يعد هذا الشخص في القاعة.',
    'attendance.refused_nothing_to_undo': 'لا توجد خطوة عند الباب للتراجع عنها.',
    'attendance.refused_meeting_closed': 'الاجتماع مغلق.',
  },
})
