import type { Language } from '../../lib/languages.ts'
import type { PlenaryOutcome } from './report-state.ts'

/** The words between what people wrote. */
export type ReportWords = Readonly<
  Record<
    | 'title'
    | 'nothing'
    | 'tables'
    | 'table'
    | 'rapporteur'
    | 'handedIn'
    | 'notHandedIn'
    | 'plenary'
    | 'points'
    | 'recommendations'
    | 'ranking'
    | 'combined'
    | PlenaryOutcome,
    string
  >
>

const EN: ReportWords = {
  title: 'Reports of the groups',
  nothing: 'No reports have been asked for.',
  tables: 'Tables',
  table: 'Table',
  rapporteur: 'Rapporteur',
  handedIn: 'Handed in',
  notHandedIn: 'Not handed in',
  plenary: 'Plenary',
  points: 'Points',
  recommendations: 'Recommendations',
  ranking: 'Ranking',
  combined: 'All rankings together (sum of places)',
  endorsed: 'endorsed',
  endorsed_with_changes: 'endorsed with changes',
  not_endorsed: 'not endorsed',
  noted: 'noted',
}

const AR: ReportWords = {
  title: 'تقارير المجموعات',
  nothing: 'لم تُطلب أي تقارير.',
  tables: 'الطاولات',
  table: 'الطاولة',
  rapporteur: 'المقرر',
  handedIn: 'سُلِّم في',
  notHandedIn: 'لم يُسلَّم',
  plenary: 'الجلسة العامة',
  points: 'النقاط',
  recommendations: 'التوصيات',
  ranking: 'الترتيب',
  combined: 'جميع الترتيبات معًا (مجموع المراتب)',
  endorsed: 'أُقِرّ',
  endorsed_with_changes: 'أُقِرّ بتعديلات',
  not_endorsed: 'لم يُقَرّ',
  noted: 'أُخذ علمًا به',
}

/** The words in a language that the product has them in, else in English. */
export const wordsIn = (language: Language): ReportWords => (language === 'ar' ? AR : EN)
