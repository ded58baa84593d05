import type { FloorReport } from '../../../shared/features/floor/report.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { INTERFACE_LANGUAGES } from '../../i18n/texts.ts'
import type { Say } from '../../i18n/use-text.ts'

type Report = Pick<OnTheWire<FloorReport>, 'table' | 'name'>

/** Whose report it is: "Report of Outreach", "Report of table 3". Each language's sentence takes the name in its own, and so is given it in all. */
export const reportWords = (t: Say, { table, name }: Report): string =>
  name
    ? t(
        'floor.report_of',
        Object.fromEntries(INTERFACE_LANGUAGES.map((language) => [language, textIn(name, language).text])),
      )
    : t('floor.report_of_table', { number: table })
