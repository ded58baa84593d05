import type { PersonId } from '../../lib/ids.ts'
import type { AttendanceSlice, DoorStep } from './state.ts'

const MOST_KEPT = 200

type Doors = Pick<AttendanceSlice, 'doors' | 'doorSteps'>
type Tapped = Omit<DoorStep, 'number' | 'isUndone'>

/** The counters after one more tap. */
export function tapped({ doors, doorSteps }: Doors, door: string, tap: Tapped): Doors {
  const steps = doorSteps[door] ?? []
  const number = (steps.at(-1)?.number ?? 0) + 1
  return {
    doors: { ...doors, [door]: counted(doors, door, tap.by) },
    doorSteps: { ...doorSteps, [door]: [...steps, { number, ...tap }].slice(-MOST_KEPT) },
  }
}

/** The counters as if a tap had not been. */
export function untapped({ doors, doorSteps }: Doors, door: string, number: number): Doors {
  const steps = doorSteps[door] ?? []
  const by = steps.find((step) => step.number === number)?.by ?? 0
  return {
    doors: { ...doors, [door]: counted(doors, door, -by) },
    doorSteps: {
      ...doorSteps,
      [door]: steps.map((step) => (step.number === number ? { ...step, isUndone: true } : step)),
    },
  }
}

/** The tap that an undo takes back: the last one that counts and was there when the undo was tapped. */
export const lastTap = ({ doorSteps }: Doors, door: string, madeAtMs: number): DoorStep | undefined =>
  doorSteps[door]?.findLast(({ isUndone, atMs }) => !isUndone && atMs <= madeAtMs)

/** Nobody is fewer than none. */
const counted = (doors: Doors['doors'], door: string, by: number): number => Math.max(0, (doors[door] ?? 0) + by)

/** Who tapped, where it was a person. */
export const tapOf = (by: DoorStep['by'], atMs: number, personId: PersonId | undefined): Tapped => ({
  by,
  atMs,
  ...(personId !== undefined && { personId }),
})
