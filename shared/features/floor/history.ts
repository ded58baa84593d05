import type { BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { ItemId } from '../../lib/ids.ts'
import { inOrder } from '../../lib/in-order.ts'
import { memo } from '../../lib/memo.ts'
import type { PastTurn, Turn } from './state.ts'

type History = BucketMap<PastTurn>

/** What came of a turn in which somebody was heard. */
export interface TurnEnd {
  readonly spokeMs: number
  readonly atMs: number
  /** The speaker was set aside and may go on: floor time, and no finished turn yet. */
  readonly isPutBack?: true
}

/** The history with a turn in it. Who was put back and speaks again under the same entry has one line, with all that was spoken. */
export function withTurn(history: History, turn: Turn, end: TurnEnd): History {
  const { heardAtMs, entry } = turn
  if (heardAtMs === undefined) return history
  const past = pastTurn({ ...turn, heardAtMs }, end)
  const before = history.get(entry.entryId)
  return history.set(entry.entryId, before ? goneOn(before, past) : past)
}

function pastTurn(turn: Turn & { readonly heardAtMs: number }, { spokeMs, atMs, isPutBack }: TurnEnd): PastTurn {
  const { entryId, itemId, personId, name, organisation, mode, kind, channel, slotId, part, report, askedAtMs } =
    turn.entry
  const who = { entryId, itemId, personId, name, organisation, mode, kind, channel, slotId, part, report, askedAtMs }
  const { calledAtMs, heardAtMs, limitMs, movedBy, isOutOfOrder } = turn
  return defined({
    ...who,
    calledAtMs,
    heardAtMs,
    endedAtMs: atMs,
    spokeMs,
    limitMs,
    movedBy,
    isOutOfOrder,
    isPutBack,
  })
}

/** A turn that began where it was set aside before. */
const goneOn = ({ calledAtMs, heardAtMs, spokeMs, isOutOfOrder }: PastTurn, past: PastTurn): PastTurn => ({
  ...past,
  calledAtMs,
  heardAtMs,
  spokeMs: spokeMs + past.spokeMs,
  ...(isOutOfOrder && { isOutOfOrder }),
})

const byEnd = (a: PastTurn, b: PastTurn): number =>
  a.endedAtMs - b.endedAtMs || a.calledAtMs - b.calledAtMs || (a.entryId < b.entryId ? -1 : 1)

/** All turns of the meeting, put-back ones too, in the order in which they ended. */
export const turnsInOrder = inOrder(byEnd)

/** The turns of an item, put-back ones too, in the order in which they ended. */
export const turnsOfItem = memo((history: History, itemId: ItemId): readonly PastTurn[] =>
  turnsInOrder(history).filter((turn) => turn.itemId === itemId),
)

const MOST_RECENT = 10

/** The last ten turns of an item, found from the end: however long the meeting goes on, that is as quick. */
export const recentOfItem = memo((history: History, itemId: ItemId): readonly PastTurn[] => {
  const turns = turnsInOrder(history)
  const recent: PastTurn[] = []
  for (let at = turns.length - 1; at >= 0 && recent.length < MOST_RECENT; at--)
    if (turns[at]!.itemId === itemId) recent.push(turns[at]!)
  return recent.reverse()
})
