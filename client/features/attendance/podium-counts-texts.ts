import { defineTexts } from '../../i18n/texts.ts'

/** Words of those who run the meeting about what the counts rest on, the call's own count, and the quorum. */
export const texts = defineTexts({
  en: {
    'attendance.short':
      '{room} room{expected, plural, =0 {} other { (# expected)}} · {remote} remote{asleep, plural, =0 {} other { · # asleep}}',
    'attendance.source_scan': '{count} by badge',
    'attendance.source_code': '{count} by typed code',
    'attendance.source_tap': '{count} by name',
    'attendance.source_self': '{count} by their own word',
    'attendance.source_connection': '{count} by connection',
    'attendance.source_and': ', ',
    'attendance.unconfirmed':
      '{count, plural, one {One of the remote is expected in the room, but was neither checked in nor typed its code.} other {# of the remote are expected in the room, but were neither checked in nor typed its code.}}',
    'attendance.seen_in_meeting':
      'Over the meeting: {count, plural, one {one person} other {# different people}} ({onlyRoom} only in the room, {onlyRemote} only remote, {both} both)',
    'attendance.as_of': 'As of {time}, the last arrival or departure',
    'attendance.no_quorum': 'no quorum',
    'attendance.call_count': 'Count of the call',
    'attendance.call_count_hint': 'How many people does the video call itself show? It stands beside our count.',
    'attendance.call_said': 'The call itself: {count} at {time}',
    'attendance.quorum_title': 'Quorum',
    'attendance.quorum_hint':
      'Everybody sees it with how many are here. It stops nothing: the chair decides what follows.',
    'attendance.quorum_of':
      '{whom, select, member {Members} participant {Participants} observer {Observers} other {Everybody}}',
    'attendance.quorum_set': '{whom}: at least {least}, {here} here',
    'attendance.quorum_remove': 'Remove the quorum: {whom}',
    'attendance.quorum_whom': 'Of whom',
    'attendance.quorum_least': 'At least',
    'attendance.quorum_add': 'Set',
  },
  ar: {
    'attendance.short':
      '{room} في القاعة{expected, plural, =0 {} zero {} one { (المتوقع #)} two { (المتوقع #)} few { (المتوقع #)} many { (المتوقع #)} other { (المتوقع #)}} · {remote} عن بُعد{asleep, plural, =0 {} zero {} one { · غائب مؤقتًا} two { · غائبان مؤقتًا} few { · # غائبين مؤقتًا} many { · # غائبًا مؤقتًا} other { · # غائب مؤقتًا}}',
    'attendance.source_scan': '{count} بالشارة',
    'attendance.source_code': '{count} برمز مكتوب',
    'attendance.source_tap': '{count} بالاسم',
    'attendance.source_self': '{count} بإفادتهم',
    'attendance.source_connection': '{count} بالاتصال',
    'attendance.source_and': '، ',
    'attendance.unconfirmed':
      '{count, plural, zero {لا أحد من الحاضرين عن بُعد يُتوقع حضوره في القاعة.} one {أحد الحاضرين عن بُعد يُتوقع حضوره في القاعة، لكنه لم يُسجَّل عند الباب ولم يكتب رمزها.} two {اثنان من الحاضرين عن بُعد يُتوقع حضورهما في القاعة، لكنهما لم يُسجَّلا عند الباب ولم يكتبا رمزها.} few {# من الحاضرين عن بُعد يُتوقع حضورهم في القاعة، لكنهم لم يُسجَّلوا عند الباب ولم يكتبوا رمزها.} many {# من الحاضرين عن بُعد يُتوقع حضورهم في القاعة، لكنهم لم يُسجَّلوا عند الباب ولم يكتبوا رمزها.} other {# من الحاضرين عن بُعد يُتوقع حضورهم في القاعة، لكنهم لم يُسجَّلوا عند الباب ولم يكتبوا رمزها.}}',
    'attendance.seen_in_meeting':
      'طوال الاجتماع: {count, plural, zero {لم يحضر أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} (في القاعة فقط {onlyRoom}، عن بُعد فقط {onlyRemote}، بالطريقتين {both})',
    'attendance.as_of': 'حتى {time}، آخر حضور أو مغادرة',
    'attendance.no_quorum': 'لا نصاب',
    'attendance.call_count': 'عدد المكالمة',
    'attendance.call_count_hint': 'كم شخصًا تُظهر مكالمة الفيديو نفسها؟ يظهر العدد بجانب إحصائنا.',
    'attendance.call_said': 'بحسب المكالمة نفسها: {count}، الساعة {time}',
    'attendance.quorum_title': 'النصاب',
    'attendance.quorum_hint': 'يراه الجميع مع عدد الحاضرين. وهو لا يوقف شيئًا: الرئيس يقرر ما يترتب عليه.',
    'attendance.quorum_of':
      '{whom, select, member {الأعضاء} participant {المشاركون} observer {المراقبون} other {الجميع}}',
    'attendance.quorum_set': '{whom}: {least} على الأقل، والحاضرون {here}',
    'attendance.quorum_remove': 'إزالة النصاب: {whom}',
    'attendance.quorum_whom': 'ممّن',
    'attendance.quorum_least': 'على الأقل',
    'attendance.quorum_add': 'تعيين',
  },
})
