import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext, Listen } from '../../lib/feature.ts'
import type { DayId } from '../../lib/ids.ts'
import { evolveActs } from './evolve-acts.ts'
import { evolvePlanning } from './evolve-planning.ts'
import { evolveRunning } from './evolve-running.ts'
import { changeItem, read, resumed, stopped } from './item-state.ts'
import type { AgendaEvent } from './messages.ts'
import type { AgendaSlice, Day, Item, TechnicalPauseEvent } from './state.ts'

/** What each event does to the agenda. */
export const evolveAgenda: Evolve<AgendaSlice, AgendaEvent> = {
  'agenda.imported': ({ standsStill }, { days }, context) => ({
    ...(standsStill && { standsStill }),
    days: days.map((day) => plannedDay(day, context)),
    items: Object.fromEntries(
      days.flatMap(({ dayId, items }) => items.map((item) => [item.itemId, plannedItem(dayId, item, context)])),
    ),
    apologies: {},
    past: [],
  }),
  ...evolveRunning,
  ...evolvePlanning,
  ...evolveActs,
}

/** What a technical pause does to the item that is on; one that the chair paused is paused before and after. */
export const hearTechnicalPause: Listen<AgendaSlice, TechnicalPauseEvent> = {
  'meeting.technical_pause_began': (agenda, _event, { atMs }) => ({
    ...changeCurrent(agenda, (item) => stopped(item, atMs)),
    standsStill: true,
  }),
  'meeting.technical_pause_ended': ({ standsStill: _over, ...agenda }, _event, { atMs }) =>
    changeCurrent(agenda, (item) => (item.status === 'open' ? resumed(item, atMs) : item)),
}

type ImportedDay = Extract<AgendaEvent, { type: 'agenda.imported' }>['days'][number]
type ImportedItem = ImportedDay['items'][number]

/** A day as it was imported. */
export function plannedDay(imported: ImportedDay, context: EvolveContext): Day {
  const { titleText, openToText, hardStop, items, ...day } = imported
  return {
    ...day,
    title: read(titleText, context),
    ...(openToText && { openTo: read(openToText, context) }),
    ...(hardStop && { hardStopMs: hardStop.atMs }),
    ...(hardStop?.labelText && { hardStopLabel: read(hardStop.labelText, context) }),
    itemIds: items.map(({ itemId }) => itemId),
  }
}

/** An item as it was imported, to which nothing happened yet. */
export function plannedItem(dayId: DayId, item: ImportedItem, context: EvolveContext): Item {
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

const changeCurrent = (agenda: AgendaSlice, change: (item: Item) => Item): AgendaSlice =>
  agenda.currentItemId ? changeItem(agenda, agenda.currentItemId, change) : agenda
