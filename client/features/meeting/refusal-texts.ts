import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'meeting.refused_already_created': 'This meeting exists already.',
    'meeting.refused_already_closed': 'The meeting is closed already.',
    'meeting.refused_not_closed': 'The meeting is not closed.',
    'meeting.refused_item_still_on': 'An item is still on. Close it first.',
    'meeting.refused_not_its_language': 'The meeting is not held in this language.',
    'meeting.refused_not_paused': 'There is no technical pause any more.',
    'meeting.refused_no_such_loss': 'This has been looked over already.',
    'meeting.refused_not_in_setup': 'Only a meeting that has not begun can be rehearsed.',
    'meeting.refused_in_rehearsal': 'This is a rehearsal. End the rehearsal instead of closing the meeting.',
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
    'meeting.refused_already_created': 'هذا الاجتماع موجود بالفعل.',
    'meeting.refused_already_closed': 'الاجتماع مختتم بالفعل.',
    'meeting.refused_not_closed': 'الاجتماع غير مختتم.',
    'meeting.refused_item_still_on': 'ما زال أحد البنود مطروحًا. يُرجى اختتامه أولًا.',
    'meeting.refused_not_its_language': 'لا يُعقد الاجتماع بهذه اللغة.',
    'meeting.refused_not_paused': 'انتهى التوقف التقني بالفعل.',
    'meeting.refused_no_such_loss': 'سبقت مراجعة هذا الأمر.',
    'meeting.refused_not_in_setup': 'لا يمكن تجربة سوى اجتماع لم يبدأ بعد.',
    'meeting.refused_in_rehearsal': 'هذه تجربة. أنهوا التجربة بدلًا من اختتام الاجتماع.',
    'meeting.refused_not_allowed': 'لا يسمح دوركم بذلك.',
    'meeting.refused_too_late': 'وصل هذا بعد فوات الأوان ولم يُنفَّذ.',
    'meeting.refused_not_connected': 'لا يوجد اتصال، ولذلك لم يُنفَّذ هذا. يُرجى المحاولة من جديد عند عودة الاتصال.',
    'meeting.refused_other_history': 'بدأت تجربة للاجتماع أو انتهت في هذه الأثناء، ولذلك لا يُحتسب هذا.',
    'meeting.refused_item_over': 'اختُتم البند قبل أن يتسنى إرسال الطلب. ولم يُنقل أحد إلى قائمة بند آخر.',
    'meeting.refused_frame': 'تعذّر على الخادم قبول الطلب. يُرجى إعادة تحميل الصفحة، وإن لم يُجدِ ذلك فيُرجى إبلاغ الأمانة.',
  },
})
