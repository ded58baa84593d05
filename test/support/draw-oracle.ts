/** Who is drawn, as far as the tables are judged. */
export interface Asked {
  readonly people: readonly { readonly id: string; readonly attributes: { readonly [name: string]: string } }[]
  readonly mix?: readonly string[]
  readonly earlier?: readonly (readonly string[])[]
  readonly apart?: readonly (readonly string[])[] | undefined
  readonly together?: readonly (readonly string[])[] | undefined
  readonly hosts?: readonly string[] | undefined
  readonly notAlone?: readonly string[] | undefined
}

/** A table with who sits there; shares of attributes are those of its zone, and of its language there. */
export interface Seats {
  readonly zone: string
  readonly language?: string | undefined
  readonly members: readonly string[]
}

/** What an independent eye sees in the tables of some rounds; all but the meetings is best at 0. */
export interface Verdict {
  /** Meetings of two beyond their first, without those among the earlier tables alone. */
  readonly repeats: number
  /** For each attribute how many would have to be others, so that each table has its share of each value. */
  readonly excess: { readonly [attribute: string]: number }
  /** All of them. */
  readonly wrong: number
  readonly notApart: number
  readonly torn: number
  readonly hostless: number
  readonly lonely: { readonly [attribute: string]: number }
  /** How often somebody is missing from a round, or sits twice in it. */
  readonly misplaced: number
  /** The most by which two tables of a round and a zone differ in size. */
  readonly sizesDiffer: number
  /** How often the two meet who meet least, and most, in these rounds. */
  readonly meetings: readonly [least: number, most: number]
}

/** Judges tables from their seats alone. It shares nothing with the code that draws or describes them. */
export function judge(asked: Asked, rounds: readonly (readonly Seats[])[]): Verdict {
  const attributesOf = new Map(asked.people.map(({ id, attributes }) => [id, attributes]))
  const valueOf = (id: string, name: string) => attributesOf.get(id)?.[name]
  const tables = rounds.flat()
  const excess = Object.fromEntries(
    (asked.mix ?? []).map((name) => [name, sum(rounds, (round) => excessOf(round, (id) => valueOf(id, name)))]),
  )
  const repeats = repeatsOf(asked, tables)
  return {
    repeats,
    excess,
    wrong: repeats + sum(Object.values(excess), (one) => one),
    notApart: sum(asked.apart ?? [], (set) => sum(tables, ({ members }) => pairs(common(members, set)))),
    torn: sum(asked.together ?? [], (set) => sum(rounds, (round) => (isTorn(round, set) ? 1 : 0))),
    hostless: asked.hosts ? sum(tables, ({ members }) => (common(members, asked.hosts!) > 0 ? 0 : 1)) : 0,
    lonely: Object.fromEntries(
      (asked.notAlone ?? []).map((name) => [name, sum(tables, (table) => lonelyAt(table, (id) => valueOf(id, name)))]),
    ),
    misplaced: sum(rounds, (round) => misplacedIn(round, [...attributesOf.keys()])),
    sizesDiffer: Math.max(0, ...rounds.map(sizesDiffer)),
    meetings: meetingsOf(asked, tables),
  }
}

/** No rounds of so many people at tables of these sizes have fewer repeats than this: there are only so many pairs. */
export const leastRepeats = (people: number, sizes: readonly number[], rounds: number): number =>
  Math.max(0, rounds * sum(sizes, pairs) - pairs(people))

type ValueOf = (id: string) => string | undefined

const pairs = (count: number) => (count * (count - 1)) / 2
const common = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => others.includes(id)).length
const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((all, item) => all + of(item), 0)

function countMeetings(tables: readonly (readonly string[])[]): Map<string, number> {
  const meetings = new Map<string, number>()
  for (const members of tables) {
    for (const one of members)
      for (const two of members) {
        if (one < two) meetings.set(`${one} ${two}`, (meetings.get(`${one} ${two}`) ?? 0) + 1)
      }
  }
  return meetings
}

const beyondFirst = (tables: readonly (readonly string[])[]) =>
  sum([...countMeetings(tables).values()], (times) => times - 1)

function repeatsOf({ earlier = [] }: Asked, tables: readonly Seats[]): number {
  return beyondFirst([...earlier, ...tables.map(({ members }) => members)]) - beyondFirst(earlier)
}

function meetingsOf({ people }: Asked, tables: readonly Seats[]): readonly [number, number] {
  const times = [...countMeetings(tables.map(({ members }) => members)).values()]
  return [times.length < pairs(people.length) ? 0 : Math.min(...times), Math.max(0, ...times)]
}

function excessOf(round: readonly Seats[], valueOf: ValueOf): number {
  const zones = Map.groupBy(round, ({ zone, language }) => `${zone}/${language ?? ''}`)
  return sum([...zones.values()], (tables) => {
    const everybody = tables.flatMap(({ members }) => members)
    const counts = countValues(everybody, valueOf)
    return sum(tables, ({ members }) => {
      const here = countValues(members, valueOf)
      let [tooMany, tooFew] = [0, 0]
      for (const [value, inZone] of counts) {
        const share = (members.length * inZone) / everybody.length
        const count = here.get(value) ?? 0
        tooMany += Math.max(0, count - Math.ceil(share))
        tooFew += Math.max(0, Math.floor(share) - count)
      }
      return Math.max(tooMany, tooFew)
    })
  })
}

function countValues(ids: readonly string[], valueOf: ValueOf): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) {
    const value = valueOf(id)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

const lonelyAt = ({ members }: Seats, valueOf: ValueOf) =>
  [...countValues(members, valueOf).values()].filter((count) => count === 1).length

const isTorn = (round: readonly Seats[], set: readonly string[]) =>
  round.filter(({ members }) => common(members, set) > 0).length > 1

function misplacedIn(round: readonly Seats[], people: readonly string[]): number {
  const seated = new Map<string, number>()
  for (const { members } of round) for (const id of members) seated.set(id, (seated.get(id) ?? 0) + 1)
  const strangers = [...seated.keys()].filter((id) => !people.includes(id)).length
  return strangers + sum(people, (id) => Math.abs((seated.get(id) ?? 0) - 1))
}

function sizesDiffer(round: readonly Seats[]): number {
  const zones = Map.groupBy(round, ({ zone, language }) => `${zone}/${language ?? ''}`)
  return Math.max(
    0,
    ...[...zones.values()].map((tables) => {
      const sizes = tables.map(({ members }) => members.length)
      return Math.max(...sizes) - Math.min(...sizes)
    }),
  )
}
