import { defined } from '../../lib/defined.ts'
import type { EvolveContext } from '../../lib/feature.ts'
import type { DayId } from '../../lib/ids.ts'
import { read } from './item-state.ts'
import type { AgendaEvent } from './messages.ts'
import type { Day, Item } from './state.ts'

type ImportedDay = Extract<AgendaEvent, { type: 'agenda.imported' }>['days'][number]

/** What was said of a day when it was imported. */
export function dayFacts(imported: Omit<ImportedDay, 'items'>, context: EvolveContext): Omit<Day, 'itemIds'> {
  const { titleText, openToText, hardStop, ...day } = imported
  return {
    ...day,
    title: read(titleText, context),
    ...(openToText && { openTo: read(openToText, context) }),
    ...(hardStop && { hardStopMs: hardStop.atMs }),
    ...(hardStop?.labelText && { hardStopLabel: read(hardStop.labelText, context) }),
  }
}

/** An item as it was imported, to which nothing happened yet. */
export function plannedItem(dayId: DayId, item: ImportedDay['items'][number], context: EvolveContext): Item {
  const { titleText, pointTexts, focusText, outputTexts, segments, isPinned, ...plan } = item
  return {
    ...plan,
    dayId,
    title: read(titleText, context),
    points: pointTexts.map((text) => read(text, context)),
    ...(focusText && { focus: read(focusText, context) }),
    outputs: outputTexts.map((text) => read(text, context)),
    segments: segments.map(({ titleText: text, minutes, kind, queue }) => ({
      title: read(text, context),
      minutes,
      ...defined({ kind, queue }),
    })),
    status: 'planned',
    pausedMs: 0,
    ...(isPinned && { isPinned }),
  }
}
