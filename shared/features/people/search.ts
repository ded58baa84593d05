import { rememberedFor } from '../../lib/bucket-map.ts'
import { foldedWords } from '../../lib/folded-words.ts'
import { badgeCodeIn } from './badge-code.ts'
import { indexOf, withoutArticle, type Findable, type Indexed } from './search-index.ts'
import { fewestSlips, wordOf, type Word } from './slips.ts'

export type { Findable } from './search-index.ts'

/** Somebody found, with their id. */
export type Found<P extends Findable> = P & { readonly personId: string }

type People<P extends Findable> = { readonly [personId: string]: P }

/**
 * The people whose name, in any of its spellings, or organisation has words that begin as the typed ones do, whatever letter case,
 * accents, gaps and apostrophes; those whose name begins so come first. At most `limit`; none where nothing is typed.
 */
export const findPeople = <P extends Findable>(people: People<P>, typed: string, limit: number): readonly Found<P>[] =>
  withIds(people, exactIds(people, typed).slice(0, limit))

/**
 * As {@link findPeople}; where that finds nobody, those whose names have these initials, and those whose words begin nearly so: one
 * slip of the finger in a word of four letters and more, two from eight on.
 */
export const findPeopleRoughly = <P extends Findable>(
  people: People<P>,
  typed: string,
  limit: number,
): readonly Found<P>[] => withIds(people, roughIds(people, typed).slice(0, limit))

/** Folds everybody ahead: the first letter that is typed then finds as fast as the others. */
export const prepareSearch = (people: People<Findable>): void => void everybodyIn(people)

/** The ids of all whom {@link findPeopleRoughly} finds, best first. */
export function roughIds(people: People<Findable>, typed: string): readonly string[] {
  const exactly = exactIds(people, typed)
  return exactly.length > 0 ? exactly : nearIds(people, typed)
}

const withIds = <P extends Findable>(people: People<P>, ids: readonly string[]): readonly Found<P>[] =>
  ids.map((personId) => ({ ...people[personId]!, personId }))

function exactIds(people: People<Findable>, typed: string): readonly string[] {
  const wanted = foldedWords(typed)
  const { code, meeting } = badgeCodeIn(typed) ?? {}
  const typedCode = meeting === undefined ? code : undefined
  if (wanted.length === 0) return []
  return bestFirst(people, (indexed, person) =>
    typedCode !== undefined && hasCode(person, typedCode) ? 0 : exactPlace(indexed, wanted),
  )
}

/** Whether the badge with this code says who somebody is. */
export const hasCode = ({ code, formerCodes = [] }: Findable, wanted: string): boolean =>
  code === wanted || formerCodes.includes(wanted)

/** 1: the name begins so, 2: every word is in the name, 3: some are in the organisation, infinite: not found. */
function exactPlace({ firsts, names, all }: Indexed, wanted: readonly string[]): number {
  if (!hasAll(all, wanted)) return Infinity
  if (!hasAll(names, wanted)) return 3
  return firsts.some((name) => name.startsWith(wanted[0]!)) ? 1 : 2
}

/** Whether each word is the beginning of one, or all together are: a gap in a name is often typed where there is none. */
const hasAll = (starts: string, wanted: readonly string[]): boolean =>
  wanted.every((word) => has(starts, word)) || (wanted.length > 1 && starts.includes(` ${wanted.join('')}`))

function has(starts: string, word: string): boolean {
  if (starts.includes(` ${word}`)) return true
  const bare = withoutArticle(word)
  return bare !== word && starts.includes(` ${bare}`)
}

const MOST_INITIALS = 4

function nearIds(people: People<Findable>, typed: string): readonly string[] {
  const wanted = foldedWords(typed)
  if (wanted.length === 0) return []
  const [initials = '', ...others] = wanted
  const words = wanted.map(wordOf)
  const mayBeInitials = others.length === 0 && initials.length > 1 && initials.length <= MOST_INITIALS
  return bestFirst(people, (indexed) =>
    mayBeInitials && indexed.initials.startsWith(initials) ? 0 : slipsIn(indexed, words),
  )
}

/** How many slips lie between what was typed and this person's words; infinite where somebody else is meant. */
function slipsIn({ words }: Indexed, wanted: readonly Word[]): number {
  let sum = 0
  for (const word of wanted) {
    sum += fewestSlips(word, words)
    if (sum === Infinity) break
  }
  return sum
}

/** Who has a place, the smallest first and those of one place by name. */
function bestFirst(
  people: People<Findable>,
  placeOf: (indexed: Indexed, person: Findable) => number,
): readonly string[] {
  const found: { readonly personId: string; readonly name: string; readonly place: number }[] = []
  for (const { personId, person, indexed } of everybodyIn(people)) {
    const place = placeOf(indexed, person)
    if (place < Infinity) found.push({ personId, name: person.name, place })
  }
  return found
    .sort((a, b) => a.place - b.place || (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map(({ personId }) => personId)
}

/** Put together once for all letters that are typed while nobody changes. */
const everybodyIn = rememberedFor((people: People<Findable>) =>
  Object.entries(people).flatMap(([personId, person]) =>
    person.isErased ? [] : [{ personId, person, indexed: indexOf(person) }],
  ),
)
