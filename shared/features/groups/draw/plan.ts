/** What is wished of the tables of a round. */
export interface TableWish {
  /** How many should sit at a table. */
  readonly size: number
  /** So many tables in all instead. */
  readonly count?: number | undefined
}

/**
 * How many people sit at each table of a zone, larger tables first: as many tables as people divided by the wished size, rounded,
 * and one more where a table would be more than one above the size. Nobody's table is one of one, so a single person gets none.
 */
export function tableSizes(people: number, size: number): readonly number[] {
  if (people < 2) return []
  const rounded = Math.max(1, Math.min(Math.round(people / size), Math.floor(people / 2)))
  const tables = Math.ceil(people / rounded) > size + 1 && people >= 2 * (rounded + 1) ? rounded + 1 : rounded
  return evenSizes(people, tables)
}

/** So many people at so many tables, as evenly as can be, larger tables first. */
function evenSizes(people: number, tables: number): readonly number[] {
  const least = Math.floor(people / tables)
  return Array.from({ length: tables }, (_, table) => (table < people % tables ? least + 1 : least))
}

/** What decides who can share a table. */
interface Placed {
  readonly zone: string
  readonly language?: string | undefined
}

/** A zone whose people share tables, or those of one language of it, and who they are. */
export interface ZonePlan<P> {
  readonly zone: string
  readonly language: string | undefined
  readonly people: readonly P[]
}

/** The zones in the order of their names and languages, and those who have nobody in their own. */
export interface ZonesPlan<P, Z = ZonePlan<P>> {
  readonly zones: readonly Z[]
  /** Who is the only one of their zone or language there: they sit with others, or nowhere where there is nobody. */
  readonly alone: readonly P[]
}

/**
 * Who shares tables with whom. Somebody alone with their language joins the language that most people of their zone speak; somebody
 * alone in a zone joins the zone with the most people, there their own language if it is spoken. Of equal ones the first by name.
 */
export function planZones<P extends Placed>(people: readonly P[]): ZonesPlan<P> {
  const byZone = Map.groupBy(people, ({ zone }) => zone)
  const byName = [...byZone].sort(([a], [b]) => byCodeUnit(a, b))
  const [, hosts] = largest(byName, ([, own]) => own.length) ?? []
  const guests = byName.flatMap(([, own]) => (own.length === 1 && own !== hosts ? own : []))
  const zones = byName.filter(([, own]) => own.length > 1 || own === hosts)
  const alone = byName.flatMap(([, own]) => {
    return [...Map.groupBy(own, ({ language }) => language).values()].flatMap((few) => (few.length === 1 ? few : []))
  })
  return { zones: zones.flatMap(([zone, own]) => planLanguages(zone, own, own === hosts ? guests : [])), alone }
}

function planLanguages<P extends Placed>(zone: string, people: readonly P[], guests: readonly P[]): ZonePlan<P>[] {
  const byLanguage = [...Map.groupBy(people, ({ language }) => language)]
  byLanguage.sort(([a = ''], [b = '']) => byCodeUnit(a, b))
  const most = largest(byLanguage, ([, own]) => own.length)?.[0]
  const tables = byLanguage.filter(([language, own]) => own.length > 1 || language === most)
  const spoken = new Set(tables.map(([language]) => language))
  const joined = [...people, ...guests].map((one) => ({ one, at: spoken.has(one.language) ? one.language : most }))
  return tables.map(([language]) => {
    return { zone, language, people: joined.flatMap(({ one, at }) => (at === language ? [one] : [])) }
  })
}

function largest<T>(items: readonly T[], amountOf: (item: T) => number): T | undefined {
  const most = Math.max(...items.map(amountOf))
  return items.find((item) => amountOf(item) === most)
}

/** A zone whose people share tables, and how many sit at each. */
export interface TablesPlan<P> extends ZonePlan<P> {
  readonly sizes: readonly number[]
}

/** Who shares tables with whom, and how many sit at each. */
export function planTables<P extends Placed>(people: readonly P[], wish: TableWish): ZonesPlan<P, TablesPlan<P>> {
  const { zones, alone } = planZones(people)
  const sizes = sizesOfZones(
    zones.map((plan) => plan.people.length),
    wish,
  )
  return { zones: zones.map((plan, at) => ({ ...plan, sizes: sizes[at]! })), alone }
}

function sizesOfZones(people: readonly number[], { size, count }: TableWish): (readonly number[])[] {
  if (count === undefined) return people.map((own) => tableSizes(own, size))
  return apportioned(people, count).map((tables, at) => (tables > 0 ? evenSizes(people[at]!, tables) : []))
}

/** Shared out by largest remainder; each zone has one at least, and nobody sits alone. Of equal remainders the first counts. */
function apportioned(people: readonly number[], count: number): readonly number[] {
  const all = people.reduce((sum, own) => sum + own, 0)
  const most = people.map((own) => Math.floor(own / 2))
  const shares = people.map((own, at) => Math.min(most[at]!, Math.max(1, Math.floor((count * own) / all))))
  const zones = [...people.keys()]
  const remainder = (at: number) => (count * people[at]!) / all - shares[at]!
  const change = (by: 1 | -1, at: number | undefined) => at !== undefined && (shares[at] = shares[at]! + by) > 0
  const given = () => shares.reduce((sum, own) => sum + own, 0)
  const grow = () =>
    largest(
      zones.filter((at) => shares[at]! < most[at]!),
      remainder,
    )
  const shrink = () =>
    largest(
      zones.filter((at) => shares[at]! > 1),
      (at) => -remainder(at),
    )
  while (given() < count && change(1, grow()));
  while (given() > count && change(-1, shrink()));
  return shares
}

/** Orders texts the same way in every language of the machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
