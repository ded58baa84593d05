import { defineTexts } from '../../i18n/texts.ts'

/** What stands with one's own badge; it comes with the part that shows it, and not before. */
export const texts = defineTexts({
  en: {
    'people.my_badge_code': 'QR code of your badge',
    'people.my_badge_advice': 'Show this at the door. It says who you are and lets nobody else in.',
  },
  ar: {
    'people.my_badge_code': 'رمز QR لشارتكم',
    'people.my_badge_advice': 'أظهروه عند الباب. يعرّف بكم ولا يُدخل أحدًا غيركم.',
  },
})
