import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'agenda.refused_moved_on': 'The agenda has moved on: somebody else was faster.',
    'agenda.refused_unknown_item': 'This item is not on the agenda any more.',
    'agenda.refused_nothing_on': 'No item is on.',
    'agenda.refused_no_next_item': 'There is no further item.',
    'agenda.refused_already_on': 'This item is on already.',
    'agenda.refused_already_paused': 'This item is paused already.',
    'agenda.refused_not_paused': 'This item is not paused.',
    'agenda.refused_not_planned': 'This item has been opened already and cannot be left out.',
    'agenda.refused_not_skipped': 'This item has not been left out.',
    'agenda.refused_nothing_before': 'There is no step to take back.',
    'agenda.refused_already_running': 'The meeting has begun; its agenda cannot be replaced any more.',
    'agenda.refused_meeting_closed': 'The meeting is closed.',
    'agenda.refused_bad_times':
      '{reason, select, ends_before_start {An item ends before it starts.} other {Two items overlap in time.}}',
    'agenda.refused_duplicate_id': 'Two items or days of the agenda have the same identifier: {id}.',
  },
  ar: {
    'agenda.refused_moved_on': 'تقدّم جدول الأعمال: سبقكم شخص آخر إلى ذلك.',
    'agenda.refused_unknown_item': 'لم يعد هذا البند مدرجًا في جدول الأعمال.',
    'agenda.refused_nothing_on': 'لا يوجد بند مطروح.',
    'agenda.refused_no_next_item': 'لا يوجد بند آخر.',
    'agenda.refused_already_on': 'هذا البند مطروح بالفعل.',
    'agenda.refused_already_paused': 'هذا البند معلَّق بالفعل.',
    'agenda.refused_not_paused': 'هذا البند غير معلَّق.',
    'agenda.refused_not_planned': 'افتُتح هذا البند من قبل ولا يمكن تجاوزه.',
    'agenda.refused_not_skipped': 'لم يُتجاوز هذا البند.',
    'agenda.refused_nothing_before': 'لا توجد خطوة يمكن التراجع عنها.',
    'agenda.refused_already_running': 'بدأ الاجتماع، ولم يعد بالإمكان استبدال جدول أعماله.',
    'agenda.refused_meeting_closed': 'اختُتم الاجتماع.',
    'agenda.refused_bad_times':
      '{reason, select, ends_before_start {ينتهي أحد البنود قبل بدايته.} other {يتداخل بندان في الوقت.}}',
    'agenda.refused_duplicate_id': 'يحمل بندان أو يومان في جدول الأعمال المعرِّف نفسه: {id}.',
  },
})
