import { defineTexts } from '../../i18n/texts.ts'

/** What those read who set a meeting up. */
export const texts = defineTexts({
  en: {
    'meeting.log': 'Log',
    'meeting.log_advice':
      'Everything that was decided, without names and texts. Its last line is a fingerprint: kept in the minutes, it shows later whether anything was changed.',
    'meeting.log_file': 'Download the log',
    'meeting.phase': 'State',
    'meeting.phase_setup': 'Being set up',
    'meeting.phase_live': 'Live',
    'meeting.phase_closed': 'Closed',
    'meeting.people_count': '{count, plural, one {# person} other {# people}}',
    'meeting.no_way_in': 'The secretariat’s link was withdrawn.',
    'meeting.open': 'Open',
    'meeting.facts': 'The meeting',
    'meeting.edit_title': 'Edit the meeting',
    'meeting.save': 'Save',
    'meeting.title_in':
      '{language, select, en {Title in English} ar {Title in Arabic} fr {Title in French} es {Title in Spanish} ru {Title in Russian} zh {Title in Chinese} other {Title}}',
    'meeting.title_needed': 'Please give a title in at least one language.',
    'meeting.lacking': 'None yet',
    'meeting.zone': 'Time zone',
    'meeting.call_in':
      '{language, select, en {Video call in English} ar {Video call in Arabic} fr {Video call in French} es {Video call in Spanish} ru {Video call in Russian} zh {Video call in Chinese} other {Video call}}',
    'meeting.edit_call_in':
      '{language, select, en {Edit the video call in English} ar {Edit the video call in Arabic} fr {Edit the video call in French} es {Edit the video call in Spanish} ru {Edit the video call in Russian} zh {Edit the video call in Chinese} other {Edit the video call}}',
    'meeting.way_url': 'Address',
    'meeting.way_url_hint': 'Everyone who reads this language sees it as “Join the call”.',
    'meeting.way_dialIn': 'By telephone',
    'meeting.way_dialIn_hint': 'A number and what is typed after it, as people are to read it.',
    'meeting.way_standbyUrl': 'Standby address',
    'meeting.way_standbyUrl_hint': 'Shown to everyone, on the room screen too, while there is a technical pause.',
    'meeting.standby': 'Standby',
    'meeting.call_wrong': 'The link must begin with https://',
    'meeting.no_call': 'None: participants have no button for the call',
    'meeting.close_names_due':
      'Names are erased by themselves on <time></time>. The secretariat can change that under “How long names are kept”, on this page.',
    'meeting.close_names_stay':
      'Names stay until somebody erases them. The secretariat can set a day for it under “How long names are kept”, on this page.',
    'meeting.close_question': 'Close the meeting?',
    'meeting.close_advice':
      'Everyone sees that it is over, and no item can be opened any more. You can reopen it at any time.',
  },
  ar: {
    'meeting.log': 'السجل',
    'meeting.log_advice': 'كل ما تقرر، بلا أسماء ولا نصوص. سطره الأخير بصمة: إذا حُفظت في المحضر أظهرت لاحقًا أي تغيير.',
    'meeting.log_file': 'تنزيل السجل',
    'meeting.phase': 'الحالة',
    'meeting.phase_setup': 'قيد الإعداد',
    'meeting.phase_live': 'منعقد',
    'meeting.phase_closed': 'مختتم',
    'meeting.people_count':
      '{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
    'meeting.no_way_in': 'أُلغي رابط الأمانة.',
    'meeting.open': 'فتح',
    'meeting.facts': 'الاجتماع',
    'meeting.edit_title': 'تعديل الاجتماع',
    'meeting.save': 'حفظ',
    'meeting.title_in':
      '{language, select, en {العنوان بالإنكليزية} ar {العنوان بالعربية} fr {العنوان بالفرنسية} es {العنوان بالإسبانية} ru {العنوان بالروسية} zh {العنوان بالصينية} other {العنوان}}',
    'meeting.title_needed': 'يُرجى كتابة عنوان بلغة واحدة على الأقل.',
    'meeting.lacking': 'لا يوجد بعد',
    'meeting.zone': 'المنطقة الزمنية',
    'meeting.call_in':
      '{language, select, en {المكالمة المرئية بالإنكليزية} ar {المكالمة المرئية بالعربية} fr {المكالمة المرئية بالفرنسية} es {المكالمة المرئية بالإسبانية} ru {المكالمة المرئية بالروسية} zh {المكالمة المرئية بالصينية} other {المكالمة المرئية}}',
    'meeting.edit_call_in':
      '{language, select, en {تعديل المكالمة المرئية بالإنكليزية} ar {تعديل المكالمة المرئية بالعربية} fr {تعديل المكالمة المرئية بالفرنسية} es {تعديل المكالمة المرئية بالإسبانية} ru {تعديل المكالمة المرئية بالروسية} zh {تعديل المكالمة المرئية بالصينية} other {تعديل المكالمة المرئية}}',
    'meeting.way_url': 'العنوان',
    'meeting.way_url_hint': 'يراه كل من يقرأ بهذه اللغة زرًّا بعنوان «الانضمام إلى المكالمة».',
    'meeting.way_dialIn': 'بالهاتف',
    'meeting.way_dialIn_hint': 'الرقم وما يُدخَل بعده، كما ينبغي أن يُقرأ.',
    'meeting.way_standbyUrl': 'العنوان الاحتياطي',
    'meeting.way_standbyUrl_hint': 'يُعرض للجميع، وعلى شاشة القاعة أيضًا، ما دام هناك توقف تقني.',
    'meeting.standby': 'احتياطي',
    'meeting.call_wrong': 'يجب أن يبدأ الرابط بـ https://',
    'meeting.no_call': 'لا يوجد: ليس لدى المشاركين زر للمكالمة',
    'meeting.close_names_due':
      'تُحذف الأسماء تلقائيًا في <time></time>. ويمكن للأمانة تغيير ذلك في «مدة الاحتفاظ بالأسماء» في هذه الصفحة.',
    'meeting.close_names_stay':
      'تبقى الأسماء حتى يحذفها أحد. ويمكن للأمانة تحديد موعد لذلك في «مدة الاحتفاظ بالأسماء» في هذه الصفحة.',
    'meeting.close_question': 'هل يُختتم الاجتماع؟',
    'meeting.close_advice': 'يرى الجميع أنه انتهى، ولا يمكن بعد ذلك افتتاح أي بند. ويمكن إعادة فتحه في أي وقت.',
  },
})
