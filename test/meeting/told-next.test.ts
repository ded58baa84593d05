import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldOf } from '../../shared/features/floor/item-floor.ts'
import { isPointOfOrder } from '../../shared/features/floor/order.ts'
import { floorNow, openItem, orderNow } from '../../shared/features/floor/queue.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { live, wishes } from '../support/random-history.ts'

/** Many histories take their time where other tests run beside them. */
const SLOW = { timeout: 60_000 }
const RUNS = { numRuns: 50 }

/** The chair's own hand: a move, a call, a step taken back. */
const BY_HAND: ReadonlySet<string> = new Set(['floor.entry_moved', 'floor.given', 'floor.step_undone'])

const entriesOf = (state: MeetingState) => [...floorNow(state).entries.values()]

/** Those who may be told, in their order. */
const inLine = (state: MeetingState) =>
  orderNow(state)
    .map(({ entryId }) => floorNow(state).entries.get(entryId)!)
    .filter((entry) => !isPointOfOrder(entry))

/** Who was told before and has no other place since. */
function stillTold(before: MeetingState, after: MeetingState) {
  if (openItem(before)?.itemId !== openItem(after)?.itemId) return undefined
  const told = toldOf(floorNow(before))
  return inLine(after).find(({ entryId, ahead }) => entryId === told?.entryId && ahead === undefined)
}

test(
  '[FL4, FL64] any history → one entry a person; one is told where anybody waits, and stays first but for the chair',
  SLOW,
  () => {
    fc.assert(
      fc.property(wishes, (history) => {
        const { records, states } = live(history)
        const first = states.length - records.length
        for (const [at, { events }] of records.entries()) {
          const [before, after] = [states[first + at - 1], states[first + at]!]
          const persons = entriesOf(after).flatMap(({ personId }) => personId ?? [])
          expect(new Set(persons).size).toBe(persons.length)
          if (inLine(after).length > 0) expect(toldOf(floorNow(after))).toBeDefined()
          const told = before && stillTold(before, after)
          if (!told || events.some(({ type }) => BY_HAND.has(type))) continue
          expect(toldOf(floorNow(after))).toBe(told)
          expect(inLine(after).find(({ ahead }) => ahead === undefined)).toBe(told)
        }
      }),
      RUNS,
    )
  },
)
