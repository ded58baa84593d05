import { defineTexts } from '../../i18n/texts.ts'

/** Words about badges of other houses. */
export const texts = defineTexts({
  en: {
    'attendance.badge_whose': 'Whose badge is it? Find the person.',
    'attendance.badge_advice':
      'One tap on the person’s name ties it to them and checks them in. Every door knows it then.',
    'attendance.badge_older': 'A badge of another meeting',
    'attendance.badge_is_theirs': 'Their badge',
    'attendance.badge_is_of': 'This is the badge of {name}: check in',
    'attendance.badge_tied': 'The badge is theirs from now on.',
    'attendance.badge_not_theirs': 'Not this person’s badge',
    'attendance.badge_leave': 'Leave it',
    'attendance.badge_move_title': 'Does the badge change hands?',
    'attendance.badge_move': 'Until now it was the badge of {former}. From now on it is the one of {name}.',
  },
  ar: {
    'attendance.badge_whose': 'لمن هذه الشارة؟ ابحثوا عن صاحبها.',
    'attendance.badge_advice': 'لمسة واحدة على اسم الشخص تربط الشارة به وتسجل وصوله، وتعرفها بعد ذلك كل الأبواب.',
    'attendance.badge_older': 'شارة من اجتماع آخر',
    'attendance.badge_is_theirs': 'هذه شارته',
    'attendance.badge_is_of': 'هذه شارة {name}: تسجيل الوصول',
    'attendance.badge_tied': 'أصبحت الشارة له من الآن.',
    'attendance.badge_not_theirs': 'ليست شارة هذا الشخص',
    'attendance.badge_leave': 'تركها',
    'attendance.badge_move_title': 'هل تنتقل الشارة إلى شخص آخر؟',
    'attendance.badge_move': 'كانت حتى الآن شارة {former}، وتصبح من الآن شارة {name}.',
  },
})
