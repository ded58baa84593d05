import { rememberedFor } from '../../lib/bucket-map.ts'
import type { Span } from '../../lib/span.ts'
import { inOrder, INTERGOVERNMENTAL_CELL, REGIONS, STAKEHOLDER_GROUPS, type Cell } from './group-cells.ts'
import { firstStay, type Participant } from './participants.ts'
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
    const roomBy = new Map<Source, number>()
    for (const { region, group, people } of lots) {
      const count = headcountOf(people, span, roomBy)
      if (count.all === 0) continue
      const row = cells.get(region) ?? new Map<string, Headcount>()
      cells.set(region, row.set(group, count))
    }
    const all = [...cells.values()].flatMap((row) => [...row.values()])
    return { people: sumOf(all), table: tableOf(cells), roomBy: inSourceOrder(roomBy) }
  })
})

/** Those who are counted together. */
interface Lot extends Cell {
  readonly people: readonly Participant[]
}

const byCell = (participants: readonly Participant[]): readonly Lot[] =>
  [...Map.groupBy(participants, ({ cell }) => cell.region)].flatMap(([region, row]) =>
    [...Map.groupBy(row, ({ cell }) => cell.group)].map(([group, people]) => ({ region, group, people })),
  )

/** How many of these were here in a span; how that is known of those in the room is added to `roomBy`. */
function headcountOf(people: readonly Participant[], span: Span, roomBy: Map<Source, number>): Headcount {
  let [room, remote, both] = [0, 0, 0]
  for (const { attendance } of people) {
    const inRoom = firstStay(attendance.stays, 'room', span)
    const isRemote = firstStay(attendance.stays, 'remote', span) !== undefined
    if (inRoom) {
      room++
      both += Number(isRemote)
      roomBy.set(inRoom.source, (roomBy.get(inRoom.source) ?? 0) + 1)
    } else remote += Number(isRemote)
  }
  return { all: room + remote, room, remote, both }
}

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

const inSourceOrder = (by: ReadonlyMap<Source, number>): Statistics['roomBy'] =>
  Object.fromEntries(SOURCES.filter((source) => by.has(source)).map((source) => [source, by.get(source)]))

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
