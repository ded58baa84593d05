import { defined } from '../../lib/defined.ts'
import type { Evolve, Listen } from '../../lib/feature.ts'
import { evolveActs } from './evolve-acts.ts'
import { evolvePlanning } from './evolve-planning.ts'
import { evolveRunning } from './evolve-running.ts'
import { evolveUpdating } from './evolve-updating.ts'
import { dayFacts, plannedItem } from './imported-state.ts'
import { changeItem, resumed, stopped } from './item-state.ts'
import type { AgendaEvent } from './messages.ts'
import type { AgendaSlice, Item, TechnicalPauseEvent } from './state.ts'

/** What each event does to the agenda. */
export const evolveAgenda: Evolve<AgendaSlice, AgendaEvent> = {
  'agenda.imported': ({ standsStill, calendarSerial }, { days }, context) => ({
    ...defined({ standsStill, calendarSerial }),
    days: days.map(({ items, ...day }) => ({ ...dayFacts(day, context), itemIds: items.map(({ itemId }) => itemId) })),
    items: Object.fromEntries(
      days.flatMap(({ dayId, items }) => items.map((item) => [item.itemId, plannedItem(dayId, item, context)])),
    ),
    apologies: {},
    past: [],
  }),
  ...evolveRunning,
  ...evolvePlanning,
  ...evolveActs,
  ...evolveUpdating,
  'agenda.calendar_renewed': (agenda, { calendarSerial }) => ({ ...agenda, calendarSerial }),
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

const changeCurrent = (agenda: AgendaSlice, change: (item: Item) => Item): AgendaSlice =>
  agenda.currentItemId ? changeItem(agenda, agenda.currentItemId, change) : agenda
