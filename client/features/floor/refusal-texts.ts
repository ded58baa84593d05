import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'floor.refused_item_not_open': 'That item is no longer on. Nobody was put into the queue of another item.',
    'floor.refused_no_floor_in_break': 'There is no floor in a break.',
    'floor.refused_not_here':
      'Only those who are here may ask for the floor. Say that you are back, or check in at the door.',
    'floor.refused_queue_closed': 'The chair has closed the queue of this item.',
    'floor.refused_kind_not_offered': 'This meeting takes no wishes of that kind. Please choose another kind.',
    'floor.refused_unknown_turn': 'A right of reply answers somebody who spoke on this item. Please choose again.',
    'floor.refused_unknown_statement': 'That text was taken back by its author.',
    'floor.refused_too_many_statements':
      'This item already has {most, plural, one {# text} other {# texts}}, and takes no more.',
    'floor.refused_listens_today':
      '{role, select, member {Members observe today; the floor belongs to the others.} observer {Observers listen today.} other {The floor belongs to others today.}}',
    'floor.refused_already_waiting': 'There is already a place in the queue; nobody has two.',
    'floor.refused_already_speaking': 'This person has the floor already.',
    'floor.refused_unknown_person': 'This person is not in the meeting any more.',
    'floor.refused_unknown_item': 'This item is not on the agenda any more.',
    'floor.refused_name_needed': 'Please give a name.',
    'floor.refused_not_yours': 'Only the person who waits, or the chair’s desk, can change this place.',
    'floor.refused_no_longer_waiting': 'That place is gone: the person left the queue or was called.',
    'floor.refused_not_speaking': 'This person does not have the floor any more.',
    'floor.refused_is_held': 'This person is set aside. Return them to the queue first.',
    'floor.refused_held_by_desk': 'The chair has set your place aside and will call you. You need not do anything.',
    'floor.refused_needs_leave': 'This person needs the chair’s leave first.',
    'floor.refused_last_in_queue': 'This is already the last place; there is nobody to let go first.',
    'floor.refused_not_your_name': 'That place has another name than yours.',
    'floor.refused_already_ready': 'The chair already knows that you are ready.',
  },
  ar: {
    'floor.refused_item_not_open': 'لم يعد ذلك البند مطروحًا. ولم يُنقل أحد إلى قائمة بند آخر.',
    'floor.refused_no_floor_in_break': 'لا تُعطى الكلمة أثناء الاستراحة.',
    'floor.refused_not_here': 'لا يطلب الكلمة إلا الحاضرون. يُرجى الإفادة بأنكم عدتم، أو تسجيل الوصول عند الباب.',
    'floor.refused_queue_closed': 'أقفل الرئيس قائمة المتحدثين لهذا البند.',
    'floor.refused_kind_not_offered': 'لا يقبل هذا الاجتماع طلبات من هذا النوع. يُرجى اختيار نوع آخر.',
    'floor.refused_unknown_turn': 'حق الرد يكون على من تكلم في هذا البند. يُرجى الاختيار من جديد.',
    'floor.refused_unknown_statement': 'سحب صاحب النص نصه.',
    'floor.refused_too_many_statements':
      '{most, plural, zero {لا يقبل هذا البند نصوصًا} one {في هذا البند نص واحد بالفعل، ولا يقبل المزيد.} two {في هذا البند نصان بالفعل، ولا يقبل المزيد.} few {في هذا البند # نصوص بالفعل، ولا يقبل المزيد.} many {في هذا البند # نصًا بالفعل، ولا يقبل المزيد.} other {في هذا البند # نص بالفعل، ولا يقبل المزيد.}}',
    'floor.refused_listens_today':
      '{role, select, member {يشارك الأعضاء اليوم بصفة مراقبين، والكلمة للآخرين.} observer {يكتفي المراقبون اليوم بالاستماع.} other {الكلمة اليوم لغيركم.}}',
    'floor.refused_already_waiting': 'يوجد دور في القائمة بالفعل، ولا يُسجَّل لأحد دوران.',
    'floor.refused_already_speaking': 'أُعطيت الكلمة لهذا الشخص بالفعل.',
    'floor.refused_unknown_person': 'لم يعد هذا الشخص مشاركًا في الاجتماع.',
    'floor.refused_unknown_item': 'لم يعد هذا البند على جدول الأعمال.',
    'floor.refused_name_needed': 'يُرجى كتابة الاسم.',
    'floor.refused_not_yours': 'لا يمكن تغيير هذا الدور إلا لصاحبه أو لمكتب الرئاسة.',
    'floor.refused_no_longer_waiting': 'لم يعد ذلك الدور قائمًا: غادر صاحبه القائمة أو أُعطي الكلمة.',
    'floor.refused_not_speaking': 'لم تعد الكلمة لهذا الشخص.',
    'floor.refused_is_held': 'دور هذا الشخص مؤجَّل. يُرجى إعادته إلى القائمة أولًا.',
    'floor.refused_held_by_desk': 'أجّل الرئيس دوركم وستُعطون الكلمة لاحقًا، وليس عليكم القيام بشيء.',
    'floor.refused_needs_leave': 'يحتاج هذا الشخص إلى إذن الرئيس أولًا.',
    'floor.refused_last_in_queue': 'هذا آخر دور في القائمة، ولا أحد بعده ليُقدَّم عليه.',
    'floor.refused_not_your_name': 'هذا الدور باسم غير اسمكم.',
    'floor.refused_already_ready': 'يعلم الرئيس بالفعل أنكم مستعدون.',
  },
})
