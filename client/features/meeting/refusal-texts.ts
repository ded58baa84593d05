import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'meeting.refused_not_allowed': 'Your role does not allow this.',
    'meeting.refused_too_late': 'This came too late and was not done.',
    'meeting.refused_not_connected': 'There is no connection, so this was not done. Try again when you are connected.',
    'meeting.refused_other_history': 'A rehearsal began or ended meanwhile, so this does not count.',
    'meeting.refused_item_over':
      'The item closed before this could be sent. Nobody was put into the queue of another item.',
    'meeting.refused_frame':
      'The server could not take this. Load the page again; if that does not help, tell the secretariat.',
  },
  ar: {
    'meeting.refused_not_allowed': 'لا يسمح دوركم بذلك.',
    'meeting.refused_too_late': 'وصل هذا بعد فوات الأوان ولم يُنفَّذ.',
    'meeting.refused_not_connected': 'لا يوجد اتصال، ولذلك لم يُنفَّذ هذا. يُرجى المحاولة من جديد عند عودة الاتصال.',
    'meeting.refused_other_history': 'بدأت تجربة للاجتماع أو انتهت في هذه الأثناء، ولذلك لا يُحتسب هذا.',
    'meeting.refused_item_over': 'اختُتم البند قبل أن يتسنى إرسال الطلب. ولم يُنقل أحد إلى قائمة بند آخر.',
    'meeting.refused_frame': 'تعذّر على الخادم قبول الطلب. يُرجى إعادة تحميل الصفحة، وإن لم يُجدِ ذلك فيُرجى إبلاغ الأمانة.',
  },
})
