import { defineTexts } from '../../i18n/texts.ts'

/** Words about who is not on the list, and about people without a badge. */
export const texts = defineTexts({
  en: {
    'attendance.walk_in_alike': 'Is it one of these?',
    'attendance.walk_in_is': 'Yes, check in',
    'attendance.walk_in_other': 'Somebody else: check in',
    'attendance.door_count_open': '{count}: without a badge, and how it was counted',
    'attendance.door_counted': '{count, plural, one {One without a badge} other {# without a badge}}',
    'attendance.count_undo': 'Take the last tap back',
    'attendance.count_hint':
      'Counted by hand at door {door}. It stands beside the number of people and is never added to it.',
    'attendance.count_none': 'Nobody was counted today.',
  },
  ar: {
    'attendance.walk_in_alike': 'هل هو أحد هؤلاء؟',
    'attendance.walk_in_is': 'نعم، تسجيل الوصول',
    'attendance.walk_in_other': 'شخص آخر: تسجيل الوصول',
    'attendance.door_count_open': '{count}: بلا شارة، وكيف جرى العدّ',
    'attendance.door_counted':
      '{count, plural, zero {لا أحد بلا شارة} one {واحد بلا شارة} two {اثنان بلا شارة} few {# بلا شارة} many {# بلا شارة} other {# بلا شارة}}',
    'attendance.count_undo': 'التراجع عن آخر لمسة',
    'attendance.count_hint': 'عدّ يدوي عند الباب {door}، يظهر بجانب عدد الأشخاص ولا يُضاف إليه أبدًا.',
    'attendance.count_none': 'لم يُعدّ أحد اليوم.',
  },
})
