import type { Language, Localized } from '../../shared/lib/languages.ts'

/** What tables talk about. */
export const PROMPTS: readonly Localized[] = [
  {
    en: 'What should be done otherwise next year, and who should begin?',
    ar: 'ما الذي ينبغي أن يتغير في العام المقبل، ومن يبدأ به؟',
  },
  {
    en: 'When did you last feel that a remote participant was really heard?',
    ar: 'متى شعرتم آخر مرة بأن مشاركًا عن بعد قد سُمع حقًا؟',
  },
  {
    en: 'Which session of the last meeting do you still remember?',
    ar: 'أي جلسة من الاجتماع الأخير ما زلتم تذكرونها؟',
  },
]

/** What the moderator says to all tables, or to one of them. */
export const MESSAGES: readonly { readonly text: string; readonly isForOne?: true }[] = [
  { text: 'Fresh coffee is at the window.' },
  { text: 'الرجاء تقريب الحاسوب من المتحدث كي يسمع المشاركون عن بعد.' },
  { text: 'Please let somebody speak who has not spoken yet.' },
  { text: 'Somebody from the technical team is on the way to you.', isForOne: true },
]

/** What groups put in an order. */
export const OPTIONS: readonly Localized[] = [
  { en: 'Fewer and shorter sessions', ar: 'جلسات أقل وأقصر' },
  { en: 'Remote hubs in every region', ar: 'مراكز مشاركة عن بعد في كل منطقة' },
  { en: 'Captions in more languages', ar: 'ترجمة نصية بلغات أكثر' },
]

/** A report as a group writes it. */
export interface Report {
  readonly language: Language
  readonly points: string
  readonly recommendations: string
}

/** Short reports of such groups. */
export const REPORTS: readonly Report[] = [
  {
    language: 'en',
    points: 'Evaluation took longer than planned.\nScores of new evaluators differed most.',
    recommendations: 'Begin two weeks earlier.\nPair each new evaluator with somebody who has done it before.',
  },
  {
    language: 'ar',
    points: 'كان وقت النقاش قصيرًا.\nشارك كثيرون لأول مرة.',
    recommendations: 'تخصيص نصف ساعة إضافية للمجموعات.\nإرسال الوثائق قبل أسبوع باللغتين.',
  },
  {
    language: 'en',
    points: 'Hybrid sessions worked where one person looked after those who were not in the room.',
    recommendations: 'Name a remote moderator for each session.\nTest the sound before the day begins.',
  },
  {
    language: 'en',
    points: 'Some proposals overlap and could be held together.',
    recommendations: 'Ask the proposers to merge before the final list is agreed on.',
  },
]
