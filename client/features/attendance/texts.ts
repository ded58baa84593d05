import { defineTexts } from '../../i18n/texts.ts'

/** Words about who is here, for everybody. */
export const texts = defineTexts({
  en: {
    'attendance.in_room': '{count} in the room',
    'attendance.remote': '{count} remote',
    'attendance.asleep': '{count} asleep',
    'attendance.expected': 'Expected: {room} in the room · {remote} remote',
    'attendance.quorum':
      '{isMet, select, yes {Quorum} other {No quorum}}{whom, select, all {} member {, members} participant {, participants} observer {, observers} civil_society {, civil society} government {, government} private_sector {, private sector} technical_community {, technical community} intergovernmental {, intergovernmental} other {, {whom}}}: {here} here, {least} needed',
    'attendance.screen_today': 'Peak {peak} · {seen} so far today',
    'attendance.most': 'Most at one time: {count}',
    'attendance.most_at': 'Most at one time: {count}, at {time}',
    'attendance.seen_today': '{count} so far today',
    'attendance.heads': '{count} heads counted at {time}',
    'attendance.without_badge': '{count} without a badge',
    'attendance.you_room': 'You are counted: in the room since {time}',
    'attendance.you_remote': 'You are counted: remote since {time}',
    'attendance.you_asleep': 'You are counted as asleep: nothing was heard from your devices',
    'attendance.you_absent': 'You are not counted as here',
    'attendance.you_departed': 'You left at {time}',
    'attendance.i_am_in_room': 'I am in the room',
    'attendance.not_in_room': 'I am no longer in the room',
    'attendance.i_leave': 'I am leaving',
    'attendance.i_am_back': 'I am back',
    'attendance.waits': 'Will be sent when the connection is back',
    'attendance.room_code': 'Code of the room',
    'attendance.room_code_hint': 'Four letters and digits, on the screen in the room.',
    'attendance.room_code_needed': 'Please enter the code.',
    'attendance.enter_room': 'Confirm',
    'attendance.leave_question': 'Leave the meeting?',
    'attendance.leave_advice':
      'You are no longer counted as here, and you leave the queue of speakers. You can come back at any time.',
    'attendance.screen_code': 'Code of the room',
  },
  ar: {
    'attendance.in_room':
      '{count, plural, =0 {لا أحد في القاعة} zero {لا أحد في القاعة} one {شخص واحد في القاعة} two {شخصان في القاعة} few {# أشخاص في القاعة} many {# شخصًا في القاعة} other {# شخص في القاعة}}',
    'attendance.remote':
      '{count, plural, =0 {لا أحد عن بُعد} zero {لا أحد عن بُعد} one {واحد عن بُعد} two {اثنان عن بُعد} few {# عن بُعد} many {# عن بُعد} other {# عن بُعد}}',
    'attendance.asleep':
      '{count, plural, zero {لا غائبين مؤقتًا} one {غائب مؤقتًا واحد} two {غائبان مؤقتًا} few {# غائبين مؤقتًا} many {# غائبًا مؤقتًا} other {# غائب مؤقتًا}}',
    'attendance.expected': 'المتوقع: {room} في القاعة · {remote} عن بُعد',
    'attendance.quorum':
      '{isMet, select, yes {اكتمل النصاب} other {لم يكتمل النصاب}}{whom, select, all {} member {، الأعضاء} participant {، المشاركون} observer {، المراقبون} civil_society {، المجتمع المدني} government {، الحكومات} private_sector {، القطاع الخاص} technical_community {، الأوساط التقنية} intergovernmental {، المنظمات الحكومية الدولية} other {، {whom}}}: الحاضرون {here}، والمطلوب {least}',
    'attendance.screen_today': 'الذروة {peak} · اليوم حتى الآن {seen}',
    'attendance.most': 'أكبر عدد في وقت واحد: {count}',
    'attendance.most_at': 'أكبر عدد في وقت واحد: {count}، الساعة {time}',
    'attendance.seen_today':
      '{count, plural, zero {لم يحضر أحد اليوم حتى الآن} one {حضر شخص واحد اليوم حتى الآن} two {حضر شخصان اليوم حتى الآن} few {حضر # أشخاص اليوم حتى الآن} many {حضر # شخصًا اليوم حتى الآن} other {حضر # شخص اليوم حتى الآن}}',
    'attendance.heads':
      '{count, plural, zero {لم يُحصَ أحد، الساعة {time}} one {أُحصي شخص واحد، الساعة {time}} two {أُحصي شخصان، الساعة {time}} few {أُحصي # أشخاص، الساعة {time}} many {أُحصي # شخصًا، الساعة {time}} other {أُحصي # شخص، الساعة {time}}}',
    'attendance.without_badge':
      '{count, plural, zero {لا أحد بلا شارة} one {شخص واحد بلا شارة} two {شخصان بلا شارة} few {# أشخاص بلا شارة} many {# شخصًا بلا شارة} other {# شخص بلا شارة}}',
    'attendance.you_room': 'أنتم محتسبون: في القاعة منذ {time}',
    'attendance.you_remote': 'أنتم محتسبون: عن بُعد منذ {time}',
    'attendance.you_asleep': 'أنتم محتسبون غائبين مؤقتًا: لم يصل شيء من أجهزتكم',
    'attendance.you_absent': 'لستم محتسبين ضمن الحاضرين',
    'attendance.you_departed': 'غادرتم الساعة {time}',
    'attendance.i_am_in_room': 'أنا في القاعة',
    'attendance.not_in_room': 'لم أعد في القاعة',
    'attendance.i_leave': 'سأغادر',
    'attendance.i_am_back': 'لقد عدت',
    'attendance.waits': 'سيُرسل عند عودة الاتصال',
    'attendance.room_code': 'رمز القاعة',
    'attendance.room_code_hint': 'أربعة أحرف وأرقام تظهر على شاشة القاعة.',
    'attendance.room_code_needed': 'يُرجى إدخال الرمز.',
    'attendance.enter_room': 'تأكيد',
    'attendance.leave_question': 'هل تغادرون الاجتماع؟',
    'attendance.leave_advice': 'لن تُحتسبوا ضمن الحاضرين، وستخرجون من قائمة المتحدثين. ويمكنكم العودة في أي وقت.',
    'attendance.screen_code': 'رمز القاعة',
  },
})
