import type { Actor } from '../../shared/lib/feature.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import { jobsOf, runJob } from '../../shared/meeting/jobs.ts'
import type { Command, Event, MeetingState } from '../../shared/meeting/meeting.ts'
import { touchedBy } from '../../shared/meeting/view.ts'
import type { Mode } from '../../shared/lib/mode.ts'
import type { Role } from '../../shared/lib/roles.ts'
import { chair, given, START_MS, system, text, type Given, type Plain } from './given.ts'
import { smallMeeting } from './small-meeting.ts'

/** Somebody of the roster, expected on this side. */
export const listed = (personId: string, mode: Mode = 'room', ...roles: Role[]): Plain<Event> => ({
  type: 'people.person_added',
  personId,
  nameText: text(`Name of ${personId}`),
  organisationText: text(`Organisation of ${personId}`),
  stakeholderGroup: personId < 'm' ? 'government' : 'civil_society',
  mode,
  roles: roles.length > 0 ? roles : ['participant'],
  source: 'roster',
})

export const arrived = (personId: string, mode: Mode): Plain<Event> => ({
  type: 'attendance.arrived',
  personId,
  mode,
  fromMs: START_MS,
  source: mode === 'room' ? 'tap' : 'connection',
})

export const left = (personId: string, mode: Mode): Plain<Event> => ({
  type: 'attendance.left',
  personId,
  mode,
  toMs: START_MS,
  by: 'self',
})

/** The small meeting with these people on the roster and here; `i1` is on, until an hour after the start. */
export const withHere = (room: readonly string[], remote: readonly string[] = []): Given =>
  given(
    ...smallMeeting,
    ...room.map((id) => listed(id)),
    ...remote.map((id) => listed(id, 'remote')),
    { type: 'agenda.item_opened', itemId: 'i1' },
    ...room.map((id) => arrived(id, 'room')),
    ...remote.map((id) => arrived(id, 'remote')),
  )

type Prepare = Extract<Plain<Command>, { type: 'groups.prepare' }>

/** The chair's wish for tables of three, room and remote apart, of those who are here. */
export const prepare = (more: Partial<Prepare> = {}): Prepare => ({
  type: 'groups.prepare',
  roundId: 'r1',
  size: 3,
  zones: 'apart',
  mix: [],
  from: 'here',
  ...more,
})

/** After what was asked for beside the meeting was worked out. */
export const workedOut = (meeting: Given): Given =>
  jobsOf(meeting.state).reduce((next, job) => next.after(system, runJob(job)), meeting)

/** After a draw. */
export const drawn = (meeting: Given, more: Partial<Prepare> = {}): Given =>
  workedOut(meeting.after(chair, prepare(more)))

type Publish = Extract<Plain<Command>, { type: 'groups.publish' }>

/** The chair publishes the first draw. */
export const publish = (more: Partial<Publish> = {}): Publish => ({
  type: 'groups.publish',
  roundId: 'r1',
  expects: { draw: 1 },
  ...more,
})

/** After a draw that was published. */
export const seatedRound = (meeting: Given, more: Partial<Prepare> = {}): Given =>
  drawn(meeting, more).after(chair, publish({ roundId: more.roundId ?? 'r1' }))

/** What falls due about the tables in a state at an instant. */
export const dueNow = (state: MeetingState, nowMs = START_MS) =>
  dueOf(state).filter(({ atMs, cause }) => cause.startsWith('groups-') && atMs <= nowMs)

/** After everything that falls due about the tables by an instant; throws where it never comes to rest. */
export function followed(meeting: Given, nowMs = START_MS): Given {
  let next = meeting.at(nowMs)
  for (let steps = 0; steps < 20; steps++) {
    const [due] = dueNow(next.state, nowMs)
    if (!due) return next
    next = next.after(system, due.command)
  }
  throw new Error('The tables never come to rest.')
}

/** Who sits where: the members of each table by its number, in the order of their ids. */
export const tablesOf = ({ state }: Given): Record<number, string[]> =>
  Object.fromEntries(
    (state.groups.round?.tables ?? [])
      .map(({ number, room, remote }) => [number, [...room, ...remote].sort()] as const)
      .filter(([, members]) => members.length > 0),
  )

/** The number of somebody's table. */
export const tableOf = ({ state }: Given, personId: string): number | undefined =>
  state.groups.round?.seats.get(personId)?.table

/** The table that somebody who sits alone is offered, and when they are taken there. */
export const offerOf = ({ state }: Given, personId: string) =>
  state.groups.round?.tables.find(({ merge }) => merge?.personId === personId)?.merge

/** Whose own view these facts change, seen from where they led. */
export const touched = ({ state }: Given, ...events: readonly Plain<Event>[]): readonly string[] =>
  [...new Set(events.flatMap((event) => touchedBy(event as Event, state)))].sort()

/** Whose own view a command changes; throws where it is refused. */
export function touchedAfter(before: Given, actor: Actor, command: Plain<Command>): readonly string[] {
  const decision = before.when(actor, command)
  if (decision.outcome === 'rejected') throw new Error(decision.rejection.code)
  return touched(before.and(...decision.events), ...decision.events)
}
