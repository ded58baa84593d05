import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'notices.refused_unknown_person': 'This person is not on the list any more, so the notice was not sent.',
    'notices.refused_unknown_notice': 'This notice was withdrawn already.',
    'notices.refused_too_many': 'There are {most} notices already. Withdraw one first.',
    'notices.refused_already_over': 'The time until which the notice was to be shown is over.',
    'notices.refused_not_to_you': 'This notice was for somebody else.',
  },
  ar: {
    'notices.refused_unknown_person': 'لم يعد هذا الشخص مدرجًا في القائمة، ولذلك لم يُرسل الإشعار.',
    'notices.refused_unknown_notice': 'سُحب هذا الإشعار بالفعل.',
    'notices.refused_too_many': 'هناك {most} إشعارًا بالفعل. يُرجى سحب أحدها أولًا.',
    'notices.refused_already_over': 'انقضى الوقت المحدد لعرض الإشعار.',
    'notices.refused_not_to_you': 'هذا الإشعار موجَّه إلى شخص آخر.',
  },
})
