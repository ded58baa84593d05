import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { desk } from './message-fields.ts'

/** The command by which the address of the calendar becomes another one. */
export const calendarCommands = {
  'agenda.renew_calendar': commandSpec([...desk], 'never', {}),
}

/** What came of it. */
export const calendarEvents = {
  'agenda.calendar_renewed': { calendarSerial: z.int().min(1) },
}
