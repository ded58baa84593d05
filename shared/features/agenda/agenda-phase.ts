import type { AgendaSlice } from './state.ts'

/** Whether an item has been opened: from then on a file does not replace the agenda but changes what is still ahead. */
export const hasBegun = (agenda: AgendaSlice): boolean =>
  Object.values(agenda.items).some(({ openedAtMs }) => openedAtMs !== undefined)
