import { rememberedFor } from '../../lib/bucket-map.ts'
import type { Span } from '../../lib/span.ts'
import { inOrder, INTERGOVERNMENTAL_CELL, REGIONS, STAKEHOLDER_GROUPS, type Cell } from './group-cells.ts'
import type { Participant } from './participants.ts'
import { SOURCES, type Source } from './state.ts'

/** Different people, each counted once, those seen in both modes in the room: `room + remote = all`, and `both` are some of `room`. */
export interface Headcount {
  readonly all: number
  readonly room: number
  readonly remote: number
  readonly both: number
}

/** Who took part by region and stakeholder group; intergovernmental organisations have neither row nor column. */
export interface GroupTable {
  readonly regions: readonly string[]
  readonly groups: readonly string[]
  /** By region, then by stakeholder group: every pair is there, with zeros where nobody was. */
  readonly cells: { readonly [region: string]: { readonly [group: string]: Headcount } }
  readonly intergovernmental: Headcount
}

/** Who took part in a span. */
export interface Statistics {
  readonly people: Headcount
  readonly table: GroupTable
  /** How it is known of those in the room that they were there: by their first stay of the span. */
  readonly roomBy: { readonly [S in Source]?: number }
}

const NOBODY: Headcount = { all: 0, room: 0, remote: 0, both: 0 }

/** Who of these took part in a span, by mode, region and stakeholder group; remembered for the same people and span. */
export const statisticsOf = (participants: readonly Participant[], span: Span): Statistics =>
  statisticsFor(participants)(span)

const statisticsFor = rememberedFor((participants: readonly Participant[]) => {
  const lots = byCell(participants)
  return rememberedFor((span: Span): Statistics => {
    const cells = new Map<string, Map<string, Headcount>>()
    const roomBy = SOURCES.map(() => 0)
    for (const { region, group, stays } of lots) {
      const count = headcountOf(stays, span, roomBy)
      if (count.all === 0) continue
      const row = cells.get(region) ?? new Map<string, Headcount>()
      cells.set(region, row.set(group, count))
    }
    const all = [...cells.values()].flatMap((row) => [...row.values()])
    return { people: sumOf(all), table: tableOf(cells), roomBy: bySource(roomBy) }
  })
})

/** The stays of those who are counted together, person by person. */
interface Lot extends Cell {
  /** Of each stay `WIDTH` numbers: whose it is, when it began and ended, and its source in the room, or `REMOTE`. */
  readonly stays: Float64Array
}

const WIDTH = 4
const REMOTE = -1

/** As numbers that lie side by side: every day and item goes over all of them, and over objects that costs many times as much. */
const byCell = (participants: readonly Participant[]): readonly Lot[] =>
  [...Map.groupBy(participants, ({ cell }) => cell.region)].flatMap(([region, row]) =>
    [...Map.groupBy(row, ({ cell }) => cell.group)].map(([group, people]) => ({
      region,
      group,
      stays: numbersOf(people),
    })),
  )

function numbersOf(people: readonly Participant[]): Float64Array {
  const numbers: number[] = []
  people.forEach(({ attendance }, person) => {
    for (const { mode, source, fromMs, toMs = Infinity } of attendance.stays)
      numbers.push(person, fromMs, toMs, mode === 'room' ? SOURCES.indexOf(source) : REMOTE)
  })
  return Float64Array.from(numbers)
}

/** How many of these were here in a span; how that is known of those in the room is added to `roomBy`. */
function headcountOf(stays: Float64Array, span: Span, roomBy: number[]): Headcount {
  let [room, remote, both] = [0, 0, 0]
  for (let at = 0; at < stays.length;) {
    const person = stays[at]
    let [inRoom, isRemote] = [REMOTE, false]
    for (; stays[at] === person; at += WIDTH) {
      if (!touchesAt(stays, at, span)) continue
      const way = stays[at + 3]!
      if (way === REMOTE) isRemote = true
      else if (inRoom === REMOTE) inRoom = way
    }
    if (inRoom === REMOTE) remote += Number(isRemote)
    else {
      room++
      both += Number(isRemote)
      roomBy[inRoom]!++
    }
  }
  return { all: room + remote, room, remote, both }
}

/** Whether the stay at a place was there at any time of a span, as `touches` says it. */
const touchesAt = (stays: Float64Array, at: number, { fromMs, toMs = Infinity }: Span): boolean =>
  stays[at + 1]! < toMs && (stays[at + 1]! >= fromMs || stays[at + 2]! > fromMs)

function tableOf(cells: ReadonlyMap<string, ReadonlyMap<string, Headcount>>): GroupTable {
  const { region: own } = INTERGOVERNMENTAL_CELL
  const rows = [...cells].filter(([region]) => region !== own)
  const regions = inOrder(
    REGIONS,
    rows.map(([region]) => region),
  )
  const groups = inOrder(
    STAKEHOLDER_GROUPS,
    rows.flatMap(([, row]) => [...row.keys()]),
  )
  return {
    regions,
    groups,
    cells: Object.fromEntries(
      regions.map((region) => [
        region,
        Object.fromEntries(groups.map((group) => [group, cells.get(region)?.get(group) ?? NOBODY])),
      ]),
    ),
    intergovernmental: sumOf([...(cells.get(own)?.values() ?? [])]),
  }
}

const bySource = (roomBy: readonly number[]): Statistics['roomBy'] =>
  Object.fromEntries(SOURCES.flatMap((source, at) => (roomBy[at]! > 0 ? [[source, roomBy[at]]] : [])))

/** Disjoint people together. */
export const sumOf = (counts: readonly Headcount[]): Headcount =>
  counts.reduce(
    (sum, { all, room, remote, both }) => ({
      all: sum.all + all,
      room: sum.room + room,
      remote: sum.remote + remote,
      both: sum.both + both,
    }),
    NOBODY,
  )

/** Everybody of a region, whatever their stakeholder group. */
export const regionSum = ({ cells, groups }: GroupTable, region: string): Headcount =>
  sumOf(groups.map((group) => cells[region]![group]!))

/** Everybody of a stakeholder group, whatever their region. */
export const groupSum = ({ cells, regions }: GroupTable, group: string): Headcount =>
  sumOf(regions.map((region) => cells[region]![group]!))
