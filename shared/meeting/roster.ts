import { diffRoster } from '../features/people/roster-diff.ts'
import type { RosterRefusal } from '../features/people/roster-file.ts'
import { readRosterFile } from '../features/people/roster-file.ts'
import type { Command, MeetingState } from './meeting.ts'

/** What a roster file would do, or did, to a meeting. */
export interface RosterResult {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: readonly RosterRefusal[]
}

/** Reads a roster file: what it would change in this state, and the command that does it, if any row can be taken. */
export function rosterOf(
  state: MeetingState,
  bytes: Uint8Array,
): { readonly result: RosterResult; readonly command?: Command } {
  const { rows, rejected } = readRosterFile(bytes)
  const { added, updated, unchanged } = diffRoster(state.people, rows)
  const result = { added: added.length, updated: updated.length, unchanged, rejected }
  return rows.length === 0 ? { result } : { result, command: { type: 'people.import', rows: [...rows] } }
}
