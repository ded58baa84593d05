import { csvOf } from '../../lib/csv.ts'
import { defined } from '../../lib/defined.ts'
import { LANGUAGES, type Language, type Localized } from '../../lib/languages.ts'
import type { AgendaPlan } from './agenda-plan.ts'
import type { PlannedDay, PlannedItem } from './messages.ts'
import { wallTimeOn } from './wall-times.ts'

/** A plan in our JSON; it reads as the same plan. */
export const agendaJson = ({ title, zone, languages, days }: AgendaPlan): string =>
  `${JSON.stringify({ meeting: { title, timezone: zone, languages, days: days.map((day) => dayJson(day, zone)) } }, null, 2)}\n`

function dayJson({ dayId, date, title, openTo, rule, hardStop, items }: PlannedDay, zone: string) {
  return {
    id: dayId,
    date,
    title,
    ...defined({ openTo }),
    rule,
    ...(hardStop && {
      hardStop: { time: wallTimeOn(date, hardStop.atMs, zone), ...defined({ label: hardStop.label }) },
    }),
    items: items.map(({ itemId, startMs, endMs, isPinned, ...item }) => ({
      id: itemId,
      start: wallTimeOn(date, startMs, zone),
      end: wallTimeOn(date, endMs, zone),
      ...item,
      ...(isPinned && { pinned: true }),
    })),
  }
}

/** A plan as a table, an item a row; parts of items, and what is said of days, have no place in it. */
export function agendaCsv({ days, zone, languages }: AgendaPlan): string {
  const spoken = LANGUAGES.filter((language) => languages.includes(language) || isWritten(days, language))
  const texts = TEXTS.flatMap((name) => spoken.map((language) => `${name}_${language}`))
  const rows = days.flatMap((day) =>
    day.items.map((item) => [
      day.date,
      wallTimeOn(day.date, item.startMs, zone),
      wallTimeOn(day.date, item.endMs, zone),
      item.kind,
      item.itemId,
      item.isPinned ? 'yes' : '',
      ...TEXTS.flatMap((name) => spoken.map((language) => cellOf(item, name, language))),
    ]),
  )
  return csvOf([['date', 'start', 'end', 'kind', 'id', 'pinned', ...texts], ...rows])
}

const TEXTS = ['title', 'focus', 'points', 'outputs'] as const

/** Points and outputs have a line each. */
function cellOf(item: PlannedItem, name: (typeof TEXTS)[number], language: Language): string {
  const text: Localized | readonly Localized[] = item[name] ?? {}
  if (!Array.isArray(text)) return (text as Localized)[language] ?? ''
  const lines = (text as readonly Localized[]).map((line) => (line[language] ?? '').replaceAll(/\s*[\r\n]+\s*/g, ' '))
  return lines.some((line) => line !== '') ? lines.join('\n') : ''
}

const isWritten = (days: readonly PlannedDay[], language: Language): boolean =>
  days.some(({ items }) => items.some(({ title, focus }) => title[language] ?? focus?.[language]))
