import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'groups.refused_no_report_table': 'This table has no report: nobody sits or sat there.',
    'groups.refused_not_at_table': 'Only those who sit at this table can do that.',
    'groups.refused_report_called':
      'The report has been called. If somebody else is to speak, please tell those who run the meeting.',
    'groups.refused_reports_asked': 'The tables have been asked for reports already.',
    'groups.refused_reports_not_asked': 'Nobody has asked these tables for reports.',
    'groups.refused_deadline_past': 'The deadline must lie in the future.',
    'groups.refused_options_missing': 'Please write what is to be ranked: two things or more.',
    'groups.refused_part_not_asked': 'This part is not asked for.',
    'groups.refused_report_changed':
      'Somebody at your table wrote there meanwhile. Your words are kept on this device: compare them and choose.',
    'groups.refused_not_all_options': 'A ranking names every option once.',
    'groups.refused_report_handed_in': 'The report is handed in and cannot be changed any more.',
    'groups.refused_report_late': 'The deadline is over. Please ask those who run the meeting for more time.',
    'groups.refused_not_rapporteur': 'The rapporteur of your table hands the report in.',
    'groups.refused_report_empty': 'The report is still empty.',
    'groups.refused_report_not_handed_in': 'The report has not been handed in yet.',
    'groups.refused_no_plenary': 'Open the item on which the reports are given first.',
    'floor.refused_no_rapporteur': 'Nobody is named to report for this table. Please choose somebody first.',
    'floor.refused_is_report': 'A report stays a report. Who wants to say something else asks for the floor.',
  },
  ar: {
    'groups.refused_no_report_table': 'ليس لهذه الطاولة تقرير، فلا أحد يجلس إليها أو جلس إليها.',
    'groups.refused_not_at_table': 'لا يستطيع ذلك إلا الجالسون إلى هذه الطاولة.',
    'groups.refused_report_called': 'نودي على التقرير. إن كان غيركم سيتكلم فيُرجى إبلاغ من يديرون الاجتماع.',
    'groups.refused_reports_asked': 'سبق أن طُلبت التقارير من الطاولات.',
    'groups.refused_reports_not_asked': 'لم يطلب أحد تقارير من هذه الطاولات.',
    'groups.refused_deadline_past': 'يجب أن يكون الموعد النهائي في المستقبل.',
    'groups.refused_options_missing': 'يُرجى كتابة ما يُراد ترتيبه: أمران أو أكثر.',
    'groups.refused_part_not_asked': 'هذا الجزء غير مطلوب.',
    'groups.refused_report_changed':
      'كتب أحد على طاولتكم في هذا الموضع في هذه الأثناء. كلماتكم محفوظة على هذا الجهاز: قارنوا واختاروا.',
    'groups.refused_not_all_options': 'يذكر الترتيب كل خيار مرة واحدة.',
    'groups.refused_report_handed_in': 'سُلِّم التقرير ولم يعد تعديله ممكنًا.',
    'groups.refused_report_late': 'انقضى الموعد النهائي. يُرجى طلب مزيد من الوقت ممن يديرون الاجتماع.',
    'groups.refused_not_rapporteur': 'مقرر طاولتكم هو من يسلّم التقرير.',
    'groups.refused_report_empty': 'لا يزال التقرير فارغًا.',
    'groups.refused_report_not_handed_in': 'لم يُسلَّم التقرير بعد.',
    'groups.refused_no_plenary': 'يُرجى أولًا فتح البند الذي تُقدَّم فيه التقارير.',
    'floor.refused_no_rapporteur': 'لم يُسمَّ من يقدّم تقرير هذه الطاولة. يُرجى اختيار أحد أولًا.',
    'floor.refused_is_report': 'يبقى التقرير تقريرًا. ومن أراد قول شيء آخر يطلب الكلمة.',
  },
})
