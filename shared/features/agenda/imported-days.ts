import type { DecideContext } from '../../lib/feature.ts'
import type { AgendaEvent, AgendaRejection, PlannedDay, PlannedItem } from './messages.ts'

type ImportedDay = Extract<AgendaEvent, { type: 'agenda.imported' }>['days'][number]

/** What is wrong with the days of a file: an id that is given twice, or times that cannot be. */
export function faultOf(days: readonly PlannedDay[]): AgendaRejection | undefined {
  const items = days.flatMap((day) => day.items)
  return firstDoubled([...days.map(({ dayId }) => dayId), ...items.map(({ itemId }) => itemId)]) ?? firstBadTime(items)
}

function firstDoubled(ids: readonly string[]): AgendaRejection | undefined {
  const doubled = ids.find((id, at) => ids.indexOf(id) !== at)
  return doubled === undefined ? undefined : { code: 'agenda/duplicate_id', id: doubled }
}

function firstBadTime(items: readonly PlannedItem[]): AgendaRejection | undefined {
  for (const [at, { itemId, startMs, endMs }] of items.entries()) {
    if (endMs <= startMs) return { code: 'agenda/bad_times', itemId, reason: 'ends_before_start' }
    if (startMs < (items[at - 1]?.endMs ?? 0)) return { code: 'agenda/bad_times', itemId, reason: 'overlap' }
  }
  return undefined
}

/** What is said of a day, with its texts kept beside the log. */
export const dayWithTexts = (
  { title, openTo, hardStop, ...day }: Omit<PlannedDay, 'items'>,
  { keepText }: DecideContext,
): Omit<ImportedDay, 'items'> => ({
  ...day,
  titleText: keepText(title),
  ...(hardStop && {
    hardStop: { atMs: hardStop.atMs, ...(hardStop.label && { labelText: keepText(hardStop.label) }) },
  }),
  ...(openTo && { openToText: keepText(openTo) }),
})

/** What is planned for an item, with its texts kept beside the log. */
export const itemWithTexts = (
  { title, points, focus, outputs, segments, ...item }: PlannedItem,
  { keepText }: DecideContext,
): ImportedDay['items'][number] => ({
  ...item,
  titleText: keepText(title),
  pointTexts: points.map(keepText),
  ...(focus && { focusText: keepText(focus) }),
  outputTexts: outputs.map(keepText),
  segments: segments.map(({ title: segmentTitle, ...segment }) => ({ ...segment, titleText: keepText(segmentTitle) })),
})
