import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'groups.seen_numbers': 'Call out numbers',
    'groups.seen_numbers_advice':
      'The tables follow from this code and from the numbers that are called now. Nobody can choose them.',
    'groups.seen_beacon': 'The draw waits for a public random number',
    'groups.seen_beacon_advice': 'The tables follow from this code and from that number. Nobody can choose them.',
    'groups.seen_beacon_left': 'Until it is made public',
    'groups.seen_drawing': 'Tables are being drawn.',
    'groups.seen_ready': 'Tables are drawn, and will be published soon.',
    'groups.seen_code': 'Code of the draw',
    'groups.check_draw': 'Check this draw',
    'groups.seen_times': 'Draw {draw}',
    'groups.seen_keep': 'Keep the code in mind or take a picture: with it you can check the tables.',
  },
  ar: {
    'groups.seen_numbers': 'نادوا بأرقام',
    'groups.seen_numbers_advice': 'تنتج الطاولات عن هذا الرمز وعن الأرقام التي تُنادى الآن. لا يستطيع أحد اختيارها.',
    'groups.seen_beacon': 'القرعة تنتظر مصدر عشوائية عامًا',
    'groups.seen_beacon_advice': 'تنتج الطاولات عن هذا الرمز وعما يعلنه المصدر حينها. لا يستطيع أحد اختيارها.',
    'groups.seen_beacon_left': 'حتى إعلان مصدر العشوائية',
    'groups.seen_drawing': 'تجري قرعة الطاولات.',
    'groups.seen_ready': 'أُجريت قرعة الطاولات، وستُنشر قريبًا.',
    'groups.seen_code': 'رمز القرعة',
    'groups.check_draw': 'التحقق من هذه القرعة',
    'groups.seen_times': 'القرعة {draw}',
    'groups.seen_keep': 'احفظوا الرمز أو صوّروه: به يمكنكم التحقق من الطاولات.',
  },
})
