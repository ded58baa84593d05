import { defineTexts } from '../../i18n/texts.ts'

/** What the room screen says of the floor. */
export const texts = defineTexts({
  en: {
    'floor.screen_speaking': 'Speaking',
    'floor.screen_called': 'Has been called',
    'floor.screen_mode_room': 'in the room',
    'floor.screen_mode_remote': 'remote',
    'floor.screen_time_given': 'speaking time',
    'floor.screen_time_left': 'time left',
    'floor.screen_over_by': 'over by',
    'floor.screen_queue_closed': 'The queue is closed',
    'floor.screen_next': 'Next',
  },
  ar: {
    'floor.screen_speaking': 'الكلمة الآن',
    'floor.screen_called': 'المدعو إلى أخذ الكلمة',
    'floor.screen_mode_room': 'في القاعة',
    'floor.screen_mode_remote': 'عن بُعد',
    'floor.screen_time_given': 'مدة الكلمة',
    'floor.screen_time_left': 'الوقت المتبقي',
    'floor.screen_over_by': 'تجاوز الوقت بمقدار',
    'floor.screen_queue_closed': 'قائمة المتحدثين مقفلة',
    'floor.screen_next': 'المتحدثون التالون',
  },
})
