import type { AnyMessage, Feature } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PeopleEvent } from '../people/messages.ts'
import { testAlerts } from './alerts.ts'
import { decideAlerts, type AlertsSees } from './decide.ts'
import { alertsCommands, alertsEvents, type AlertsCommand, type AlertsEvent, type AlertsRejection } from './messages.ts'
import { settleAlerts } from './settle.ts'
import { evolveAlerts, hearPeople, initialAlerts, type AlertsSlice } from './state.ts'
import { viewAlertsAtPodium, viewAlertsToMe } from './view.ts'

const isAlertsEvent = (event: AnyMessage): event is AlertsEvent => Object.hasOwn(alertsEvents, event.type)

const touchedBy = (event: AnyMessage): readonly PersonId[] => (isAlertsEvent(event) ? [event.personId] : [])

/** Which devices are woken when it is their person's turn, and which cannot be. */
export const alerts = {
  initial: initialAlerts,
  commands: alertsCommands,
  events: alertsEvents,
  decide: decideAlerts,
  evolve: evolveAlerts,
  listen: hearPeople,
  settle: settleAlerts,
  alerts: testAlerts,
  views: { podium: (state) => viewAlertsAtPodium(state.alerts) },
  me: { of: (state, personId) => viewAlertsToMe(state.alerts, personId), touchedBy },
} satisfies Feature<
  AlertsSlice,
  AlertsSees,
  AlertsCommand,
  AlertsEvent,
  AlertsRejection,
  Extract<PeopleEvent, { type: 'people.merged' | 'people.erased' }>
>
