import { defineTexts } from '../../i18n/texts.ts'

/** What only those are refused who run the meeting. */
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
  },
})
