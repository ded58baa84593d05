import type { CalendarExport, Export } from '../lib/feature.ts'
import type { Role } from '../lib/roles.ts'
import { features } from './features.ts'
import type { MeetingState } from './meeting.ts'

/** A file that is made of a meeting. */
export type MeetingFile = Export<MeetingState> | CalendarExport<MeetingState>

interface Exporting {
  readonly exports?: { readonly [fileName: string]: MeetingFile }
}

const files = new Map(
  (Object.values(features) as unknown as readonly Exporting[]).flatMap(({ exports = {} }) => Object.entries(exports)),
)

/** The names of all files that are made of a meeting. */
export const exportNames: readonly string[] = [...files.keys()]

/** The file of this name; undefined where no feature has one. */
export const exportOf = (fileName: string): MeetingFile | undefined => files.get(fileName)

/** Whether somebody with these roles may have a file. */
export const mayFetch = ({ by }: Pick<MeetingFile, 'by'>, roles: readonly Role[]): boolean =>
  roles.some((role) => by.includes(role))

/** The agenda as a calendar. */
export const calendarOf = features.agenda.exports['agenda.ics'].calendar

/** Number of the calendar's address in force. */
export const calendarSerialOf = ({ agenda }: MeetingState): number => agenda.calendarSerial ?? 1
