import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../shared/lib/ids.ts'
import { toJson } from '../../shared/lib/patch.ts'
import type { Event, MeetingState } from '../../shared/meeting/meeting.ts'
import { me, touchedBy, type Me } from '../../shared/meeting/view.ts'
import { wishesAtTables } from '../support/lively-tables.ts'
import { live, wishes, type Wish } from '../support/random-history.ts'

/** Many histories take their time where other tests run beside them. */
const SLOW = { timeout: 60_000 }
const RUNS = { numRuns: 60 }

const peopleOf = ({ people }: MeetingState): readonly PersonId[] =>
  people.people.values().map(({ personId }) => personId)

/** What a page shows of its person's own view: a table counts only while its round is on, whose end everybody sees. */
function shown(own: Me, { groups: { round } }: MeetingState) {
  const { lines, reports, groupIds } = own.groups
  const isOn = round !== undefined && own.groups.roundId === round.roundId
  return toJson({ ...own, groups: isOn ? own.groups : { lines, reports, groupIds } })
}

function expectToldInTime(history: readonly Wish[]): void {
  const { records, states } = live(history)
  const held = new Map<PersonId, Me>()
  for (const [at, { events }] of records.entries()) {
    const state = states[at]!
    const touched = new Set((events as readonly Event[]).flatMap((event) => touchedBy(event, state)))
    for (const id of peopleOf(state)) {
      if (!held.has(id) || touched.has(id)) held.set(id, me(state, id))
      expect(shown(held.get(id)!, state), `${id} after ${events.map(({ type }) => type).join()}`).toEqual(
        shown(me(state, id), state),
      )
    }
  }
}

describe('whoever is named by no event of a record has the own view that they had', SLOW, () => {
  test('[PE29] in any history', () => {
    fc.assert(fc.property(wishes, expectToldInTime), RUNS)
  })

  test('[GR33] while people sit at tables', () => {
    fc.assert(fc.property(wishesAtTables, expectToldInTime), RUNS)
  })
})
