import type { RosterRow } from '../features/people/messages.ts'
import { diffRoster, type RosterDiff } from '../features/people/roster-diff.ts'
import { remarksOnAdded, type RosterRemark } from '../features/people/roster-remarks.ts'
import type { RosterFile, RosterReading, RosterRefusal } from '../features/people/roster-file.ts'
import {
  diffOfFile,
  markOf,
  previewChange,
  previewLine,
  type PreviewChange,
  type PreviewLine,
} from '../features/people/roster-preview.ts'
import type { Command, MeetingState } from './meeting.ts'

export { isRosterColumn, type RosterColumn } from '../features/people/roster-columns.ts'
export { readRosterFile, readRosterTable, refusedFile } from '../features/people/roster-file.ts'
export type { RosterChoices, RosterFile } from '../features/people/roster-file.ts'
export { MOST_ROWS, type RosterTable, type TableFault } from '../features/people/roster-table.ts'

/** What a roster file would do, or did, to a meeting. */
export interface RosterResult {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: readonly RosterRefusal[]
  /** How the file was read; absent where it could not be. */
  readonly reading?: RosterReading
}

/** The same, line by line, before anything of it is done. */
export interface RosterPreview extends RosterResult {
  /** An import that names this mark does what is shown here or nothing. */
  readonly mark: string
  readonly lines: {
    readonly added: readonly PreviewLine[]
    readonly updated: readonly PreviewChange[]
    readonly unchanged: readonly PreviewLine[]
  }
  readonly remarks: readonly RosterRemark[]
}

/** What a file would change in this state, line by line. */
export function previewRoster({ people }: MeetingState, file: RosterFile): RosterPreview {
  const lineOf = new Map(file.rows.map(({ row, line }) => [row, line]))
  const lineFor = (row: RosterRow): number => lineOf.get(row) ?? 0
  const { rows, ...diff } = diffOfFile(people, file)
  const added = new Set(diff.added)
  return {
    ...resultOf(file, diff),
    mark: markOf(diffRoster(people, rows)),
    lines: {
      added: inOrder(diff.added.map((row) => previewLine(lineFor(row), row))),
      updated: inOrder(diff.updated.map((match) => previewChange(lineFor(match.said), match))),
      unchanged: inOrder(diff.unchanged.map(({ said }) => previewLine(lineFor(said), said))),
    },
    remarks: inOrder([
      ...file.remarks,
      ...remarksOnAdded(
        people,
        file.rows.filter(({ row }) => added.has(row)),
      ),
    ]),
  }
}

const inOrder = <Line extends { readonly line: number }>(lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((a, b) => a.line - b.line)

/** What a file changes in this state, and the command that does it, if any row can be taken. */
export function importRoster(
  { people }: MeetingState,
  file: RosterFile,
  expects?: string,
): { readonly result: RosterResult; readonly command?: Command } {
  const { rows, ...diff } = diffOfFile(people, file)
  const result = resultOf(file, diff)
  if (rows.length === 0) return { result }
  return { result, command: { type: 'people.import', rows, invites: true, ...(expects !== undefined && { expects }) } }
}

const resultOf = ({ rejected, reading }: RosterFile, { added, updated, unchanged }: RosterDiff): RosterResult => ({
  added: added.length,
  updated: updated.length,
  unchanged: unchanged.length,
  rejected,
  ...(reading && { reading }),
})
