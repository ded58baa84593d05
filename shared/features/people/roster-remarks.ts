import { foldedWords } from '../../lib/folded-words.ts'
import type { RosterRow } from './messages.ts'
import type { ReadRow } from './roster-file.ts'
import { GROUP_WORDS } from './roster-row.ts'
import type { PeopleSlice, Person } from './state.ts'

/** What is worth a look though nothing is wrong with it. */
export interface RosterRemark {
  readonly line: number
  readonly code: 'like_another_line' | 'like_somebody_known' | 'new_group'
  readonly name: string
  readonly organisation?: string
  /** The other line, or who is known. */
  readonly otherLine?: number
  readonly other?: string
  /** The group that no list of the Forum has. */
  readonly group?: string
}

/** Who of a file may be somebody else of it, and groups that are new to the Forum. */
export function remarksInFile(rows: readonly ReadRow[]): RosterRemark[] {
  const firstOf = new Map<string, number>()
  return rows.flatMap(({ line, row }) => {
    const key = namesakeKey(row.name)
    const otherLine = firstOf.get(key)
    if (otherLine === undefined) firstOf.set(key, line)
    const { name, organisation } = row
    const who = { line, name, ...(organisation !== undefined && { organisation }) }
    return [
      ...(otherLine === undefined ? [] : [{ ...who, code: 'like_another_line' as const, otherLine }]),
      ...newGroups(row).map((group) => ({ ...who, code: 'new_group' as const, group })),
    ]
  })
}

/** Who is to be added though somebody is known whose name differs by case, accents or the order of its words at most. */
export function remarksOnAdded({ people }: PeopleSlice, added: readonly ReadRow[]): RosterRemark[] {
  if (added.length === 0 || people.size === 0) return []
  const known = new Map(
    people.values().flatMap((person) => (person.name ? [[keyOf(person, person.name), person]] : [])),
  )
  return added.flatMap(({ line, row: { name, organisation } }) => {
    const person = known.get(namesakeKey(name))
    if (!person) return []
    const who = { line, name, ...(organisation !== undefined && { organisation }) }
    return [{ ...who, code: 'like_somebody_known' as const, other: labelOf(person) }]
  })
}

const labelOf = ({ name = '', organisation }: Person): string => [name, organisation].filter(Boolean).join(', ')

/** A name as typed in haste, in whichever order its words stand. */
const namesakeKey = (name: string): string => foldedWords(name).toSorted().join(' ')

const keys = new WeakMap<Person, string>()

/** Remembered as long as the person is as they are: a roster has thousands, of whom few change. */
function keyOf(person: Person, name: string): string {
  const known = keys.get(person) ?? namesakeKey(name)
  keys.set(person, known)
  return known
}

const STAKEHOLDERS = new Set(GROUP_WORDS.stakeholder_group.values())
const REGIONS = new Set(GROUP_WORDS.regional_group.values())

const newGroups = ({ stakeholderGroup, regionalGroup }: RosterRow): readonly string[] => [
  ...(stakeholderGroup && !STAKEHOLDERS.has(stakeholderGroup) ? [stakeholderGroup] : []),
  ...(regionalGroup && !REGIONS.has(regionalGroup) ? [regionalGroup] : []),
]
