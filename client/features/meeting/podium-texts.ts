import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'meeting.first_gave': 'Somebody else at the podium was first: {name} has the floor.',
    'meeting.first_left': '{name} has left the queue meanwhile. Nobody was called.',
    'meeting.first_opened': 'Somebody else at the podium was first: “{item}” is on now.',
    'meeting.set_up': 'Set-up',
    'meeting.pause': 'Technical pause',
    'meeting.lost':
      'No connection: nobody else sees what happens here. Continue on paper; everything is up to date again once the connection is back.',
    'meeting.podium_not_keeping':
      'The server cannot save. Continue on paper until this line goes; what was pressed before it counts then.',
    'meeting.no_connection': 'No connection',
    'meeting.loss':
      '{count, plural, =0 {Changes} one {# change} other {# changes}} made between <from></from> and <to></to> {count, plural, one {is} other {are}} lost: the server’s storage failed.',
    'meeting.loss_advice': 'Compare with your notes.',
    'meeting.loss_checked': 'Looked over',
    'meeting.storage': 'Storage',
    'meeting.power_safe': 'Power-safe: what was answered survives a power cut',
    'meeting.second_at_risk': 'A power cut of the server may cost the last second',
    'meeting.not_durable': 'Nothing is kept when the server’s storage stops',
    'meeting.connected_second_at_risk': 'Connected · 1 s at risk',
    'meeting.connected_not_durable': 'Connected · nothing is kept',
  },
  ar: {
    'meeting.first_gave': 'سبقكم شخص آخر في المنصة: الكلمة الآن لـ {name}.',
    'meeting.first_left': 'غادر {name} القائمة في هذه الأثناء، ولم يُنادَ على أحد.',
    'meeting.first_opened': 'سبقكم شخص آخر في المنصة: البند المطروح الآن هو «{item}».',
    'meeting.set_up': 'الإعداد',
    'meeting.pause': 'توقف تقني',
    'meeting.lost': 'لا يوجد اتصال، ولا يرى أحد غيركم ما يجري هنا. تابعوا على الورق، وسيُحدَّث كل شيء حالما يعود الاتصال.',
    'meeting.podium_not_keeping':
      'لا يستطيع الخادم الحفظ. تابعوا على الورق إلى أن يزول هذا السطر، وعندها يُحتسب ما ضُغط قبل ظهوره.',
    'meeting.no_connection': 'لا يوجد اتصال',
    'meeting.loss':
      '{count, plural, zero {فُقدت تغييرات أُجريت} one {فُقد تغيير واحد أُجري} two {فُقد تغييران أُجريا} few {فُقدت # تغييرات أُجريت} many {فُقد # تغييرًا أُجريت} other {فُقد # تغيير أُجريت}} بين الساعة <from></from> والساعة <to></to>: تعطّل تخزين الخادم.',
    'meeting.loss_advice': 'يُرجى المقارنة بملاحظاتكم.',
    'meeting.loss_checked': 'تمت المراجعة',
    'meeting.storage': 'التخزين',
    'meeting.power_safe': 'آمن عند انقطاع الكهرباء: يبقى كل ما أُكِّد',
    'meeting.second_at_risk': 'قد يؤدي انقطاع الكهرباء عن الخادم إلى فقدان الثانية الأخيرة',
    'meeting.not_durable': 'لا يبقى شيء إذا توقف تخزين الخادم',
    'meeting.connected_second_at_risk': 'متصل · قد تُفقد ثانية',
    'meeting.connected_not_durable': 'متصل · لا يُحفظ شيء',
  },
})
