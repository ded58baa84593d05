import { defineTexts } from '../../i18n/texts.ts'

/** Words at the door for whoever wants to come in with their own device. */
export const texts = defineTexts({
  en: {
    'people.help_join': 'Help join',
    'people.help_join_title': 'Join with your own device',
    'people.help_join_missing': 'The way in cannot be shown at the moment: there is no connection, or no shared link.',
    'people.help_join_closes': '{count, plural, one {Closes in # second} other {Closes in # seconds}}',
    'people.link_door': 'For the staff at a door: asks for the name once. It checks people in and runs nothing else.',
    'people.link_door_advice': 'Whoever opens it sees the names on the list and checks people in.',
    'people.link_booth':
      'For interpreters and captioners: asks for the name once. It shows who speaks and who is next, and signals to the podium.',
    'people.link_booth_advice':
      'Whoever opens it sees the next speakers and their texts, and signals to podium and speaker.',
  },
  ar: {
    'people.help_join': 'المساعدة في الدخول',
    'people.help_join_title': 'الدخول بجهازكم الخاص',
    'people.help_join_missing': 'يتعذر عرض طريقة الدخول الآن: لا يوجد اتصال أو لا يوجد رابط مشترك.',
    'people.help_join_closes':
      '{count, plural, zero {يُغلق الآن} one {يُغلق خلال ثانية واحدة} two {يُغلق خلال ثانيتين} few {يُغلق خلال # ثوانٍ} many {يُغلق خلال # ثانية} other {يُغلق خلال # ثانية}}',
    'people.link_door': 'للعاملين عند الباب: يطلب الاسم مرة واحدة. يسجل الوصول ولا يدير شيئًا آخر.',
    'people.link_door_advice': 'من يفتحه يرى أسماء القائمة ويسجل وصول الناس.',
    'people.link_booth':
      'للمترجمين الفوريين ومعدّي النصوص المصاحبة: يطلب الاسم مرة واحدة. يعرض المتحدث الحالي والتالين ويرسل إشارات إلى المنصة.',
    'people.link_booth_advice': 'من يفتحه يرى المتحدثين التالين ونصوصهم ويرسل إشارات إلى المنصة والمتحدث.',
  },
})
