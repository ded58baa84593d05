import { defineTexts } from '../../i18n/texts.ts'

/** Words of those who run the agenda. */
export const texts = defineTexts({
  en: {
    'agenda.coffee_at': 'coffee <time></time>',
    'agenda.plan': 'planned',
    'agenda.next_item': 'Next item',
    'agenda.open_next': 'Open the next item',
    'agenda.pause': 'Pause item',
    'agenda.resume': 'Resume item',
    'agenda.go_back': 'Go back',
    'agenda.open': 'Open now',
    'agenda.skip': 'Leave out',
    'agenda.unskip': 'Bring back',
    'agenda.more_for': 'More for “{item}”',
    'agenda.close_item': 'Close item',
    'agenda.go_on': 'Close it and go on',
    'agenda.stay': 'Stay with this item',
    'agenda.leave_question':
      '{count, plural, one {One person still waits for the floor} other {# people still wait for the floor}}',
    'agenda.leave_words':
      'The item closes with its queue. The places are kept and come back if you go back to this item, but nobody is called until then.',
  },
  ar: {
    'agenda.coffee_at': 'القهوة <time></time>',
    'agenda.plan': 'المقرر',
    'agenda.next_item': 'البند التالي',
    'agenda.open_next': 'افتتاح البند التالي',
    'agenda.pause': 'تعليق البند',
    'agenda.resume': 'استئناف البند',
    'agenda.go_back': 'رجوع',
    'agenda.open': 'افتتاح الآن',
    'agenda.skip': 'تجاوز',
    'agenda.unskip': 'إلغاء التجاوز',
    'agenda.more_for': 'المزيد بشأن «{item}»',
    'agenda.close_item': 'اختتام البند',
    'agenda.go_on': 'اختتامه والمتابعة',
    'agenda.stay': 'البقاء في هذا البند',
    'agenda.leave_question':
      '{count, plural, zero {لا أحد ينتظر الكلمة} one {ما زال شخص واحد ينتظر الكلمة} two {ما زال شخصان ينتظران الكلمة} few {ما زال # أشخاص ينتظرون الكلمة} many {ما زال # شخصًا ينتظرون الكلمة} other {ما زال # شخص ينتظرون الكلمة}}',
    'agenda.leave_words':
      'يُختتم البند مع قائمته. تبقى الأدوار محفوظة وتعود إن رجعتم إلى هذا البند، لكن لن يُنادى على أحد حتى ذلك الحين.',
  },
})
