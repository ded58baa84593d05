import type { FloorReport } from '../../../shared/features/floor/report.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { INTERFACE_LANGUAGES } from '../../i18n/texts.ts'
import type { Say } from '../../i18n/use-text.ts'

type Report = Pick<OnTheWire<FloorReport>, 'table' | 'name'>

/** Whose report it is: "Report of Outreach", "Report of table 3". */
export const reportWords = (t: Say, { table, name }: Report): string =>
  name ? t('floor.report_of', inEach(name)) : t('floor.report_of_table', { number: table })

/** What a table is called as long as nobody is named to report for it: "Outreach", "Table 3". */
export const groupWords = (t: Say, { table, name }: Report): string =>
  name ? t('floor.group_of_report', inEach(name)) : t('floor.table_of_report', { number: table })

/** The sentence of each language takes the name in its own, and so all are given to all. */
const inEach = (name: NonNullable<Report['name']>) =>
  Object.fromEntries(INTERFACE_LANGUAGES.map((language) => [language, textIn(name, language).text]))
