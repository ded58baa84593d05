import { useMemo } from 'react'
import type { CommandMessage } from '../../../shared/protocol/up.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { usePending } from '../../sync/hooks.ts'

const STEPS = [
  'attendance.check_in',
  'attendance.check_out',
  'attendance.undo',
  'attendance.check_in_many',
  'attendance.undo_many',
  'attendance.count_door',
  'attendance.undo_count',
  'people.add_walk_in',
  'people.tie_badge',
  'people.untie_badge',
] as const

/** A step at the door, with the time of the tap. */
export type DoorStep = Extract<Wish, { readonly type: (typeof STEPS)[number] }> & { readonly madeAtMs: number }

/** What this device has done and the meeting has not answered, first made first: an answer comes after what it changed. */
export function useUnsentSteps(): readonly DoorStep[] {
  const pending = usePending()
  return useMemo(() => pending.filter(isStep) as readonly unknown[] as readonly DoorStep[], [pending])
}

const isStep = ({ type }: CommandMessage): boolean => (STEPS as readonly string[]).includes(type)
