import { defined } from '../../../lib/defined.ts'
import { DRAW_ALGORITHM, type DrawInput, type DrawnTable, type DrawPerson } from '../draw/draw.ts'
import { SIDE } from '../draw/quality.ts'
import { PROTOCOL, sealOf } from './hash.ts'
import { linesOf, type Key, type SaltedLine } from './key.ts'
import { SIDES, type Asked, type LineColumns, type LineTable, type Terms } from './terms.ts'

/** What the tables follow from besides the seed. */
export type UnseededInput = Omit<DrawInput, 'seed'>

/** What a draw is besides its input. */
export type Occasion = Pick<
  Terms,
  'round' | 'draw' | 'askedAtMs' | 'by' | 'reason' | 'earlier' | 'secretHash' | 'entropy'
>

/** The terms of a draw, and the key to them. Zones keep the order of `zones`, so that tables are numbered in it. */
export function drawTerms(
  input: UnseededInput,
  occasion: Occasion,
  { salt, zones }: { readonly salt: string; readonly zones: readonly string[] },
): { readonly terms: Terms; readonly key: Key } {
  const { people, size, count, rounds, mix, earlier, notAlone, apart, together, hosts, plan, ...more } = input
  // What a draw followed from and did not commit to would be no proof: a new field of the input fails here.
  more satisfies Record<string, never>
  const lines = linesOf(
    people.map(({ id }) => id),
    salt,
  )
  const key = keyOf(people, { salt, zones, attributes: [...new Set([...mix, ...(notAlone ?? [])])] })
  const numberOf = new Map(lines.map(({ id }, at) => [id, at + 1]))
  const inLines = (ids: readonly string[]) =>
    ids
      .map((id) => numberOf.get(id) ?? 0)
      .filter((number) => number > 0)
      .sort((a, b) => a - b)
  const sets = (all: readonly (readonly string[])[]) => inOrder(all.map(inLines).filter(({ length }) => length > 1))
  const asked: Asked = defined({
    size,
    count,
    rounds,
    mix,
    notAlone,
    apart: apart && sets(apart),
    together: together && sets(together),
    hosts: hosts && inLines(hosts),
  })
  const tableOf = ({ zone, language, members }: DrawnTable): LineTable =>
    defined({
      zone: classOf(key.zones, zone),
      language: language === undefined ? undefined : classOf(key.languages, language),
      lines: inLines(members),
    })
  const terms = {
    protocol: PROTOCOL,
    algorithm: DRAW_ALGORITHM,
    ...occasion,
    asked,
    people: columnsOf(people, lines, key),
    met: sets(earlier),
    ...defined({ plan: plan?.map((round) => round.map(tableOf)) }),
  }
  return { terms, key }
}

function keyOf(
  people: readonly DrawPerson[],
  { salt, zones, attributes }: Pick<Key, 'salt' | 'zones'> & { readonly attributes: readonly string[] },
): Key {
  const values = (valueOf: (person: DrawPerson) => string | undefined) => [
    ...new Set(people.flatMap((person) => valueOf(person) ?? [])),
  ]
  // In the order of the alphabet a number would tell its value.
  const mixed = (all: readonly string[]) => linesOf(all, salt).map(({ id }) => id)
  return {
    salt,
    zones,
    languages: values(({ language }) => language).sort(),
    classes: Object.fromEntries(
      attributes.map((name) => [name, name === SIDE ? SIDES : mixed(values((person) => person.attributes[name]))]),
    ),
  }
}

function columnsOf(people: readonly DrawPerson[], lines: readonly SaltedLine[], key: Key): LineColumns {
  const personOf = new Map(people.map((person) => [person.id, person]))
  const inOrder = lines.map((line) => ({ line, person: personOf.get(line.id)! }))
  const column = (values: readonly string[], valueOf: (person: DrawPerson) => string | undefined) =>
    inOrder.map(({ person }) => classOf(values, valueOf(person)))
  const columns = {
    zones: column(key.zones, ({ zone }) => zone),
    ...(key.languages.length > 0 && { languages: column(key.languages, ({ language }) => language) }),
    classes: Object.fromEntries(
      Object.entries(key.classes).map(([name, values]) => [name, column(values, ({ attributes }) => attributes[name])]),
    ),
  }
  const seals = lines.map((line, at) => sealOf(openingOf(line, at, columns, key)))
  return { ...columns, seals }
}

/** What somebody's seal hides: their salt and id, and what their classes stand for. */
export const openingOf = (
  { salt, id }: Pick<SaltedLine, 'salt' | 'id'>,
  at: number,
  { zones, languages, classes }: Omit<LineColumns, 'seals'>,
  key: Key,
): string =>
  JSON.stringify({
    salt,
    id,
    zone: key.zones[zones[at]! - 1]!,
    language: key.languages[(languages?.[at] ?? 0) - 1],
    // The terms come back from the log in the order of the alphabet, whatever order they were asked for in.
    ...Object.fromEntries(
      Object.keys(classes)
        .sort()
        .map((name) => [name, key.classes[name]?.[classes[name]![at]! - 1]]),
    ),
  })

/** Numbered from 1; 0 for none. */
const classOf = (values: readonly string[], value: string | undefined): number =>
  value === undefined ? 0 : values.indexOf(value) + 1

/** Which table was which tells who sat where: in the order of their lines it does not. */
const inOrder = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  sets.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a.length - b.length)
