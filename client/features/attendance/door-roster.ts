import type { StandingView } from '../../../shared/features/attendance/view.ts'
import type { DoorPersonView } from '../../../shared/features/people/view.ts'
import { defined } from '../../../shared/lib/defined.ts'
import { memo } from '../../../shared/lib/memo.ts'
import type { DoorStep } from './door-steps.ts'

type RosterPerson = Omit<DoorPersonView, 'mode' | 'seat'>

/** A person as the door knows them, with what this device has done and the meeting has not answered yet. */
export interface DoorPerson extends RosterPerson {
  readonly standing: StandingView
  /** The last step is on this device alone. */
  readonly isUnsent?: boolean
}

export type DoorPeople = { readonly [personId: string]: DoorPerson }

interface Known {
  readonly people: { readonly [personId: string]: RosterPerson }
  readonly standings: { readonly [personId: string]: StandingView }
}

/** The roster as this door must show it: what the meeting says, and on top of it each step that is still on its way. */
export function doorPeople({ people, standings }: Known, steps: readonly DoorStep[]): DoorPeople {
  const all: Record<string, DoorPerson> = {}
  for (const personId in people) all[personId] = asKnown(people[personId]!, standings[personId] ?? NOT_COME)
  const before: Record<string, StandingView> = {}
  for (const step of steps) {
    if (step.type === 'people.add_walk_in') all[step.personId] ??= addedHere(step)
    for (const [personId, change] of changesOf(step, before)) {
      const person = all[personId]
      if (!person) continue
      const standing = change(person)
      before[personId] = person.standing
      all[personId] = { ...person, standing, isUnsent: true }
    }
  }
  return all
}

const NOT_COME: StandingView = {}

/** Of thousands only who changes is put together anew, and is folded for the search again. */
const asKnown = memo((person: RosterPerson, standing: StandingView): DoorPerson => ({ ...person, standing }))

const addedHere = ({ name, organisation }: Extract<DoorStep, { type: 'people.add_walk_in' }>): DoorPerson =>
  defined({ name, organisation, standing: NOT_COME, isUnsent: true })

type Change = (person: DoorPerson) => StandingView
type Before = { readonly [personId: string]: StandingView }

/** Whom a step moves, and where to. */
function changesOf(step: DoorStep, before: Before): readonly (readonly [string, Change])[] {
  const undoOf = (personId: string) => [personId, (person: DoorPerson) => undone(person, before[personId])] as const
  if (step.type === 'attendance.undo') return [undoOf(step.personId)]
  if (step.type === 'attendance.undo_many') return step.personIds.map(undoOf)
  if (step.type === 'attendance.check_in_many') return step.personIds.map((personId) => [personId, cameIn(step)])
  if (step.type === 'attendance.check_in') return [[step.personId, cameIn(step)]]
  if (step.type === 'attendance.check_out') return [[step.personId, wentOut(step)]]
  return []
}

type Arrival = Extract<DoorStep, { readonly type: 'attendance.check_in' | 'attendance.check_in_many' }>

/** Who is in stays in since then; a second check-in changes nothing. */
const cameIn =
  ({ madeAtMs: roomSinceMs, source, door }: Arrival): Change =>
  ({ standing }) =>
    isIn(standing) ? standing : defined({ ...outside(standing), roomSinceMs, source, door, mayUndo: true })

const wentOut =
  ({ madeAtMs: leftAtMs }: DoorStep): Change =>
  ({ standing }) => {
    if (!isIn(standing)) return standing
    const elsewhere = outside(standing)
    const isGone = elsewhere.remoteSinceMs === undefined
    return { ...elsewhere, ...(isGone && { leftAtMs }), mayUndo: true }
  }

/** Of a step that the meeting has answered, what was before is not known here: at least they are not where it put them. */
const undone = ({ standing }: DoorPerson, before: StandingView | undefined): StandingView => ({
  ...(before ?? outside(standing)),
  mayUndo: false,
})

function outside({ roomSinceMs: _since, source: _source, door: _door, leftAtMs: _left, ...rest }: StandingView) {
  return rest
}

/** How many more, or fewer, are in the room than the meeting counts. */
export const roomDifference = (standings: Known['standings'], people: DoorPeople): number =>
  Object.entries(people).reduce(
    (sum, [personId, { standing }]) => sum + Number(isIn(standing)) - Number(isIn(standings[personId] ?? NOT_COME)),
    0,
  )

/** Whether somebody is in the room. */
export const isIn = ({ roomSinceMs }: StandingView): boolean => roomSinceMs !== undefined
