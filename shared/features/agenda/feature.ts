import type { Feature } from '../../lib/feature.ts'
import { decideAgenda, type AgendaSees } from './decide.ts'
import { agendaCommands, agendaEvents, type AgendaCommand, type AgendaEvent, type AgendaRejection } from './messages.ts'
import { evolveAgenda, hearTechnicalPause, initialAgenda, type AgendaSlice, type TechnicalPauseEvent } from './state.ts'
import { viewAgenda } from './view.ts'

const seeAgenda = (state: AgendaSees) => viewAgenda(state.agenda)

/** Days and items: what is planned, what is on, and what became of it. */
export const agenda = {
  initial: initialAgenda,
  commands: agendaCommands,
  events: agendaEvents,
  decide: decideAgenda,
  evolve: evolveAgenda,
  listen: hearTechnicalPause,
  views: { hall: seeAgenda, podium: seeAgenda, door: seeAgenda, booth: seeAgenda, screen: seeAgenda },
} satisfies Feature<AgendaSlice, AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection, TechnicalPauseEvent>
