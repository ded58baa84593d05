import { defined } from '../../lib/defined.ts'
import { memo } from '../../lib/memo.ts'
import { placeInPlan, type PlannedRounds } from './planned-rounds.ts'
import { wantedOf, type GroupsSees } from './pool.ts'
import { sinceDrawn, type SinceDrawn } from './since-drawn.ts'
import { settingsOf, type Draft, type GroupsSlice, type Move, type Places } from './state.ts'
import { statusOf, viewProof } from './view-proof.ts'
import type { DraftView, MovesView, PlanView } from './view.ts'
import { viewTables } from './view-tables.ts'

/** Tables that are not published, as the podium sees them; undefined where there are none. */
export function draftNow(state: GroupsSees): DraftView | undefined {
  const { draft, places, plan } = state.groups
  return draft && viewDraft(draft, places, sinceDrawn(draft, state.people, wantedOf(state, draft.from)), plan)
}

const viewDraft = memo((draft: Draft, places: Places, since: SinceDrawn, plan: GroupsSlice['plan']): DraftView => {
  const { drawn, roundId, draw, seed, room, remote, moves, proof } = draft
  const shown = drawn && viewTables(drawn.tables, places)
  return defined({
    ...settingsOf(draft),
    roundId,
    draw,
    seed,
    status: statusOf(draft),
    room: room.length,
    remote: remote.length,
    quality: drawn?.quality,
    tables: shown,
    missing: shown && Object.values(shown).filter(({ isWayMissing }) => isWayMissing).length,
    moves: moves && viewMoves(moves),
    proof: proof && viewProof(proof),
    ...placeOf(draft, plan),
    ...(drawn && since),
  })
})

/** Which round of how many it is, where several are planned together. */
function placeOf(draft: Draft, plan: PlannedRounds | undefined): Pick<DraftView, 'planNumber' | 'planOf'> {
  const number = placeInPlan(plan, draft)
  const of = number + (draft.rounds ?? 1) - 1
  return of > 1 ? { planNumber: number, planOf: of } : {}
}

/** Those that count; what was taken back is in the log alone. */
const viewMoves = (moves: readonly Move[]): MovesView =>
  Object.fromEntries(
    moves.flatMap(({ isUndone, number, personId, from, to, with: other }) =>
      isUndone ? [] : [[`m${number}`, defined({ number, personId, from, to, with: other })]],
    ),
  )

/** The rounds that are planned and not asked for yet. */
export const viewPlan = memo(({ settings, later, next, of }: PlannedRounds): PlanView => ({
  ...settings,
  rounds: later.length,
  next,
  of,
}))
