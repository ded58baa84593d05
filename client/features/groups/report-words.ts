import type { ReportStatus } from '../../../shared/features/groups/report-status.ts'
import type { AskedView, FieldView } from '../../../shared/features/groups/report-view.ts'
import { textIn, type Language, type Localized } from '../../../shared/lib/languages.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import type { Say } from '../../i18n/use-text.ts'
import type { Tone } from '../../ui/chip.tsx'

/** What a table is called: the group's name, else its number. */
export const tableWords = (
  t: Say,
  { table, name }: { readonly table: number; readonly name?: Localized },
  language: Language,
): string => (name ? textIn(name, language).text : t('groups.report_of_table', { number: table }))

/** How much a state wants attention. */
export const STATUS_TONES: { readonly [S in ReportStatus]: Tone } = {
  nothing: 'neutral',
  writing: 'info',
  handed_in: 'accent',
  handed_in_late: 'accent',
  late: 'warn',
}

/** The options of a ranking in an order, in words. */
export const optionsIn = (
  order: readonly string[],
  options: OnTheWire<AskedView>['options'],
  language: Language,
): readonly { readonly optionId: string; readonly words: string }[] =>
  order.map((optionId) => ({ optionId, words: textIn(options[optionId] ?? {}, language).text }))

/** A part in every language in which something is written. */
export const writtenIn = (
  fields: { readonly [key: string]: Pick<FieldView, 'text'> },
  part: 'points' | 'recommendations',
): Localized =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, { text }]) =>
      key.startsWith(`${part}_`) && text !== '' ? [[key.slice(part.length + 1), text] as const] : [],
    ),
  )
