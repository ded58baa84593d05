import { defined } from '../../lib/defined.ts'
import { memo } from '../../lib/memo.ts'
import { wantedOf, type GroupsSees } from './pool.ts'
import { sinceDrawn, type SinceDrawn } from './since-drawn.ts'
import {
  membersOf,
  standingSince,
  type Draft,
  type GroupsSlice,
  type PastRound,
  type Places,
  type Round,
  type Table,
} from './state.ts'
import { viewRound } from './view-public.ts'
import type {
  DraftView,
  PastRoundView,
  PlacesView,
  PodiumGroupsView,
  PodiumRoundView,
  TablesView,
  TableView,
} from './view.ts'
import { remoteWay, roomWay } from './ways.ts'

/** The tables as the podium sees them: draft, round, history, and how to get there. */
export const viewPodiumGroups = (state: GroupsSees): PodiumGroupsView => viewPodium(state.groups, draftNow(state))

function draftNow(state: GroupsSees): DraftView | undefined {
  const { draft, places } = state.groups
  if (!draft) return undefined
  return viewDraft(draft, places, sinceDrawn(draft, state.people, wantedOf(state, draft.from)))
}

const viewPodium = memo((groups: GroupsSlice, draft: DraftView | undefined): PodiumGroupsView => {
  const { round, past, places } = groups
  return defined({
    draft,
    round: round && viewRoundWithDraw(round, standingSince(groups)),
    tables: round ? viewTables(round.tables, places) : NO_TABLES,
    past: viewPast(past),
    places: viewPlaces(places),
  })
})

const NO_TABLES: TablesView = {}

const viewDraft = memo((draft: Draft, places: Places, since: SinceDrawn): DraftView => {
  const { drawn, hasFailed: _status, room, remote, ...settings } = draft
  const shown = drawn && viewTables(drawn.tables, places)
  return defined({
    ...settings,
    status: statusOf(draft),
    room: room.length,
    remote: remote.length,
    quality: drawn?.quality,
    tables: shown,
    missing: shown && Object.values(shown).filter(({ isWayMissing }) => isWayMissing).length,
    ...(drawn && since),
  })
})

function statusOf({ drawn, hasFailed }: Draft): DraftView['status'] {
  if (drawn) return 'ready'
  return hasFailed ? 'failed' : 'drawing'
}

const viewRoundWithDraw = memo((round: Round, standsSinceMs: number | undefined): PodiumRoundView => {
  const { size, zones, mix, from, seed, draws, quality, seats } = round
  return { ...viewRound(round, standsSinceMs), size, zones, mix, from, seed, draws, quality, seated: seats.size }
})

const viewTables = memo((tables: readonly Table[], places: Places): TablesView =>
  Object.fromEntries(
    tables
      .filter((table) => membersOf(table).length > 0)
      .map((table) => [`t${table.number}`, viewTable(table, places, tables)]),
  ),
)

function viewTable(table: Table, places: Places, tables: readonly Table[]): TableView {
  const { number, zone, room, remote } = table
  const forRemote = remote.length > 0 ? remoteWay(places, table, tables) : {}
  const isWayMissing = remote.length > 0 && !forRemote.url && !forRemote.instruction
  return {
    number,
    zone,
    members: membersOf(table),
    remote: remote.length,
    ...(room.length > 0 && roomWay(places)),
    ...forRemote,
    ...(isWayMissing && { isWayMissing }),
  }
}

const viewPast = memo((past: readonly PastRound[]): PodiumGroupsView['past'] =>
  Object.fromEntries(past.map((round, rank) => [round.roundId, viewPastRound(round, rank)])),
)

const viewPastRound = memo(({ roundId: _key, tables, ...round }: PastRound, rank: number): PastRoundView => ({
  ...round,
  rank,
  tables: Object.fromEntries(tables.map((table) => [`t${table.number}`, table])),
}))

const viewPlaces = memo(({ roomNote, remote }: Places): PlacesView =>
  defined({
    roomNote,
    kind: remote?.kind,
    instruction: remote?.kind === 'instruction' ? remote.text : undefined,
    pattern: remote?.kind === 'pattern' ? remote.url : undefined,
    urls: remote?.kind === 'list' ? remote.urls : undefined,
  }),
)
