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
  let count = doors[door] ?? 0
  const taps: CountTap[] = Object.entries(doorSteps[door] ?? {}).map(([key, tap]) => ({ key, ...tap }))
  for (const [at, step] of steps.entries()) {
    if (step.type === 'attendance.count_door' && step.door === door && count + step.by >= 0) {
      count += step.by
      taps.push({ key: `unsent${at}`, by: step.by, atMs: step.madeAtMs, isUnsent: true })
    }
    if (step.type !== 'attendance.undo_count' || step.door !== door) continue
    const last = taps.findLastIndex(({ isUndone }) => !isUndone)
    const tap = taps[last]
    if (!tap || count < tap.by) continue
    count -= tap.by
    taps[last] = { ...tap, isUndone: true, isUnsent: true }
  }
  return { count, taps: taps.toReversed() }
}
