import { defineTexts } from '../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'app.about':
      'Rostrum runs hybrid meetings: one agenda, one speaker queue and one clock for the people in the room and those who join remotely.',
    'app.admin_refused': 'This administrator’s link is not valid',
    'app.admin_refused_advice': 'The server prints the current one when it starts.',
    'app.meetings': 'Your meetings',
    'app.meetings_lead': 'Open one as its secretariat, or make a new one.',
    'app.all_meetings': 'On this server',
    'app.first_meeting': 'Make your first meeting',
    'app.first_meeting_lead':
      'This server has no meeting yet. Look around in the sample first, or begin with your own agenda: people, links and screens follow on the next page.',
    'app.sample': 'The sample',
    'app.sample_advice':
      'A real consultation of the United Nations with three days in English and Arabic, and 226 invented people. It starts today.',
    'app.open_sample': 'Open the sample',
    'app.import_agenda': 'Import an agenda',
    'app.make_meeting': 'Make the meeting',
  },
  ar: {
    'app.about':
      'يدير روستروم الاجتماعات المختلطة: جدول أعمال واحد وقائمة متحدثين واحدة وساعة واحدة للحاضرين في القاعة وللمشاركين عن بُعد.',
    'app.admin_refused': 'رابط المسؤول هذا غير صالح',
    'app.admin_refused_advice': 'يعرض الخادم الرابط الحالي عند بدء تشغيله.',
    'app.meetings': 'اجتماعاتكم',
    'app.meetings_lead': 'يمكنكم فتح اجتماع بصفة أمانته، أو إنشاء اجتماع جديد.',
    'app.all_meetings': 'على هذا الخادم',
    'app.first_meeting': 'إنشاء أول اجتماع',
    'app.first_meeting_lead':
      'لا يوجد على هذا الخادم أي اجتماع بعد. يمكنكم الاطلاع على النموذج أولًا، أو البدء بجدول أعمالكم: ثم يأتي الأشخاص والروابط والشاشات في الصفحة التالية.',
    'app.sample': 'النموذج',
    'app.sample_advice':
      'مشاورات حقيقية للأمم المتحدة من ثلاثة أيام بالعربية والإنكليزية، مع 226 شخصًا من نسج الخيال. ويبدأ اليوم.',
    'app.open_sample': 'فتح النموذج',
    'app.import_agenda': 'استيراد جدول أعمال',
    'app.make_meeting': 'إنشاء الاجتماع',
  },
})
