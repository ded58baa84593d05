import { defineTexts } from '../../i18n/texts.ts'

/** Words about the queue that participants, console and room screen share. */
export const texts = defineTexts({
  en: {
    'floor.kind_point_of_order': 'Point of order',
    'floor.kind_right_of_reply': 'Right of reply',
    'floor.kind_clarification': 'Clarification',
    'floor.kind_reply': 'Reply on this topic',
    'floor.kind_intervention': 'Intervention',
    'floor.kind_new_topic': 'New topic',
    'floor.mode_room': 'room',
    'floor.mode_remote': 'remote',
    'floor.ordinal': '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
    'floor.reason_point_of_order': 'Point of order: goes first',
    'floor.reason_moved_by_chair': 'Placed here by the chair',
    'floor.reason_stepped_back': 'Let another go first',
    'floor.reason_passed_over': 'Passed over once',
    'floor.reason_asked_earlier': 'In the order of asking',
    'floor.reason_room_turn':
      '{nth, plural, =1 {{after, plural, =0 {Turn of the room} other {Turn of the room, after # remote}}} other {# of {of} in a row from the room}}',
    'floor.reason_remote_turn':
      '{nth, plural, =1 {{after, plural, =0 {Turn of remote} other {Turn of remote, after # from the room}}} other {# of {of} in a row from remote}}',
    'floor.reason_only_mode_waiting':
      '{mode, select, room {Nobody remote is waiting} other {Nobody in the room is waiting}}',
    'floor.waiting': '{count, plural, =0 {Nobody is waiting} one {# waiting} other {# waiting}}',
    'floor.by_mode': '{room} room, {remote} remote',
    'floor.queue_open': 'queue open',
    'floor.queue_closed': 'queue closed',
    'floor.held': 'Set aside',
    'floor.needs_leave': 'Asks for the chair’s leave',
    'floor.is_ready': 'Ready',
    'floor.called': 'Called',
    'floor.clock_paused': 'Clock stopped',
    'floor.speaking_time': 'Speaking time left',
    'floor.floor_is_open': 'The floor is open',
    'floor.has_floor': 'Has the floor',
  },
  ar: {
    'floor.kind_point_of_order': 'نقطة نظام',
    'floor.kind_right_of_reply': 'حق الرد',
    'floor.kind_clarification': 'استيضاح',
    'floor.kind_reply': 'رد في الموضوع نفسه',
    'floor.kind_intervention': 'مداخلة',
    'floor.kind_new_topic': 'موضوع جديد',
    'floor.mode_room': 'في القاعة',
    'floor.mode_remote': 'عن بُعد',
    'floor.ordinal':
      '{place, plural, =1 {الأول} =2 {الثاني} =3 {الثالث} =4 {الرابع} =5 {الخامس} =6 {السادس} =7 {السابع} =8 {الثامن} =9 {التاسع} =10 {العاشر} zero {#} one {#} two {#} few {#} many {#} other {#}}',
    'floor.reason_point_of_order': 'نقطة نظام: لها الأولوية',
    'floor.reason_moved_by_chair': 'حدّد الرئيس هذا الدور',
    'floor.reason_stepped_back': 'قدّم غيره على نفسه',
    'floor.reason_passed_over': 'جرى تجاوزه مرة',
    'floor.reason_asked_earlier': 'بحسب ترتيب الطلب',
    'floor.reason_room_turn':
      '{nth, plural, =1 {{after, plural, =0 {دور القاعة} zero {دور القاعة} one {دور القاعة، بعد متحدث واحد عن بُعد} two {دور القاعة، بعد متحدثَين عن بُعد} few {دور القاعة، بعد # متحدثين عن بُعد} many {دور القاعة، بعد # متحدثًا عن بُعد} other {دور القاعة، بعد # متحدث عن بُعد}}} zero {# من {of} تباعًا من القاعة} one {# من {of} تباعًا من القاعة} two {# من {of} تباعًا من القاعة} few {# من {of} تباعًا من القاعة} many {# من {of} تباعًا من القاعة} other {# من {of} تباعًا من القاعة}}',
    'floor.reason_remote_turn':
      '{nth, plural, =1 {{after, plural, =0 {دور المشاركين عن بُعد} zero {دور المشاركين عن بُعد} one {دور المشاركين عن بُعد، بعد متحدث واحد من القاعة} two {دور المشاركين عن بُعد، بعد متحدثَين من القاعة} few {دور المشاركين عن بُعد، بعد # متحدثين من القاعة} many {دور المشاركين عن بُعد، بعد # متحدثًا من القاعة} other {دور المشاركين عن بُعد، بعد # متحدث من القاعة}}} zero {# من {of} تباعًا عن بُعد} one {# من {of} تباعًا عن بُعد} two {# من {of} تباعًا عن بُعد} few {# من {of} تباعًا عن بُعد} many {# من {of} تباعًا عن بُعد} other {# من {of} تباعًا عن بُعد}}',
    'floor.reason_only_mode_waiting': '{mode, select, room {لا أحد ينتظر عن بُعد} other {لا أحد ينتظر في القاعة}}',
    'floor.waiting':
      '{count, plural, =0 {لا أحد في الانتظار} zero {لا أحد في الانتظار} one {شخص واحد في الانتظار} two {شخصان في الانتظار} few {# أشخاص في الانتظار} many {# شخصًا في الانتظار} other {# شخص في الانتظار}}',
    'floor.by_mode': '{room} في القاعة، {remote} عن بُعد',
    'floor.queue_open': 'القائمة مفتوحة',
    'floor.queue_closed': 'القائمة مقفلة',
    'floor.held': 'دور مؤجَّل',
    'floor.needs_leave': 'يطلب إذن الرئيس',
    'floor.is_ready': 'مستعد',
    'floor.called': 'نودي عليه',
    'floor.clock_paused': 'الوقت متوقف',
    'floor.speaking_time': 'الوقت المتبقي للكلمة',
    'floor.floor_is_open': 'باب الكلمة مفتوح',
    'floor.has_floor': 'له الكلمة',
  },
})
