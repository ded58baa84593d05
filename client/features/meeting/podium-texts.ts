import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'meeting.first_gave': 'Somebody else at the podium was first: {name} has the floor.',
    'meeting.first_opened': 'Somebody else at the podium was first: “{item}” is on now.',
    'meeting.set_up': 'Set-up',
    'meeting.pause': 'Technical pause',
    'meeting.resume': 'Resume the meeting',
    'meeting.pause_reason': 'Why? Everyone sees it',
    'meeting.say_why': 'Say why',
    'meeting.lost':
      'No connection: nobody else sees what happens here. Continue on paper; everything is up to date again once the connection is back.',
    'meeting.went_back':
      'The server has gone back to an earlier state. Compare the queue with your notes before you go on.',
  },
  ar: {
    'meeting.first_gave': 'سبقكم شخص آخر في المنصة: الكلمة الآن لـ {name}.',
    'meeting.first_opened': 'سبقكم شخص آخر في المنصة: البند المطروح الآن هو «{item}».',
    'meeting.set_up': 'الإعداد',
    'meeting.pause': 'توقف تقني',
    'meeting.resume': 'استئناف الاجتماع',
    'meeting.pause_reason': 'ما السبب؟ يراه الجميع',
    'meeting.say_why': 'إعلان السبب',
    'meeting.lost': 'لا يوجد اتصال، ولا يرى أحد غيركم ما يجري هنا. تابعوا على الورق، وسيُحدَّث كل شيء حالما يعود الاتصال.',
    'meeting.went_back': 'عاد الخادم إلى حالة سابقة. يُرجى مقارنة القائمة بملاحظاتكم قبل المتابعة.',
  },
})
