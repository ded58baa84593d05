import type { Person } from '../people/state.ts'

/** The regional groups that are always shown, with zeros too, in the order of the list of participants (F097). */
export const REGIONS = ['african', 'asia_pacific', 'eastern_european', 'grulac', 'weog'] as const

/** The stakeholder groups that are always shown (F098); intergovernmental organisations are a part of their own. */
export const STAKEHOLDER_GROUPS = ['civil_society', 'government', 'private_sector', 'technical_community'] as const

/** The stakeholder group whose people have no region. */
export const INTERGOVERNMENTAL = 'intergovernmental'

/** Of whom a group is not known, walk-ins among them. */
export const UNKNOWN = 'unknown'

/** How lists write that somebody has no region because they come from an intergovernmental organisation. */
const NO_REGION = 'igo'

/** Where somebody is counted: a region and a stakeholder group, or as intergovernmental. */
export interface Cell {
  readonly region: string
  readonly group: string
}

/** The part of its own: no row and no column of the table. */
export const INTERGOVERNMENTAL_CELL: Cell = { region: INTERGOVERNMENTAL, group: INTERGOVERNMENTAL }

/** Where somebody is counted, by what the list says of them and nothing else: a country tells no region. */
export function cellOf({ stakeholderGroup, regionalGroup }: Partial<Person>): Cell {
  const isStated = stakeholderGroup === INTERGOVERNMENTAL || (!stakeholderGroup && regionalGroup === NO_REGION)
  return isStated ? INTERGOVERNMENTAL_CELL : { region: regionalGroup ?? UNKNOWN, group: stakeholderGroup ?? UNKNOWN }
}

/** The groups of a table: those always shown, then others by name, then the unknown where there are any. */
export function inOrder(always: readonly string[], found: Iterable<string>): readonly string[] {
  const others = new Set(found)
  const hasUnknown = others.delete(UNKNOWN)
  for (const group of always) others.delete(group)
  return [...always, ...[...others].sort(), ...(hasUnknown ? [UNKNOWN] : [])]
}
