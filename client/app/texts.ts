import { defineTexts } from '../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'app.welcome': 'Join your meeting',
    'app.welcome_lead': 'Agenda, speakers and your place on the floor, in the room and online.',
    'app.joining': 'Welcome',
    'app.setup': 'Set up the meeting',
    'app.opening': 'Opening the meeting…',
    'app.not_found': 'There is no page here',
    'app.not_found_advice':
      'The address may be incomplete. Open the link that you were sent once more, or enter the code of your meeting.',
    'app.home': 'To the start page',
    'app.broken': 'Something on this page went wrong',
    'app.broken_advice':
      'Nothing that the meeting has received is lost. Please load the page again; if that does not help, tell the secretariat.',
    'app.reload': 'Load the page again',
    'app.your_place': 'Your place on the floor',
  },
  ar: {
    'app.welcome': 'الانضمام إلى اجتماعكم',
    'app.welcome_lead': 'جدول الأعمال والمتحدثون ودوركم في أخذ الكلمة، في القاعة وعن بُعد.',
    'app.joining': 'مرحبًا بكم',
    'app.setup': 'إعداد الاجتماع',
    'app.opening': 'جارٍ فتح الاجتماع…',
    'app.not_found': 'لا توجد صفحة في هذا العنوان',
    'app.not_found_advice': 'قد يكون العنوان ناقصًا. يُرجى فتح الرابط الذي أُرسل إليكم مرة أخرى، أو إدخال رمز الاجتماع.',
    'app.home': 'إلى صفحة البداية',
    'app.broken': 'حدث خطأ في هذه الصفحة',
    'app.broken_advice':
      'لم يُفقد شيء مما تلقّاه الاجتماع. يُرجى إعادة تحميل الصفحة، وإن استمر الخطأ فيُرجى إبلاغ الأمانة.',
    'app.reload': 'إعادة تحميل الصفحة',
    'app.your_place': 'دوركم في أخذ الكلمة',
  },
})
