import type { StandingView } from '../../../shared/features/attendance/view.ts'
import { defined } from '../../../shared/lib/defined.ts'
import type { DoorStep } from './door-steps.ts'

/** A person as the door knows them, with what this device has done and the meeting has not answered yet. */
export interface DoorPerson {
  readonly name: string
  readonly organisation?: string
  readonly standing: StandingView
  /** The last step is on this device alone. */
  readonly isUnsent?: boolean
}

export type DoorPeople = { readonly [personId: string]: DoorPerson }

interface Known {
  readonly people: { readonly [personId: string]: { readonly name: string; readonly organisation?: string } }
  readonly standings: { readonly [personId: string]: StandingView }
}

/** The roster as this door must show it: what the meeting says, and on top of it each step that is still on its way. */
export function doorPeople({ people, standings }: Known, steps: readonly DoorStep[]): DoorPeople {
  const all = Object.fromEntries(
    Object.entries(people).map(([personId, { name, organisation }]): [string, DoorPerson] => [
      personId,
      defined({ name, organisation, standing: standings[personId] ?? {} }),
    ]),
  )
  const before: Record<string, StandingView> = {}
  for (const step of steps) {
    if (step.type === 'attendance.count_door') continue
    const { personId } = step
    const person = all[personId]
    if (step.type === 'people.add_walk_in') {
      all[personId] ??= defined({ name: step.name, organisation: step.organisation, standing: {}, isUnsent: true })
    } else if (person) {
      const standing = step.type === 'attendance.undo' ? undone(person, before[personId]) : after(person, step)
      before[personId] = person.standing
      all[personId] = { ...person, standing, isUnsent: true }
    }
  }
  return all
}

type Passing = Extract<DoorStep, { readonly type: 'attendance.check_in' | 'attendance.check_out' }>

/** Who is in stays in since then; a second check-in changes nothing. */
function after({ standing }: DoorPerson, step: Passing): StandingView {
  const elsewhere = outside(standing)
  if (isIn(standing) === (step.type === 'attendance.check_in')) return standing
  if (step.type === 'attendance.check_in')
    return defined({ ...elsewhere, roomSinceMs: step.madeAtMs, source: step.source, door: step.door, mayUndo: true })
  const isGone = elsewhere.remoteSinceMs === undefined
  return { ...elsewhere, ...(isGone && { leftAtMs: step.madeAtMs }), mayUndo: true }
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
    (sum, [personId, { standing }]) => sum + Number(isIn(standing)) - Number(isIn(standings[personId] ?? {})),
    0,
  )

/** Whether somebody is in the room. */
export const isIn = ({ roomSinceMs }: StandingView): boolean => roomSinceMs !== undefined

/**
 * Who is meant by what a scanner typed: a person's id alone or at the end of an address. It says who somebody is and opens
 * nothing. Undefined where it is no id of this meeting.
 */
export function scannedPerson(people: DoorPeople, scanned: string): string | undefined {
  return scanned
    .trim()
    .split(/[^\w-]+/)
    .findLast((part) => Object.hasOwn(people, part))
}
