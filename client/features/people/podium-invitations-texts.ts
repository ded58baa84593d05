import { defineTexts } from '../../i18n/texts.ts'

/** Words of the personal invitations. */
export const texts = defineTexts({
  en: {
    'people.invitations': 'Personal invitations',
    'people.invitations_count':
      '{all, plural, =0 {Nobody is on the list yet.} one {{count} of # person on the list has a personal link.} other {{count} of # people on the list have a personal link.}}',
    'people.invitations_advice':
      'The file is for a mail merge: name, e-mail and link of each, with organisation, language and the code on the badge. By a personal link nobody has to type anything.',
    'people.invitations_waiting': 'Only those who have not come in yet',
    'people.invitations_waiting_count': '{count, plural, =0 {Nobody.} one {One person.} other {# people.}}',
    'people.invitations_file': 'Download the invitations (CSV)',
    'people.make_personal_links': '{count, plural, one {Make the missing link} other {Make the # missing links}}',
    'people.renew_all': 'Replace all…',
    'people.revoke_all': 'Revoke all…',
    'people.renew_all_question': 'Replace all personal links?',
    'people.revoke_all_question': 'Revoke all personal links?',
    'people.renew_all_yes': 'Replace all links',
    'people.revoke_all_yes': 'Revoke all links',
    'people.renew_all_advice':
      '{count, plural, one {One link} other {# links}} will let nobody in any more, and whoever came in by one is out at once. Each gets a new one: send the invitations again.',
    'people.revoke_all_advice':
      '{count, plural, one {One link} other {# links}} will let nobody in any more, and whoever came in by one is out at once.',
    'people.own_link_stays': 'The link by which you came in yourself stays as it is.',
  },
  ar: {
    'people.invitations': 'الدعوات الشخصية',
    'people.invitations_count':
      '{all, plural, =0 {لا أحد في القائمة بعد.} zero {لا أحد في القائمة بعد.} one {في القائمة شخص واحد، والروابط الشخصية: {count}.} two {في القائمة شخصان، والروابط الشخصية: {count}.} few {في القائمة # أشخاص، والروابط الشخصية: {count}.} many {في القائمة # شخصًا، والروابط الشخصية: {count}.} other {في القائمة # شخص، والروابط الشخصية: {count}.}}',
    'people.invitations_advice':
      'الملف لدمج المراسلات: اسم كل شخص وبريده ورابطه، مع جهته ولغته ورمز شارته. ومن يدخل برابطه الشخصي لا يكتب شيئًا.',
    'people.invitations_waiting': 'من لم يدخلوا بعد فقط',
    'people.invitations_waiting_count':
      '{count, plural, =0 {لا أحد.} zero {لا أحد.} one {شخص واحد.} two {شخصان.} few {# أشخاص.} many {# شخصًا.} other {# شخص.}}',
    'people.invitations_file': 'تنزيل الدعوات (CSV)',
    'people.make_personal_links':
      '{count, plural, zero {لا روابط ناقصة} one {إنشاء الرابط الناقص} two {إنشاء الرابطين الناقصين} few {إنشاء # روابط ناقصة} many {إنشاء # رابطًا ناقصًا} other {إنشاء # رابط ناقص}}',
    'people.renew_all': 'استبدال الكل…',
    'people.revoke_all': 'إلغاء الكل…',
    'people.renew_all_question': 'أتُستبدل جميع الروابط الشخصية؟',
    'people.revoke_all_question': 'أتُلغى جميع الروابط الشخصية؟',
    'people.renew_all_yes': 'استبدال جميع الروابط',
    'people.revoke_all_yes': 'إلغاء جميع الروابط',
    'people.renew_all_advice':
      '{count, plural, zero {لا رابط يُستبدل.} one {لن يُدخل الرابط أحدًا بعد الآن، ويخرج فورًا من دخل به، ويُنشأ رابط جديد: أرسلوا الدعوة من جديد.} two {لن يُدخل الرابطان أحدًا بعد الآن، ويخرج فورًا من دخل بأحدهما، ويُنشأ رابط جديد لكل شخص: أرسلوا الدعوتين من جديد.} few {لن تُدخل # روابط أحدًا بعد الآن، ويخرج فورًا من دخل بأحدها، ويُنشأ رابط جديد لكل شخص: أرسلوا الدعوات من جديد.} many {لن يُدخل # رابطًا أحدًا بعد الآن، ويخرج فورًا من دخل بأحدها، ويُنشأ رابط جديد لكل شخص: أرسلوا الدعوات من جديد.} other {لن يُدخل # رابط أحدًا بعد الآن، ويخرج فورًا من دخل بأحدها، ويُنشأ رابط جديد لكل شخص: أرسلوا الدعوات من جديد.}}',
    'people.revoke_all_advice':
      '{count, plural, zero {لا رابط يُلغى.} one {لن يُدخل الرابط أحدًا بعد الآن، ويخرج فورًا من دخل به.} two {لن يُدخل الرابطان أحدًا بعد الآن، ويخرج فورًا من دخل بأحدهما.} few {لن تُدخل # روابط أحدًا بعد الآن، ويخرج فورًا من دخل بأحدها.} many {لن يُدخل # رابطًا أحدًا بعد الآن، ويخرج فورًا من دخل بأحدها.} other {لن يُدخل # رابط أحدًا بعد الآن، ويخرج فورًا من دخل بأحدها.}}',
    'people.own_link_stays': 'الرابط الذي دخلتم به أنتم يبقى كما هو.',
  },
})
