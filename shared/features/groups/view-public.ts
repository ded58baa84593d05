import { BucketMap, mapperOf } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import { personOf, type PeopleSlice } from '../people/state.ts'
import { needsLaptop } from './laptop.ts'
import type { GroupsSees } from './pool.ts'
import type { StandingGroups } from './standing.ts'
import { membersOf, standingSince, type Places, type Round, type Seat } from './state.ts'
import { viewDraw, type DrawView } from './view-proof.ts'
import { viewGroupNames, viewMyGroups } from './view-standing.ts'
import type {
  CompanionView,
  DoorGroupsView,
  GroupsMe,
  GroupsView,
  RoundView,
  ScreenGroupsView,
  SeatView,
} from './view.ts'
import { viewNews, viewOwnNews } from './view-running.ts'
import { remoteWay, roomWay } from './ways.ts'

/** The tables as the hall sees them: that there are some, how many, and until when. */
export const viewHallGroups = ({ groups }: GroupsSees): GroupsView =>
  viewHall(groups.standing, viewDraw(groups), groups.round, standingSince(groups))

type RoundNow = [draw: DrawView | undefined, round: Round | undefined, standsSinceMs: number | undefined]

const viewHall = memo((standing: StandingGroups, ...[draw, round, standsSinceMs]: RoundNow): GroupsView =>
  defined({ draw, round: round && viewRound(round, standsSinceMs), standing: viewGroupNames(standing, round) }),
)

/** The round that is on without who sits where. */
export const viewRound = memo((round: Round, standsSinceMs: number | undefined): RoundView => {
  const { roundId, startedAtMs, endsAtMs, itemId, tables } = round
  const occupied = tables.filter((table) => membersOf(table).length > 0).length
  return defined({ roundId, startedAtMs, endsAtMs, standsSinceMs, tables: occupied, itemId, ...viewNews(round) })
})

const NO_SEATS: Round['seats'] = BucketMap.empty()

/** The tables as a room screen shows them: with names, to be paged through. */
export const viewScreenGroups = (state: GroupsSees): ScreenGroupsView =>
  viewScreen(viewHallGroups(state), state.groups.round, state.people)

const viewScreen = memo((hall: GroupsView, round: Round | undefined, people: PeopleSlice): ScreenGroupsView => ({
  ...hall,
  seats: (round?.seats ?? NO_SEATS).mapBuckets((bucket) => viewBucket(bucket, people.people)),
  hybrid: viewHybrid(round?.tables ?? NO_TABLES),
}))

const NO_TABLES: Round['tables'] = []
const viewHybrid = memo((tables: Round['tables']): ScreenGroupsView['hybrid'] =>
  Object.fromEntries(tables.filter(needsLaptop).map(({ number }) => [`t${number}`, number])),
)

const viewBucket = memo((bucket: { readonly [personId: string]: Seat }, people: PeopleSlice['people']) =>
  Object.fromEntries(
    Object.entries(bucket).map(([personId, { table, side }]): [string, SeatView] => {
      const { name = '', familyName } = people.get(personId) ?? {}
      return [personId, defined({ name, familyName, table, mode: side })]
    }),
  ),
)

/** The tables as the door sees them: the number for each person. */
export const viewDoorGroups = (state: GroupsSees): DoorGroupsView =>
  viewDoor(viewHallGroups(state), state.groups.round?.seats ?? NO_SEATS)

const tableNumbers = mapperOf(({ table }: Seat) => table)
const viewDoor = memo((hall: GroupsView, seats: Round['seats']): DoorGroupsView => ({
  ...hall,
  seats: tableNumbers(seats),
}))

/** Somebody's own groups and table; empty where they have none. */
export function viewMyTable({ groups, people }: GroupsSees, personId: PersonId): GroupsMe {
  if (personOf(people, personId)?.isErased) return {}
  const { round, places, standing } = groups
  const mine = viewMyGroups(standing, people, personId)
  const seat = round?.seats.get(personId)
  if (!round || !seat) return mine
  return {
    ...mine,
    roundId: round.roundId,
    ...mySeat(round, seat, { places, personId }),
    companions: companions(round, seat.table, personId, people),
  }
}

interface Reader {
  readonly places: Places
  readonly personId: PersonId
}

function mySeat(round: Round, { table: number, side }: Seat, { places, personId }: Reader): GroupsMe {
  const { tables } = round
  const table = tables.find((each) => each.number === number)!
  const news = viewOwnNews(round, table, personId)
  const isForCall = side === 'remote' || news.laptop === personId
  const way = { ...(side === 'room' && roomWay(places)), ...(isForCall && remoteWay(places, table, tables)) }
  return { number, zone: table.zone, ...defined({ name: table.name }), mode: side, ...way, ...news }
}

function companions({ tables, seats }: Round, number: number, personId: PersonId, people: PeopleSlice) {
  const table = tables.find((each) => each.number === number)!
  const others = membersOf(table).filter((id) => id !== personId)
  return Object.fromEntries(
    others.flatMap((id): [string, CompanionView][] => {
      const { name, organisation } = personOf(people, id) ?? {}
      return name === undefined ? [] : [[id, defined({ name, organisation, mode: seats.get(id)!.side })]]
    }),
  )
}
