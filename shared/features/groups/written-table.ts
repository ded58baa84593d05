import { defined } from '../../lib/defined.ts'
import type { Table } from './state.ts'

/** A table as it stands in an event. */
export const writtenTable = ({ number, zone, language, room, remote }: Table) => ({
  number,
  zone,
  ...defined({ language }),
  room: [...room],
  remote: [...remote],
})
