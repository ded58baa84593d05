import type { DoorStepView } from '../../../shared/features/attendance/view-counts.ts'
import type { DoorStep } from './door-steps.ts'

/** A tap on this door's counter; `isUnsent`: on this device alone. */
export interface CountTap extends Omit<DoorStepView, 'personId'> {
  readonly key: string
  readonly isUnsent?: boolean
}

/** The counter of a door for people without a badge. */
export interface DoorCount {
  readonly count: number
  /** Last made first, those that were taken back among them. */
  readonly taps: readonly CountTap[]
}

interface Known {
  readonly doors: { readonly [door: string]: number }
  readonly doorSteps: { readonly [door: string]: { readonly [key: string]: DoorStepView } }
}

/** The counter as this door must show it: what the meeting says, and what this device has tapped since. */
export function doorCount({ doors, doorSteps }: Known, steps: readonly DoorStep[], door: string): DoorCount {
  const known = Object.entries(doorSteps[door] ?? {}).map(([key, tap]): CountTap => ({ key, ...tap }))
  const { count, taps } = steps.reduce<DoorCount>(
    (so, step, at) => {
      if (step.type === 'attendance.count_door' && step.door === door) return tapped(so, step, `unsent${at}`)
      return step.type === 'attendance.undo_count' && step.door === door ? untapped(so) : so
    },
    { count: doors[door] ?? 0, taps: known },
  )
  return { count, taps: taps.toReversed() }
}

type Tap = Extract<DoorStep, { readonly type: 'attendance.count_door' }>

/** Nobody is fewer than none. */
const tapped = ({ count, taps }: DoorCount, { by, madeAtMs: atMs }: Tap, key: string): DoorCount =>
  count + by < 0 ? { count, taps } : { count: count + by, taps: [...taps, { key, by, atMs, isUnsent: true }] }

function untapped({ count, taps }: DoorCount): DoorCount {
  const at = taps.findLastIndex(({ isUndone }) => !isUndone)
  const last = taps[at]
  if (!last || count < last.by) return { count, taps }
  return { count: count - last.by, taps: taps.with(at, { ...last, isUndone: true, isUnsent: true }) }
}
