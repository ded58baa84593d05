import type { ZoneOfTables } from './seating-plan.ts'

/** Whether rounds without meeting anybody again are to be hoped for. */
export type Estimate =
  /** In so many rounds from now nobody need meet again, the next one among them; at most {@link MOST_ROUNDS}. */
  | { readonly kind: 'fresh'; readonly rounds: number }
  /** The rounds that are wished may need a meeting again; with so many tables they would not. */
  | { readonly kind: 'tight' | 'forced'; readonly tables?: number | undefined }

/** More rounds than any meeting holds. */
export const MOST_ROUNDS = 20

/** What can be hoped for of so many rounds at these tables, after so many that these people had before. */
export function estimate(zones: readonly ZoneOfTables[], rounds: number, had: number): Estimate {
  const wished = rounds + had
  const easy = Math.min(...zones.map((zone) => easyRounds(zone.people, largestOf(zone), zone.sizes.length)))
  if (easy >= wished) return { kind: 'fresh', rounds: Math.min(MOST_ROUNDS, easy - had) }
  const most = Math.min(...zones.map((zone) => mostRounds(zone.people, largestOf(zone), zone.sizes.length)))
  return { kind: most < wished ? 'forced' : 'tight', tables: tablesFor(zones, wished) }
}

const largestOf = ({ sizes }: ZoneOfTables): number => sizes[0] ?? 0

/** No more rounds than this are without a repeat: each meets as many others as there are, and a table's people spread over all tables. */
function mostRounds(people: number, size: number, tables: number): number {
  return size > tables ? 1 : Math.floor((people - 1) / (size - 1))
}

/** Up to tables of five a search finds rounds without repeats until each has met about 55 of 100 others, at larger ones until 38. */
function easyRounds(people: number, size: number, tables: number): number {
  const share = size <= 5 ? 0.55 : 0.38
  const likely = Math.max(2, Math.floor((share * (people - 1)) / (size - 1)))
  return Math.min(likely, mostRounds(people, size, tables))
}

/** The fewest tables at which so many rounds need no repeat; undefined where no tables do. */
function tablesFor(zones: readonly ZoneOfTables[], rounds: number): number | undefined {
  const each = zones.map(({ people }) => {
    const most = Math.floor(people / 2)
    for (let tables = 1; tables <= most; tables++)
      if (easyRounds(people, Math.ceil(people / tables), tables) >= rounds) return tables
    return undefined
  })
  return each.every((tables) => tables !== undefined) ? each.reduce((sum, tables) => sum + tables, 0) : undefined
}
