import type { Feature } from '../../lib/feature.ts'
import type { PeopleEvent } from '../people/messages.ts'
import { agendaExports } from './agenda-exports.ts'
import { decideAgenda } from './decide.ts'
import { hearPeople } from './evolve-acts.ts'
import { dated } from './dated.ts'
import { evolveAgenda, hearTechnicalPause } from './evolve.ts'
import { agendaCommands, agendaEvents, type AgendaCommand, type AgendaEvent, type AgendaRejection } from './messages.ts'
import type { AgendaSees } from './refusals.ts'
import { initialAgenda, type AgendaSlice, type TechnicalPauseEvent } from './state.ts'
import { viewAgenda } from './view.ts'

type AgendaHears = TechnicalPauseEvent | PeopleEvent

const seeAgenda = (state: AgendaSees) => viewAgenda(state.agenda, state.people)

/** Days and items: what is planned, what is on, and what became of it. */
export const agenda = {
  initial: initialAgenda,
  commands: agendaCommands,
  events: agendaEvents,
  decide: decideAgenda,
  evolve: dated(evolveAgenda),
  listen: { ...dated(hearTechnicalPause), ...hearPeople },
  exports: agendaExports,
  views: { hall: seeAgenda, podium: seeAgenda, door: seeAgenda, booth: seeAgenda, screen: seeAgenda },
} satisfies Feature<AgendaSlice, AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection, AgendaHears>
