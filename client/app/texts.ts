import { defineTexts } from '../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'app.my_badge': 'My badge',
    'app.welcome': 'Join your meeting',
    'app.welcome_lead': 'Agenda, speakers and your place on the floor, in the room and online.',
    'app.joining': 'Welcome',
    'app.opening': 'Opening the meeting…',
    'app.no_connection': 'No connection',
    'app.no_connection_advice':
      'The meeting cannot be reached at the moment. We keep trying; you need not do anything.',
    'app.try_now': 'Try now',
    'app.replaced': 'Open in another window',
    'app.replaced_advice':
      'You have opened this meeting in another window of this device. Only one of them follows it at a time.',
    'app.use_here': 'Use it here',
    'app.newer': 'There is a newer version',
    'app.newer_advice': 'The meeting now runs on a newer version of this page.',
    'app.revoked': 'This link is no longer valid',
    'app.no_access': 'This link does not open this page',
    'app.no_access_advice': 'Ask the secretariat of the meeting for a new link, or enter the code of the meeting.',
    'app.not_found': 'There is no page here',
    'app.not_found_advice':
      'The address may be incomplete. Open the link that you were sent once more, or enter the code of your meeting.',
    'app.home': 'To the start page',
    'app.broken': 'Something on this page went wrong',
    'app.broken_advice':
      'Nothing that the meeting has received is lost. Please load the page again; if that does not help, tell the secretariat.',
    'app.reload': 'Load the page again',
    'app.your_place': 'Your place on the floor',
    'app.parts': 'Parts of the meeting',
  },
  ar: {
    'app.my_badge': 'شارتي',
    'app.welcome': 'الانضمام إلى اجتماعكم',
    'app.welcome_lead': 'جدول الأعمال والمتحدثون ودوركم في أخذ الكلمة، في القاعة وعن بُعد.',
    'app.joining': 'مرحبًا بكم',
    'app.opening': 'جارٍ فتح الاجتماع…',
    'app.no_connection': 'لا يوجد اتصال',
    'app.no_connection_advice': 'يتعذر الوصول إلى الاجتماع في الوقت الحالي. نواصل المحاولة، ولا يلزمكم فعل شيء.',
    'app.try_now': 'المحاولة الآن',
    'app.replaced': 'مفتوح في نافذة أخرى',
    'app.replaced_advice':
      'لقد فتحتم هذا الاجتماع في نافذة أخرى على هذا الجهاز، ولا يمكن متابعته إلا في نافذة واحدة في كل مرة.',
    'app.use_here': 'المتابعة هنا',
    'app.newer': 'يوجد إصدار أحدث',
    'app.newer_advice': 'يعمل الاجتماع الآن بإصدار أحدث من هذه الصفحة.',
    'app.revoked': 'لم يعد هذا الرابط صالحًا',
    'app.no_access': 'لا يتيح هذا الرابط فتح هذه الصفحة',
    'app.no_access_advice': 'يُرجى طلب رابط جديد من أمانة الاجتماع، أو إدخال رمز الاجتماع.',
    'app.not_found': 'لا توجد صفحة في هذا العنوان',
    'app.not_found_advice': 'قد يكون العنوان ناقصًا. يُرجى فتح الرابط الذي أُرسل إليكم مرة أخرى، أو إدخال رمز الاجتماع.',
    'app.home': 'إلى صفحة البداية',
    'app.broken': 'حدث خطأ في هذه الصفحة',
    'app.broken_advice':
      'لم يُفقد شيء مما تلقّاه الاجتماع. يُرجى إعادة تحميل الصفحة، وإن استمر الخطأ فيُرجى إبلاغ الأمانة.',
    'app.reload': 'إعادة تحميل الصفحة',
    'app.your_place': 'دوركم في أخذ الكلمة',
    'app.parts': 'أقسام الاجتماع',
  },
})
