import { defineTexts } from '../../i18n/texts.ts'

/** Words about where somebody sits, at the podium and at the door. */
export const texts = defineTexts({
  en: {
    'people.seat': 'Seat or microphone',
    'people.seat_save': 'Set',
  },
  ar: {
    'people.seat': 'المقعد أو الميكروفون',
    'people.seat_save': 'تثبيت',
  },
})
