import { rememberedFor } from '../../lib/bucket-map.ts'
import { touches, type Span } from '../../lib/span.ts'
import { inOrder, INTERGOVERNMENTAL_CELL, REGIONS, STAKEHOLDER_GROUPS, type Cell } from './group-cells.ts'
import { waysDuring, type Participant, type Ways } from './participants.ts'
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

const statisticsFor = rememberedFor((participants: readonly Participant[]) =>
  rememberedFor((span: Span): Statistics => {
    const cells = new Map<string, Map<string, Headcount>>()
    const roomBy = new Map<Source, number>()
    let people = NOBODY
    for (const { attendance, cell } of participants) {
      const ways = waysDuring(attendance.stays, span)
      if (!ways.room && !ways.remote) continue
      people = withOne(people, ways)
      addTo(cells, cell, ways)
      const known = ways.room && attendance.stays.find((stay) => stay.mode === 'room' && touches(stay, span))
      if (known) roomBy.set(known.source, (roomBy.get(known.source) ?? 0) + 1)
    }
    return { people, table: tableOf(cells), roomBy: inSourceOrder(roomBy) }
  }),
)

function addTo(cells: Map<string, Map<string, Headcount>>, { region, group }: Cell, ways: Ways): void {
  const row = cells.get(region) ?? new Map<string, Headcount>()
  cells.set(region, row.set(group, withOne(row.get(group) ?? NOBODY, ways)))
}

const withOne = ({ all, room, remote, both }: Headcount, ways: Ways): Headcount => ({
  all: all + 1,
  room: room + Number(ways.room),
  remote: remote + Number(!ways.room),
  both: both + Number(ways.room && ways.remote),
})

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
