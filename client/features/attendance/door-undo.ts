import type { Wish } from '../../../shared/protocol/wish.ts'
import type { DoorResult } from './use-door-desk.ts'

/** What takes a step at the door back: a badge that was said to be theirs is whose it was before. */
export function undoOf(result: DoorResult): readonly Wish[] {
  if (result.kind === 'many') return [{ type: 'attendance.undo_many', personIds: result.personIds }]
  if (!('personId' in result)) return []
  const { kind, personId, tied } = result
  const stay: readonly Wish[] = kind === 'in' || kind === 'out' ? [{ type: 'attendance.undo', personId }] : []
  if (!tied) return stay
  const { mark: badge, formerId } = tied
  return [
    ...stay,
    formerId === undefined
      ? { type: 'people.untie_badge', personId, badge }
      : { type: 'people.tie_badge', personId: formerId, badge },
  ]
}
