import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldOf } from '../../shared/features/floor/item-floor.ts'
import { floorNow } from '../../shared/features/floor/queue.ts'
import { reportsOf } from '../../shared/features/groups/report-state.ts'
import type { RoundId } from '../../shared/lib/ids.ts'
import { toJson } from '../../shared/lib/patch.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import { FLOOR_MOVES } from '../support/floor-moves.ts'
import type { Given } from '../support/given.ts'
import { placesOf } from '../support/floor-meeting.ts'
import { REPORT_MOVES } from '../support/report-moves.ts'
import { endedRound, reporting } from '../support/reports-meeting.ts'
import type { Chosen, Wished } from '../support/wish.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'

type Move = (state: MeetingState, wish: Chosen) => Wished
const MOVES: readonly Move[] = [
  ...Object.values(REPORT_MOVES),
  ...Object.values(REPORT_MOVES),
  ...Object.values(FLOOR_MOVES),
]

const wishes = fc.array(
  fc.record({
    move: fc.constantFrom(...MOVES),
    who: fc.nat(20),
    a: fc.nat(20),
    b: fc.nat(20),
    word: fc.stringMatching(/^[a-f]{2}$/),
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
)

const MINUTE_MS = 60_000
const start = endedRound(reporting())

/** What a history leads to, state by state; what is refused leads nowhere. */
function lived(history: readonly (Chosen & { readonly move: Move })[], look: (meeting: Given) => void): Given {
  return history.reduce((meeting, { move, ...wish }, at) => {
    const now = meeting.at(Date.UTC(2026, 10, 23, 8) + at * MINUTE_MS)
    const [actor, command] = move(now.state, wish)
    if (now.when(actor, command).outcome === 'rejected') return now
    const next = now.after(actor, command)
    look(next)
    return next
  }, start)
}

const inAnyHistory = (look: (meeting: Given) => void) =>
  fc.assert(
    fc.property(wishes, (history) => void lived(history, look)),
    { numRuns: 60 },
  )

test('[FL160, FL164] whatever is called and moved → one place for each who waits, one entry for each report, and reports before wishes', () => {
  inAnyHistory((meeting) => {
    const { floor } = meeting.state
    const entries = Object.values(floor.items).flatMap((item) => [...item.entries.values()])
    const now = floorNow(meeting.state)
    const waiting = [...now.entries.values()].filter(({ status }) => status === 'waiting')
    expect(placesOf(meeting).map(({ place }) => place)).toEqual(waiting.map((_entry, at) => at + 1))
    const reports = [...entries, ...[floor.turn, floor.interrupted].flatMap((turn) => turn?.entry ?? [])].flatMap(
      ({ report }) => (report ? [report.table] : []),
    )
    expect(new Set(reports).size).toBe(reports.length)
    const told = toldOf(now)?.entryId
    const byPolicy = placesOf(meeting)
      .map(({ entryId }) => now.entries.get(entryId)!)
      .filter(({ kind, ahead, entryId }) => kind !== 'point_of_order' && ahead === undefined && entryId !== told)
      .map(({ report }) => (report ? 0 : 1))
    expect(byPolicy).toEqual(byPolicy.toSorted((a, b) => a - b))
  })
})

test('[GR218] whatever is written → nobody reads a word of it but its table, the podium, and everybody once it is published', () => {
  inAnyHistory((meeting) => {
    const tables = Object.values(reportsOf(meeting.state.groups.reports, 'r1' as RoundId).tables)
    const isPublished = tables.some(({ publishedAtMs }) => publishedAtMs !== undefined)
    for (const audience of AUDIENCES.filter((each) => each !== 'podium' && (each !== 'hall' || !isPublished)))
      expect(JSON.stringify(meeting.sees(audience))).not.toContain('Point ')
  })
})

test('[GR205, FL161] whatever happens, the log leads to the same state again', () => {
  fc.assert(
    fc.property(wishes, (history) => {
      const end = lived(history, () => undefined)
      expect(toJson({ ...end.withoutText().state })).toEqual(toJson({ ...end.state }))
    }),
    { numRuns: 20 },
  )
})
