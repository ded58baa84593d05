import { defineTexts } from '../../i18n/texts.ts'

/** Words of those who run the meeting about how somebody is called upon. */
export const texts = defineTexts({
  en: {
    'people.protocol': 'Called upon',
    'people.called_as': 'Form of address',
    'people.called_as_hint': 'As the chair says it and the room screen shows it: “Her Excellency Ms Amina Diallo”.',
    'people.pronunciation': 'Pronunciation',
    'people.pronunciation_hint': 'As one would spell it: “ah-MEE-nah dee-AH-lo”.',
    'people.speaking_for': 'Speaks for',
    'people.speaking_for_hint': 'A group or another delegation, where it is not the own one.',
    'people.capacity': 'In the capacity of',
    'people.speaks_in': 'Speaks in',
    'people.speaks_in_unsaid': 'Not said',
    'people.protocol_save': 'Save',
    'people.protocol_saved': 'Saved',
  },
  ar: {
    'people.protocol': 'عند إعطاء الكلمة',
    'people.called_as': 'صيغة المخاطبة',
    'people.called_as_hint': 'كما ينطقها الرئيس وتعرضها شاشة القاعة: «سعادة السيدة أمينة ديالو».',
    'people.pronunciation': 'النطق',
    'people.pronunciation_hint': 'كما يُكتب لفظه: «أَمِينَة دِيَالُو».',
    'people.speaking_for': 'يتكلم باسم',
    'people.speaking_for_hint': 'مجموعة أو وفد آخر، إن لم يكن باسم جهته.',
    'people.capacity': 'بصفته',
    'people.speaks_in': 'لغة الكلمة',
    'people.speaks_in_unsaid': 'غير محددة',
    'people.protocol_save': 'حفظ',
    'people.protocol_saved': 'حُفظ',
  },
})
