/** Why a name may be taken for another's: letters of two scripts in one word, or spelt otherwise than a name that looks the same. */
export type Doubt = 'mixed_scripts' | 'looks_like_another'

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/** Letters that a reader takes for Latin ones, and Latin ones and digits that are taken for each other; a part of UTS 39's table. */
const TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аα',
    b: 'вβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еєεҽ',
    g: 'ɡ',
    h: 'нһΗ',
    j: 'ј',
    k: 'кκ',
    l: 'iіιıӏ1|',
    m: 'м',
    n: 'Νη',
    o: 'оοσ0',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υ',
    v: 'νѵ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγүΥ',
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
