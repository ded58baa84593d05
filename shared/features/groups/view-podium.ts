import { defined } from '../../lib/defined.ts'
import { memo } from '../../lib/memo.ts'
import { hostsOf } from './laptop.ts'
import type { GroupsSees } from './pool.ts'
import { standingSince, type GroupsSlice, type PastRound, type Places, type Round } from './state.ts'
import type { GroupsOfPodiumView } from './standing-view.ts'
import { draftNow, viewPlan } from './view-draft.ts'
import { viewProofOf } from './view-proof.ts'
import { viewRound } from './view-public.ts'
import { viewPodiumReports } from './view-reports.ts'
import { viewGroupsOfPodium } from './view-standing.ts'
import { viewMessages } from './view-running.ts'
import { viewTables } from './view-tables.ts'
import type { DraftView, PastRoundView, PlacesView, PodiumGroupsView, PodiumRoundView, TablesView } from './view.ts'

/** The tables as the podium sees them: draft, round, history, and how to get there. */
export const viewPodiumGroups = (state: GroupsSees): PodiumGroupsView =>
  withReports(
    viewPodium(
      state.groups,
      draftNow(state),
      viewGroupsOfPodium(state.groups.standing, state.groups.round, state.people),
    ),
    viewPodiumReports(state.groups, state.people),
  )

type TablesOfPodium = Omit<PodiumGroupsView, 'reports'>

const withReports = memo((tables: TablesOfPodium, reports: PodiumGroupsView['reports']): PodiumGroupsView => ({
  ...tables,
  reports,
}))

type Now = [draft: DraftView | undefined, standing: GroupsOfPodiumView | undefined]

const viewPodium = memo((groups: GroupsSlice, ...[draft, standing]: Now): TablesOfPodium => {
  const { round, past, places, plan } = groups
  return defined({
    draft,
    plan: plan && viewPlan(plan),
    round: round && viewRoundWithDraw(round, standingSince(groups)),
    tables: round ? viewTables(round.tables, places, hostsOf(round)) : NO_TABLES,
    past: viewPast(past),
    places: viewPlaces(places),
    standing,
    groupsOfItems: standing && groups.standing.ofItems,
  })
})

const NO_TABLES: TablesView = {}

const viewRoundWithDraw = memo((round: Round, standsSinceMs: number | undefined): PodiumRoundView => {
  const seen = { ...viewRound(round, standsSinceMs), seated: round.seats.size, messages: viewMessages(round.messages) }
  if (round.kind === 'standing') return seen
  const { size, zones, mix, from, seed, draws, quality } = round
  return defined({ ...seen, size, zones, mix, from, seed, draws, quality, proof: viewProofOf(round) })
})

const viewPast = memo((past: readonly PastRound[]): PodiumGroupsView['past'] =>
  Object.fromEntries(past.map((round, rank) => [round.roundId, viewPastRound(round, rank)])),
)

const viewPastRound = memo((past: PastRound, rank: number): PastRoundView => {
  const { roundId: _key, tables, ...round } = past
  return defined({
    ...round,
    rank,
    proof: viewProofOf(past),
    tables: Object.fromEntries(tables.map((table) => [`t${table.number}`, table])),
  })
})

const viewPlaces = memo(({ roomNote, remote }: Places): PlacesView =>
  defined({
    roomNote,
    kind: remote?.kind,
    instruction: remote?.kind === 'instruction' ? remote.text : undefined,
    pattern: remote?.kind === 'pattern' ? remote.url : undefined,
    urls: remote?.kind === 'list' ? remote.urls : undefined,
  }),
)
