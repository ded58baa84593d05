import type { AgendaSlice } from '../../shared/features/agenda/state.ts'
import type { Given } from './given.ts'

/** The agenda but for the instant of its last change, which no taking back takes back. */
export function undated({ changedAtMs: _when, ...agenda }: AgendaSlice): Omit<AgendaSlice, 'changedAtMs'> {
  return agenda
}

/** The same of a meeting. */
export const agendaOf = ({ state }: Given): Omit<AgendaSlice, 'changedAtMs'> => undated(state.agenda)
