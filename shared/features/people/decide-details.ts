import { accept, reject } from '../../lib/decision.ts'
import type { Decide, DecideContext } from '../../lib/feature.ts'
import { keptKnownAs, keptRow, rowOf } from './kept-row.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection, RosterRow } from './messages.ts'
import { rosterKey } from './roster-diff.ts'
import { isSecretariat, livingPerson, personOf, type PeopleSlice, type Person } from './state.ts'

type DetailsCommand = Extract<
  PeopleCommand,
  { type: 'people.change_details' | 'people.add_person' | 'people.unite_organisations' }
>

/** What the list says of people, said by hand. */
export const decideDetails: Decide<{ readonly people: PeopleSlice }, DetailsCommand, PeopleEvent, PeopleRejection> = {
  'people.change_details': ({ people }, { type: _type, personId, ...wanted }, context) => {
    const person = livingPerson(people, personId)
    if (!person) return reject({ code: 'people/unknown_person' })
    const before = rowOf(person)
    const row: RosterRow = { ...before, ...changesOf(wanted) }
    for (const field of FIELDS) if (wanted[field] === '') delete row[field]
    if (isSame(before, row)) return accept()
    const refusal = unlessChangeable(people, { person, row, context })
    return refusal ? reject(refusal) : accept(changed(person, row, context))
  },

  'people.add_person': ({ people }, { type: _type, personId, ...fields }, context) => {
    const row: RosterRow = { name: fields.name, roles: fields.roles, ...changesOf(fields) }
    const known = personOf(people, personId)
    if (known) return known.name === row.name ? accept() : reject({ code: 'people/person_exists' })
    if (isListed(people, row)) return reject({ code: 'people/already_on_roster' })
    return accept({ type: 'people.person_added', personId, ...keptRow(row, context), source: 'roster' })
  },

  'people.unite_organisations': ({ people }, { into, from }, context) => {
    const others = new Set(from.filter((organisation) => organisation !== into))
    const theirs = people.people
      .values()
      .filter(({ organisation, isErased }) => !isErased && organisation !== undefined && others.has(organisation))
    return accept(
      ...theirs.map((person) => {
        const { name, organisation, source } = person
        const knownAs = source === 'roster' && keptKnownAs({ name, organisation }, context)
        return { ...changed(person, { ...rowOf(person), organisation: into }, context), ...(knownAs && { knownAs }) }
      }),
    )
  },
}

const FIELDS = [
  'familyName',
  'nameLatin',
  'nameArabic',
  'organisation',
  'country',
  'stakeholderGroup',
  'regionalGroup',
  'language',
  'email',
] as const satisfies readonly (keyof RosterRow)[]

type Changed = Extract<PeopleEvent, { type: 'people.person_changed' }>
type Wanted = { readonly [Field in keyof RosterRow]?: RosterRow[Field] | '' | undefined }

/** What is wanted of a row, without what is empty. */
const changesOf = (wanted: Wanted): Partial<RosterRow> =>
  Object.fromEntries(Object.entries(wanted).filter(([field, value]) => value && field in ROW_FIELDS))

const ROW_FIELDS = { name: 0, roles: 0, mode: 0, ...Object.fromEntries(FIELDS.map((field) => [field, 0])) }

const isSame = (before: RosterRow, row: RosterRow): boolean =>
  before.name === row.name &&
  before.mode === row.mode &&
  before.roles.join() === row.roles.join() &&
  FIELDS.every((field) => before[field] === row[field])

interface Change {
  readonly person: Person
  readonly row: RosterRow
  readonly context: DecideContext
}

function unlessChangeable(people: PeopleSlice, { person, row, context }: Change): PeopleRejection | undefined {
  const { actor } = context
  const isOwn = actor.kind === 'person' && actor.personId === person.personId
  if (isOwn && isSecretariat(actor) && !row.roles.includes('secretariat')) return { code: 'people/own_secretariat' }
  const isOther = rosterKey(row) !== rosterKey(person)
  return person.source === 'roster' && isOther && isListed(people, row)
    ? { code: 'people/already_on_roster' }
    : undefined
}

const isListed = (people: PeopleSlice, row: RosterRow): boolean =>
  people.people
    .values()
    .some((person) => person.source === 'roster' && !person.isErased && rosterKey(person) === rosterKey(row))

const changed = ({ personId, texts }: Person, row: RosterRow, context: DecideContext): Changed => ({
  type: 'people.person_changed',
  personId,
  ...keptRow(row, context),
  erasedTexts: [...texts],
})
