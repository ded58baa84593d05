import { defineTexts } from '../../i18n/texts.ts'

/** Pairing of room screens, and what a room screen says of the way in. */
export const texts = defineTexts({
  en: {
    'people.screen_ask': 'Ask a moderator to type this code',
    'people.screen_unreachable': 'No connection. This screen keeps trying by itself.',
    'people.screen_join': 'Take part with your phone',
    'people.screen_code': 'Code',
    'people.screen_qr': 'QR code that leads into the meeting',
  },
  ar: {
    'people.screen_ask': 'يُرجى أن يُدخل أحد المنسقين هذا الرمز',
    'people.screen_unreachable': 'لا يوجد اتصال. تواصل هذه الشاشة المحاولة تلقائيًا.',
    'people.screen_join': 'شاركوا عبر هواتفكم',
    'people.screen_code': 'الرمز',
    'people.screen_qr': 'رمز استجابة سريعة للدخول إلى الاجتماع',
  },
})
