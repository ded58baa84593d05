import { accept, reject } from '../../lib/decision.ts'
import type { Decide, DecideContext } from '../../lib/feature.ts'
import { hasBegun } from './agenda-phase.ts'
import { decideActs } from './decide-acts.ts'
import { decidePlanning } from './decide-planning.ts'
import { decideRunning } from './decide-running.ts'
import { decideUpdating } from './decide-updating.ts'
import { dayWithTexts, faultOf, itemWithTexts } from './imported-days.ts'
import type { AgendaCommand, AgendaEvent, AgendaRejection, PlannedDay } from './messages.ts'
import { whileOver, type AgendaSees } from './refusals.ts'

/** What each command does to the agenda, or why not. */
export const decideAgenda: Decide<AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection> = {
  'agenda.import': (state, { days }, context) => {
    const refusal =
      whileOver(state) ?? (hasBegun(state.agenda) ? ({ code: 'agenda/already_running' } as const) : faultOf(days))
    if (refusal) return reject(refusal)
    return accept({ type: 'agenda.imported', days: days.map((day) => withTexts(day, context)) })
  },
  ...decideRunning,
  ...decidePlanning,
  ...decideActs,
  ...decideUpdating,
  'agenda.renew_calendar': ({ agenda: { calendarSerial = 1 } }) =>
    accept({ type: 'agenda.calendar_renewed', calendarSerial: calendarSerial + 1 }),
}

const withTexts = ({ items, ...day }: PlannedDay, context: DecideContext) => ({
  ...dayWithTexts(day, context),
  items: items.map((item) => itemWithTexts(item, context)),
})
