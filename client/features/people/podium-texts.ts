import { defineTexts } from '../../i18n/texts.ts'

/** Words of those who run the meeting about who is there. */
export const texts = defineTexts({
  en: {
    'people.screen_live': 'Screen live',
    'people.screen_none': 'No room screen',
    'people.screen_gone': 'Screen gone since <time></time>',
    'people.tab_claims': '{count, plural, =0 {On the list?} other {On the list? (#)}}',
    'people.no_claims': 'Nobody asks to be matched with the list of participants.',
    'people.claim_is': 'On the list as',
    'people.confirm_claim': 'Same person',
    'people.decline_claim': 'Decline',
    'people.wrong_codes':
      'Somebody has been guessing codes since <time></time>. A new code ends the old one; links and whoever is in stay.',
    'people.renew_code': 'New code',
  },
  ar: {
    'people.screen_live': 'الشاشة تعرض',
    'people.screen_none': 'لا شاشة في القاعة',
    'people.screen_gone': 'انقطعت الشاشة منذ <time></time>',
    'people.tab_claims':
      '{count, plural, =0 {هل هم في القائمة؟} zero {هل هم في القائمة؟} one {هل هم في القائمة؟ (#)} two {هل هم في القائمة؟ (#)} few {هل هم في القائمة؟ (#)} many {هل هم في القائمة؟ (#)} other {هل هم في القائمة؟ (#)}}',
    'people.no_claims': 'لا أحد يطلب ربطه بقائمة المشاركين.',
    'people.claim_is': 'اسمه في القائمة',
    'people.confirm_claim': 'هو نفسه',
    'people.decline_claim': 'رفض',
    'people.wrong_codes':
      'هناك من يخمّن رموز الاجتماعات منذ <time></time>. الرمز الجديد يُبطل القديم، وتبقى الروابط ومن دخل.',
    'people.renew_code': 'رمز جديد',
  },
})
