import { defineTexts } from '../../i18n/texts.ts'

/** Words about people who come in together. */
export const texts = defineTexts({
  en: {
    'attendance.delegation': 'Check in all {count} of {organisation}',
    'attendance.delegation_hint':
      '{inAlready, plural, =0 {Untick who is missing.} one {Untick who is missing. One more is in already.} other {Untick who is missing. # more are in already.}}',
    'attendance.delegation_check_in': '{count, plural, one {Check in one person} other {Check in # people}}',
    'attendance.result_many': '{count, plural, one {One person checked in} other {# people checked in}}',
    'attendance.result_many_undone': '{count, plural, one {Taken back for one person} other {Taken back for # people}}',
  },
  ar: {
    'attendance.delegation':
      '{count, plural, zero {لا أحد للتسجيل من {organisation}} one {تسجيل وصول شخص واحد من {organisation}} two {تسجيل وصول شخصين من {organisation}} few {تسجيل وصول الـ# جميعًا من {organisation}} many {تسجيل وصول الـ# جميعًا من {organisation}} other {تسجيل وصول الـ# جميعًا من {organisation}}}',
    'attendance.delegation_hint':
      '{inAlready, plural, =0 {أزيلوا العلامة عن الغائبين.} zero {أزيلوا العلامة عن الغائبين.} one {أزيلوا العلامة عن الغائبين. وصل قبلهم شخص واحد.} two {أزيلوا العلامة عن الغائبين. وصل قبلهم شخصان.} few {أزيلوا العلامة عن الغائبين. وصل قبلهم # أشخاص.} many {أزيلوا العلامة عن الغائبين. وصل قبلهم # شخصًا.} other {أزيلوا العلامة عن الغائبين. وصل قبلهم # شخص.}}',
    'attendance.delegation_check_in':
      '{count, plural, zero {لا أحد للتسجيل} one {تسجيل وصول شخص واحد} two {تسجيل وصول شخصين} few {تسجيل وصول # أشخاص} many {تسجيل وصول # شخصًا} other {تسجيل وصول # شخص}}',
    'attendance.result_many':
      '{count, plural, zero {لم يُسجل أحد} one {سُجل وصول شخص واحد} two {سُجل وصول شخصين} few {سُجل وصول # أشخاص} many {سُجل وصول # شخصًا} other {سُجل وصول # شخص}}',
    'attendance.result_many_undone':
      '{count, plural, zero {لا شيء للتراجع عنه} one {تم التراجع عن شخص واحد} two {تم التراجع عن شخصين} few {تم التراجع عن # أشخاص} many {تم التراجع عن # شخصًا} other {تم التراجع عن # شخص}}',
  },
})
