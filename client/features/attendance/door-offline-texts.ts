import { defineTexts } from '../../i18n/texts.ts'

/** What a door says about what its device keeps, and about what the meeting knew otherwise. */
export const texts = defineTexts({
  en: {
    'attendance.door_offline_unkept':
      '{waiting, plural, one {Offline · # to send; keep this page open} other {Offline · # to send; keep this page open}}',
    'attendance.wiped': 'The list was erased from this device',
    'attendance.wiped_lost':
      '{count, plural, one {One step had not been confirmed and was erased with it. Please tell the secretariat.} other {# steps had not been confirmed and were erased with it. Please tell the secretariat.}}',
    'attendance.conflict_in_door': '{name} was already checked in at door {door}, {time}',
    'attendance.conflict_in': '{name} was already in the room, {time}',
    'attendance.conflict_out': '{name} had already left the room, {time}',
    'attendance.conflict_never_in': '{name} was not in the room as the meeting knows it; the check-out is kept',
    'attendance.conflict_counted_until': '{name} counts from your check-in until {time}: they have left since',
    'attendance.conflict_merged': '{name} is now the same person as another on the list; your step counts for that one',
    'attendance.conflict_merged_into': '{name} is listed as {other} now; your step counts for them',
    'attendance.conflict_more': '{count, plural, one {One more} other {# more}}',
  },
  ar: {
    'attendance.door_offline_unkept':
      '{waiting, plural, zero {دون اتصال، أبقوا هذه الصفحة مفتوحة} one {دون اتصال · تسجيل واحد لم يُرسل، أبقوا هذه الصفحة مفتوحة} two {دون اتصال · تسجيلان لم يُرسلا، أبقوا هذه الصفحة مفتوحة} few {دون اتصال · # تسجيلات لم تُرسل، أبقوا هذه الصفحة مفتوحة} many {دون اتصال · # تسجيلًا لم تُرسل، أبقوا هذه الصفحة مفتوحة} other {دون اتصال · # تسجيل لم تُرسل، أبقوا هذه الصفحة مفتوحة}}',
    'attendance.wiped': 'مُحيت القائمة من هذا الجهاز',
    'attendance.wiped_lost':
      '{count, plural, zero {لم يُمحَ معها أي تسجيل.} one {مُحي معها تسجيل واحد لم يتأكد. يُرجى إبلاغ الأمانة.} two {مُحي معها تسجيلان لم يتأكدا. يُرجى إبلاغ الأمانة.} few {مُحيت معها # تسجيلات لم تتأكد. يُرجى إبلاغ الأمانة.} many {مُحي معها # تسجيلًا لم تتأكد. يُرجى إبلاغ الأمانة.} other {مُحي معها # تسجيل لم تتأكد. يُرجى إبلاغ الأمانة.}}',
    'attendance.conflict_in_door': 'سبق تسجيل وصول {name} عند الباب {door}، {time}',
    'attendance.conflict_in': 'سبق أن كان {name} في القاعة، {time}',
    'attendance.conflict_out': 'سبق أن غادر {name} القاعة، {time}',
    'attendance.conflict_never_in': 'لم يكن {name} في القاعة بحسب سجل الاجتماع، وقد حُفظ تسجيل المغادرة',
    'attendance.conflict_counted_until': 'يُحتسب {name} من تسجيلكم حتى {time}، فقد غادر بعد ذلك',
    'attendance.conflict_merged': 'أصبح {name} وشخص آخر في القائمة شخصًا واحدًا، ويُحتسب تسجيلكم له',
    'attendance.conflict_merged_into': '{name} مُدرج الآن باسم {other}، ويُحتسب تسجيلكم له',
    'attendance.conflict_more':
      '{count, plural, zero {لا غيرها} one {واحدة أخرى} two {اثنتان أخريان} few {# أخرى} many {# أخرى} other {# أخرى}}',
  },
})
