import { readRosterFile } from '../features/people/roster-file.ts'
import type { RosterRow } from '../features/people/messages.ts'
import { isLinkOpen } from '../features/people/state.ts'
import type { LinkId } from '../lib/ids.ts'
import { HALL_ROLES, type Role } from '../lib/roles.ts'
import { makePersonalLinksCommand } from './errands.ts'
import type { Command, MeetingState } from './meeting.ts'

/** Only what has not begun is rehearsed. */
export const mayRehearse = ({ meeting }: MeetingState): boolean => meeting.phase === 'setup'

/** Whether this meeting is in rehearsal. */
export const isRehearsed = ({ meeting }: MeetingState): boolean => meeting.phase === 'rehearsal'

/** What makes a meeting one in rehearsal, with so many people of a list of invented ones, each with a link of their own. */
export function rehearsalCommands(roster: Uint8Array, people: number): readonly Command[] {
  const rows = readRosterFile(roster)
    .rows.map(({ row }) => row)
    .filter(({ roles }) => roles.every(isOfHall))
    .slice(0, people)
    .map(simulated)
  return [
    { type: 'meeting.begin_rehearsal' },
    ...(rows.length > 0 ? [{ type: 'people.import', rows } as const] : []),
    makePersonalLinksCommand,
  ]
}

/** The personal links of people who are on the list now and were not before. */
export function linksAddedSince(before: MeetingState, state: MeetingState, nowMs: number): readonly LinkId[] {
  return [...state.people.links.values()].flatMap((link) =>
    link.personId && !before.people.people.has(link.personId) && isLinkOpen(link, nowMs) ? [link.linkId] : [],
  )
}

const isOfHall = (role: Role): boolean => (HALL_ROLES as readonly Role[]).includes(role)

const MOST_CHARACTERS = 200

/** Marked as such, and under an address of their own: nobody of the meeting's own list is ever taken for one of them. */
const simulated = ({ organisation = '', ...row }: RosterRow, at: number): RosterRow => ({
  ...row,
  organisation: `Simulated · ${organisation}`.slice(0, MOST_CHARACTERS).trim(),
  email: `simulated-${at + 1}@example.org`,
})
