import type { RosterRow } from './messages.ts'
import type { PeopleSlice, Person } from './state.ts'

/** What a roster would do to the people who are there. */
export interface RosterDiff {
  readonly added: readonly RosterRow[]
  readonly updated: readonly { readonly person: Person; readonly row: RosterRow }[]
  readonly unchanged: number
}

interface Keyed {
  readonly name?: string | undefined
  readonly organisation?: string | undefined
  readonly email?: string | undefined
}

const fold = (text = ''): string => text.normalize('NFKC').toLowerCase()
const nameKey = ({ name, organisation }: Keyed): string => `name:${fold(name)}\n${fold(organisation)}`
/** By what a row is known again: its e-mail, else name and organisation. */
export const rosterKey = (row: Keyed): string => (row.email ? `email:${fold(row.email)}` : nameKey(row))

/**
 * Matches rows with entries of the roster: by e-mail, else by name and organisation among entries that no other row
 * claims by e-mail. Rows that say the same person again are dropped. Walk-ins never match: choosing a name makes nobody
 * an entry of the roster.
 */
export function diffRoster(slice: PeopleSlice, rows: readonly RosterRow[]): RosterDiff {
  const rest = rowsByOwnKey(rows)
  const matched: { person: Person; row: RosterRow }[] = []
  const unclaimed = new Map<string, Person>()
  for (const person of slice.people.values()) {
    if (person.source !== 'roster' || person.isErased) continue
    const row = rest.get(rosterKey(person))
    if (row) matched.push({ person, row })
    else unclaimed.set(nameKey(person), person)
    rest.delete(rosterKey(person))
  }

  const added: RosterRow[] = []
  for (const row of rest.values()) {
    const person = unclaimed.get(nameKey(row))
    if (person) matched.push({ person, row: { ...row, email: row.email ?? person.email } })
    else added.push(row)
    unclaimed.delete(nameKey(row))
  }
  const updated = matched.filter(({ person, row }) => differs(person, row))
  return { added, updated, unchanged: matched.length - updated.length }
}

function rowsByOwnKey(rows: readonly RosterRow[]): Map<string, RosterRow> {
  const byKey = new Map<string, RosterRow>()
  for (const row of rows) if (!byKey.has(rosterKey(row))) byKey.set(rosterKey(row), row)
  return byKey
}

const COMPARED = [
  'name',
  'familyName',
  'nameLatin',
  'nameArabic',
  'organisation',
  'country',
  'stakeholderGroup',
  'regionalGroup',
  'language',
  'email',
] as const satisfies readonly (keyof Person & keyof RosterRow)[]

function differs(person: Person, row: RosterRow): boolean {
  return (
    COMPARED.some((field) => person[field] !== row[field]) ||
    person.roles.join() !== row.roles.join() ||
    (row.mode !== undefined && person.modeStatedAtMs === undefined && person.mode !== row.mode)
  )
}
