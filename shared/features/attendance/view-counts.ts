import type { BucketMap } from '../../lib/bucket-map.ts'
import { rememberedFor } from '../../lib/bucket-map.ts'
import { memo } from '../../lib/memo.ts'
import type { Person } from '../people/state.ts'
import { hereByQuorumKey } from './expected.ts'
import type { AttendanceSlice, DoorStep, Quorum } from './state.ts'

/** What is asked for, and how many of them are here now; met where they are not fewer. */
export interface QuorumView {
  readonly [key: string]: Quorum & { readonly here: number }
}

/** A tap on a door's counter, under its number: `n1`, `n2`, … */
export type DoorStepView = Omit<DoorStep, 'number' | 'personId'> & { readonly personId?: string }

/** The last taps of each door. */
export interface DoorStepsView {
  readonly [door: string]: { readonly [key: string]: DoorStepView }
}

const MOST_SHOWN = 20

const viewSteps = rememberedFor((steps: readonly DoorStep[]) =>
  Object.fromEntries(steps.slice(-MOST_SHOWN).map(({ number, ...step }) => [`n${number}`, step])),
)

/** The last taps of each door, as its staff and the podium see them. */
export const viewDoorSteps = memo((doorSteps: AttendanceSlice['doorSteps']): DoorStepsView =>
  Object.fromEntries(Object.entries(doorSteps).map(([door, steps]) => [door, viewSteps(steps)])),
)

/** What is asked for with how many of them are here; undefined where nothing is. */
export function viewQuorum(slice: AttendanceSlice, people: BucketMap<Person>): QuorumView | undefined {
  const asked = Object.entries(slice.quorum)
  if (asked.length === 0) return undefined
  const here = hereByQuorumKey(slice, people)
  return Object.fromEntries(asked.map(([key, quorum]) => [key, { ...quorum, here: here[key] ?? 0 }]))
}
