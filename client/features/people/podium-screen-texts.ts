import { defineTexts } from '../../i18n/texts.ts'

/** What those read who connect room screens. */
export const texts = defineTexts({
  en: {
    'people.connect_screen': 'Connect a room screen',
    'people.screens_in': 'Connected screens',
    'people.screen_how': 'Open {address} in the browser of the room’s computer. It shows a code of six characters.',
    'people.pairing_code': 'Type the code on the screen',
    'people.pair_screen': 'Connect',
    'people.pairing_code_needed': 'Please type the code that the screen shows.',
    'people.wrong_pairing_code':
      'No screen shows this code. Compare it with the screen; it changes after half an hour.',
    'people.screen_paired': 'The screen is connected and shows the meeting in a moment.',
    'people.no_screens': 'No room screen is connected',
    'people.screen_number': 'Screen {number}',
    'people.screen_since': 'Connected at <time></time>',
    'people.end_screen': 'End',
    'people.end_screen_of': 'End screen {number}',
    'people.end_screen_question': 'End screen {number}?',
    'people.end_screen_advice': 'It stops showing the meeting at once and shows a code again.',
  },
  ar: {
    'people.connect_screen': 'توصيل شاشة قاعة',
    'people.screens_in': 'الشاشات الموصولة',
    'people.screen_how': 'افتحوا {address} في متصفح حاسوب القاعة، فيظهر رمز من ستة أحرف وأرقام.',
    'people.pairing_code': 'أدخلوا الرمز الظاهر على الشاشة',
    'people.pair_screen': 'توصيل',
    'people.pairing_code_needed': 'يُرجى إدخال الرمز الظاهر على الشاشة.',
    'people.wrong_pairing_code': 'لا توجد شاشة تعرض هذا الرمز. يُرجى مقارنته بما على الشاشة، فهو يتغير بعد نصف ساعة.',
    'people.screen_paired': 'تم توصيل الشاشة، وستعرض الاجتماع بعد لحظات.',
    'people.no_screens': 'لا توجد شاشة قاعة موصولة',
    'people.screen_number': 'الشاشة {number}',
    'people.screen_since': 'موصولة منذ <time></time>',
    'people.end_screen': 'إنهاء',
    'people.end_screen_of': 'إنهاء الشاشة {number}',
    'people.end_screen_question': 'هل تريدون إنهاء الشاشة {number}؟',
    'people.end_screen_advice': 'تتوقف فورًا عن عرض الاجتماع وتُظهر رمزًا من جديد.',
  },
})
