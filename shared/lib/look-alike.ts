import { rememberedFor } from './bucket-map.ts'

/** Why a name may be taken for another's: letters of two scripts in one word, or spelt otherwise than a name that looks the same. */
export type Doubt = 'mixed_scripts' | 'looks_like_another'

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u]

/**
 * Letters that a reader takes for Latin ones, Latin ones and digits that are taken for each other, and forms of one Arabic letter.
 * Written by hand after the idea of UTS 39: of its table what keyboards of these scripts type. Full-width forms are folded before.
 */
const TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аα',
    b: 'вβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еєεҽ',
    g: 'ɡց',
    h: 'нһΗհ',
    j: 'јյ',
    k: 'кκ',
    l: 'iіιıӏ1|',
    m: 'м',
    n: 'Νη',
    o: 'оοσօ0',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    v: 'νѵ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγүΥ',
    ي: 'ىی',
    ك: 'ک',
    ه: 'ةہھە',
  }).flatMap(([latin, twins]) => Array.from(twins).map((twin) => [twin, latin] as const)),
)

/** What is left of a name when letters that look alike are one: names with the same skeleton may be taken for each other. */
export const skeletonOf = (name: string): string =>
  Array.from(name.normalize('NFKD'))
    // Capitals first: that of ν looks like N, and ν itself like v.
    .map((letter) => TWINS.get(letter) ?? TWINS.get(letter.toLowerCase()) ?? letter.toLowerCase())
    .join('')
    .replace(/\p{M}/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

/** Whether one word has letters of two of the scripts that share shapes. */
export const isMixedScript = (name: string): boolean =>
  name.split(/[\s-]+/u).some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1)

/** The doubts about the names of these people, by id. */
export function doubtsAbout(people: {
  readonly [personId: string]: { readonly name: string }
}): ReadonlyMap<string, Doubt> {
  const spellings = new Map<string, Set<string>>()
  const known = Object.entries(people)
    .filter(([, { name }]) => name !== '')
    .map(([personId, { name }]) => ({ personId, name, skeleton: skeletonOf(name) }))
  for (const { name, skeleton } of known) {
    const ways = spellings.get(skeleton) ?? new Set()
    spellings.set(skeleton, ways.add(name.toLowerCase()))
  }
  const doubts = new Map<string, Doubt>()
  for (const { personId, name, skeleton } of known) {
    if ((spellings.get(skeleton)?.size ?? 0) > 1) doubts.set(personId, 'looks_like_another')
    else if (isMixedScript(name)) doubts.set(personId, 'mixed_scripts')
  }
  return doubts
}

type Named = { readonly name: string }
type People = { readonly [personId: string]: Named }

/** Whose name that of each looks like, though it is spelt otherwise: the first of them. */
export function lookalikesAmong(people: People): ReadonlyMap<string, string> {
  const alike = new Map<string, string>()
  for (const known of groupsOf(people, skeletonOfPerson))
    for (const { personId, name } of known) {
      const other = known.find((each) => each.name.toLowerCase() !== name.toLowerCase())
      if (other) alike.set(personId, other.name)
    }
  return alike
}

/** Which of several people of one name somebody is, counted from 1 in the order of their ids; nobody whose name is theirs alone. */
export function twinNumbers(people: People): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const twins of groupsOf(people, ({ name }) => name.toLowerCase())) {
    const ids = twins.map(({ personId }) => personId).toSorted()
    if (ids.length > 1) for (const [at, personId] of ids.entries()) numbers.set(personId, at + 1)
  }
  return numbers
}

/** What tells somebody's name from others: whose it looks like, and which of several of the same name they are. */
export interface NameMark {
  readonly lookalike?: string
  readonly twin?: number
}

const UNMARKED: NameMark = {}

/** The mark of one of these people; all are compared once for as long as none of them changes. */
export const nameMarkOf = (people: People, personId: string): NameMark => marksAmong(people).get(personId) ?? UNMARKED

const marksAmong = rememberedFor((people: People): ReadonlyMap<string, NameMark> => {
  const marks = new Map<string, NameMark>()
  for (const [personId, twin] of twinNumbers(people)) marks.set(personId, { twin })
  for (const [personId, lookalike] of lookalikesAmong(people))
    marks.set(personId, { ...marks.get(personId), lookalike })
  return marks
})

/** Of thousands only who changes is looked at letter by letter again. */
const skeletonOfPerson = rememberedFor(({ name }: Named) => skeletonOf(name))

/** Those whose names have the same key, together; who is erased has none. */
function groupsOf(people: People, keyOf: (person: Named) => string) {
  const groups = new Map<string, { readonly personId: string; readonly name: string }[]>()
  for (const [personId, person] of Object.entries(people)) {
    const { name } = person
    if (name === '') continue
    const key = keyOf(person)
    const group = groups.get(key)
    if (group) group.push({ personId, name })
    else groups.set(key, [{ personId, name }])
  }
  return groups.values()
}
