import { defineTexts } from '../../i18n/texts.ts'

/** Words about turns that are interrupted, limited, warned and set aside: everybody reads them. */
export const texts = defineTexts({
  en: {
    'floor.interrupted': 'Interrupted: {name} · the clock stands at {time}',
    'floor.interrupted_over': 'Interrupted: {name} · the clock stands, over by {time}',
    'floor.your_clock_stands': 'Your clock stands: point of order',
    'floor.your_clock_stands_advice': 'You have the floor again right after it. You need not do anything.',
    'floor.closes_at': 'The list closes at <time></time>',
    'floor.closes_in': 'in {time}',
    'floor.last_word': 'You have the last word',
    'floor.your_limit': '{minutes, plural, one {You have # minute} other {You have # minutes}}',
    'floor.warning30': 'Last 30 seconds',
    'floor.warning10': 'Last 10 seconds',
    'floor.overtime': 'The time is over',
    'floor.held_unavailable': 'You did not answer: your place is set aside',
    'floor.held_lost_connection': 'The connection was lost: your place is set aside',
    'floor.held_wish': 'Your place is set aside, as you wished',
    'floor.may_come_back': 'Come back as soon as you can speak. Your time of asking still counts.',
    'floor.come_back': 'I am back',
  },
  ar: {
    'floor.interrupted': 'قوطع: {name} · الوقت متوقف عند {time}',
    'floor.interrupted_over': 'قوطع: {name} · الوقت متوقف بعد تجاوزه بمقدار {time}',
    'floor.your_clock_stands': 'وقتكم متوقف: نقطة نظام',
    'floor.your_clock_stands_advice': 'تعود إليكم الكلمة بعدها مباشرة، وليس عليكم القيام بشيء.',
    'floor.closes_at': 'تُقفل القائمة الساعة <time></time>',
    'floor.closes_in': 'بعد {time}',
    'floor.last_word': 'لكم الكلمة الأخيرة',
    'floor.your_limit':
      '{minutes, plural, zero {لكم # دقيقة} one {لكم دقيقة واحدة} two {لكم دقيقتان} few {لكم # دقائق} many {لكم # دقيقة} other {لكم # دقيقة}}',
    'floor.warning30': 'آخر 30 ثانية',
    'floor.warning10': 'آخر 10 ثوانٍ',
    'floor.overtime': 'انتهى الوقت',
    'floor.held_unavailable': 'لم تجيبوا: أُجّل دوركم',
    'floor.held_lost_connection': 'انقطع الاتصال: أُجّل دوركم',
    'floor.held_wish': 'أُجّل دوركم بناءً على رغبتكم',
    'floor.may_come_back': 'عودوا حالما يمكنكم الكلام، فوقت طلبكم ما زال محسوبًا.',
    'floor.come_back': 'لقد عدت',
  },
})
