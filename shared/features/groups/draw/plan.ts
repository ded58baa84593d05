/**
 * How many people sit at each table of a zone, larger tables first: as many tables as people divided by the wished size, rounded,
 * and one more where a table would be more than one above the size. Nobody's table is one of one, so a single person gets none.
 */
export function tableSizes(people: number, size: number): readonly number[] {
  if (people < 2) return []
  const rounded = Math.max(1, Math.min(Math.round(people / size), Math.floor(people / 2)))
  const tables = Math.ceil(people / rounded) > size + 1 && people >= 2 * (rounded + 1) ? rounded + 1 : rounded
  const least = Math.floor(people / tables)
  return Array.from({ length: tables }, (_, table) => (table < people % tables ? least + 1 : least))
}

/** A zone whose people share tables, and who they are. */
export interface ZonePlan<P> {
  readonly zone: string
  readonly people: readonly P[]
}

/** The zones in the order of their names, and those who have nobody in their own. */
export interface ZonesPlan<P> {
  readonly zones: readonly ZonePlan<P>[]
  /** Who is the only one of their zone: they sit with another zone, or nowhere where there is no other. */
  readonly alone: readonly P[]
}

/**
 * Who shares tables with whom. Somebody alone in a zone joins the zone with the most people; of equal ones the first by name.
 */
export function planZones<P extends { readonly zone: string }>(people: readonly P[]): ZonesPlan<P> {
  const byZone = Map.groupBy(people, ({ zone }) => zone)
  const alone = people.filter(({ zone }) => byZone.get(zone)!.length === 1)
  const names = [...byZone.keys()].sort(byCodeUnit)
  const host = names.reduce<string | undefined>(
    (largest, name) =>
      largest === undefined || byZone.get(name)!.length > byZone.get(largest)!.length ? name : largest,
    undefined,
  )
  const zones = names.map((zone) => {
    const own = byZone.get(zone)!
    return { zone, people: zone === host ? people.filter((one) => one.zone === zone || alone.includes(one)) : own }
  })
  return { zones: zones.filter(({ zone, people: own }) => zone === host || own.length > 1), alone }
}

/** Orders texts the same way in every language of the machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
