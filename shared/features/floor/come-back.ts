import { accept, reject, type Decision } from '../../lib/decision.ts'
import type { Actor } from '../../lib/feature.ts'
import type { EntryId } from '../../lib/ids.ts'
import { isOwn } from './admission.ts'
import { mayComeBack } from './held-for.ts'
import type { FloorEvent, FloorRejection } from './messages.ts'
import { entryNow, type FloorSees } from './queue.ts'

/** Who was set aside for not being there comes back without anybody's help; for any other hold it takes the desk. */
export function comeBack(state: FloorSees, entryId: EntryId, actor: Actor): Decision<FloorEvent, FloorRejection> {
  const entry = entryNow(state, entryId)
  if ('code' in entry) return reject(entry)
  if (!isOwn(actor, entry)) return reject({ code: 'floor/not_yours' })
  if (entry.status !== 'held') return reject({ code: 'floor/not_held' })
  return mayComeBack(entry)
    ? accept({ type: 'floor.entry_returned', entryId, by: 'self' })
    : reject({ code: 'floor/held_by_desk' })
}
