import { asStands } from './known-as.ts'
import type { RosterRow } from './messages.ts'
import type { PeopleSlice, Person } from './state.ts'

/** Somebody of the roster and the row that says them. */
export interface RosterMatch {
  readonly person: Person
  /** What is to hold of them: the row, as it stands here. */
  readonly row: RosterRow
  /** The row as it came. */
  readonly said: RosterRow
}

/** What a roster would do to the people who are there. */
export interface RosterDiff {
  readonly added: readonly RosterRow[]
  readonly updated: readonly RosterMatch[]
  readonly unchanged: readonly RosterMatch[]
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

/** By what a list may call somebody whom the meeting calls otherwise. */
const otherKeys = ({ name, organisation, knownAs = [] }: Person): readonly string[] =>
  knownAs.flatMap((known) => [
    ...(known.email === undefined ? [] : [rosterKey(known)]),
    nameKey({ name: known.name ?? name, organisation: known.organisation ?? organisation }),
  ])

/**
 * Matches rows with entries of the roster: by e-mail, else by name and organisation among entries that no other row
 * claims by e-mail; also by what an entry was called before it was united with another one. Rows that say the same person
 * again are dropped. Walk-ins never match: choosing a name makes nobody an entry of the roster.
 */
export function diffRoster(slice: PeopleSlice, rows: readonly RosterRow[]): RosterDiff {
  const rest = rowsByOwnKey(rows)
  const { matched, unclaimed } = claimed(slice, rest)
  const added: RosterRow[] = []
  for (const row of rest.values()) {
    const person = unclaimed.get(nameKey(row))
    if (person) matched.push(matchOf(person, row))
    else added.push(row)
    unclaimed.delete(nameKey(row))
  }
  return {
    added,
    updated: matched.filter(({ person, row }) => differs(person, row)),
    unchanged: matched.filter(({ person, row }) => !differs(person, row)),
  }
}

/** Who claims a row by a key of their own, and who does not; claimed rows are taken out. */
function claimed({ people }: PeopleSlice, rest: Map<string, RosterRow>) {
  const matched: RosterMatch[] = []
  const unclaimed = new Map<string, Person>()
  for (const person of people.values()) {
    if (person.source !== 'roster' || person.isErased) continue
    const keys = [rosterKey(person), ...otherKeys(person)]
    const row = keys.map((key) => rest.get(key)).find((found) => found !== undefined)
    if (row) matched.push(matchOf(person, row))
    else unclaimed.set(nameKey(person), person)
    for (const key of keys) rest.delete(key)
  }
  return { matched, unclaimed }
}

/** A row without the e-mail that is known, or with one from before, leaves it. */
function matchOf(person: Person, said: RosterRow): RosterMatch {
  const isFormer = person.knownAs?.some(({ email }) => email !== undefined && fold(email) === fold(said.email))
  const email = isFormer ? person.email : (said.email ?? person.email)
  return { person, said, row: asStands(person, email === said.email ? said : { ...said, email }) }
}

function rowsByOwnKey(rows: readonly RosterRow[]): Map<string, RosterRow> {
  const byKey = new Map<string, RosterRow>()
  for (const row of rows) {
    const key = rosterKey(row)
    if (!byKey.has(key)) byKey.set(key, row)
  }
  return byKey
}

/** What of a person a roster says, the roles and the mode apart. */
export const COMPARED = [
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

/** What of a person a row changes. */
export const changedFields = (person: Person, row: RosterRow): readonly (keyof RosterRow)[] => [
  ...COMPARED.filter((field) => person[field] !== row[field]),
  ...(changesRoles(person, row) ? (['roles'] as const) : []),
  ...(changesMode(person, row) ? (['mode'] as const) : []),
]

const differs = (person: Person, row: RosterRow): boolean =>
  COMPARED.some((field) => person[field] !== row[field]) || changesRoles(person, row) || changesMode(person, row)

/** The chair that was given to somebody here is none of the list's business. */
const changesRoles = ({ roles, isChairGiven }: Person, row: RosterRow): boolean =>
  roles.filter((role) => !(isChairGiven && role === 'chair')).join() !==
  row.roles.filter((role) => !(isChairGiven && role === 'chair')).join()

/** What somebody stated is not overruled. */
const changesMode = (person: Person, row: RosterRow): boolean =>
  row.mode !== undefined && person.modeStatedAtMs === undefined && person.mode !== row.mode
