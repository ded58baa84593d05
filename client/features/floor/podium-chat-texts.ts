import { defineTexts } from '../../i18n/texts.ts'

/** Words that leave the page as plain text: one language at a time, which may be another than the reader's. */
export const texts = defineTexts({
  en: {
    'floor.chat_next': 'Next: {names}.',
    'floor.chat_place': '{place}. {name} ({mode})',
    'floor.chat_ready': 'Please get ready, {name}.',
    'floor.chat_nobody': 'Nobody is waiting for the floor.',
    'floor.chat_mode_room': 'room',
    'floor.chat_mode_remote': 'remote',
  },
  ar: {
    'floor.chat_next': 'الدور التالي: {names}.',
    'floor.chat_place': '{place}. {name} ({mode})',
    'floor.chat_ready': 'يُرجى الاستعداد: {name}.',
    'floor.chat_nobody': 'لا أحد ينتظر الكلمة.',
    'floor.chat_mode_room': 'في القاعة',
    'floor.chat_mode_remote': 'عن بُعد',
  },
})
