import { annexFile } from './annex-file.ts'
import { participantsFile, participantsTable } from './list-files.ts'
import { statisticsFile } from './statistics-file.ts'
import { historyFile, staysTable } from './stay-files.ts'

/** The files that are made of who was here, for those who run the meeting; no e-mail address is in any of them. */
export const attendanceFiles = {
  'statistics.json': statisticsFile,
  'attendance.csv': staysTable,
  'participants.csv': participantsTable,
  'participants.json': participantsFile,
  'attendance.md': annexFile,
  'history.json': historyFile,
}
