import { foldedWords } from '../../lib/folded-words.ts'

/** What is looked at to find somebody. */
export interface Findable {
  readonly name: string
  readonly organisation?: string
  readonly isErased?: boolean
}

/** Somebody found, with their id. */
export type Found<P extends Findable> = P & { readonly personId: string }

/**
 * The people whose name or organisation has words that begin as the typed ones do, whatever letter case and accents;
 * those whose name begins so come first. At most `limit`; none where nothing is typed.
 */
export function findPeople<P extends Findable>(
  people: { readonly [personId: string]: P },
  typed: string,
  limit: number,
): readonly Found<P>[] {
  const wanted = foldedWords(typed)
  if (wanted.length === 0) return []
  return Object.entries(people)
    .filter(([, { isErased }]) => !isErased)
    .map(([personId, person]) => ({ found: { ...person, personId }, rank: rankOf(person, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || (a.found.name < b.found.name ? -1 : 1))
    .slice(0, limit)
    .map(({ found }) => found)
}

/**
 * As {@link findPeople}; where that finds nobody, those whose words begin nearly so: one slip of the finger in a word of four
 * letters and more, two from eight on.
 */
export function findPeopleRoughly<P extends Findable>(
  people: { readonly [personId: string]: P },
  typed: string,
  limit: number,
): readonly Found<P>[] {
  const exactly = findPeople(people, typed, limit)
  const wanted = foldedWords(typed)
  if (exactly.length > 0 || wanted.length === 0) return exactly
  return Object.entries(people)
    .filter(([, { isErased }]) => !isErased)
    .map(([personId, person]) => ({ found: { ...person, personId }, slips: slipsIn(person, wanted) }))
    .filter(({ slips }) => slips < Infinity)
    .sort((a, b) => a.slips - b.slips || (a.found.name < b.found.name ? -1 : 1))
    .slice(0, limit)
    .map(({ found }) => found)
}

/** How many slips lie between what was typed and this person's words; infinite where somebody else is meant. */
function slipsIn({ name, organisation = '' }: Findable, wanted: readonly string[]): number {
  const words = [...foldedWords(name), ...foldedWords(organisation)]
  const each = wanted.map((typed) => Math.min(...words.map((word) => slipsBetween(typed, word))))
  return wanted.every((typed, at) => (each[at] ?? Infinity) <= slipsFor(typed))
    ? each.reduce((sum, slips) => sum + slips, 0)
    : Infinity
}

const slipsFor = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/**
 * The fewest letters to change, add, leave out or swap with their neighbour until the word begins as it was typed: the
 * optimal string alignment distance to the nearest beginning of the word.
 */
function slipsBetween(typed: string, word: string): number {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: word.length + 1 }, (_, at) => at)
  for (let row = 1; row <= typed.length; row++) {
    const next = [row]
    for (let at = 1; at <= word.length; at++) {
      const isSame = typed[row - 1] === word[at - 1]
      const isSwapped = typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1]
      const swapped = isSwapped ? slipsAt(before, at - 2) + 1 : Infinity
      const changed = slipsAt(last, at - 1) + Number(!isSame)
      next.push(Math.min(changed, swapped, slipsAt(last, at) + 1, slipsAt(next, at - 1) + 1))
    }
    before = last
    last = next
  }
  return Math.min(...last)
}

/** What lies before the word or above the first letter is no way to it. */
const slipsAt = (row: readonly number[], at: number): number => row[at] ?? Infinity

/** 3: the name begins so, 2: every word is in the name, 1: some are in the organisation, 0: not found. */
function rankOf({ name, organisation = '' }: Findable, wanted: readonly string[]): number {
  const words = foldedWords(name)
  if (hasAll(words, wanted)) return words[0]?.startsWith(wanted[0] ?? '') ? 3 : 2
  return hasAll([...words, ...foldedWords(organisation)], wanted) ? 1 : 0
}

const hasAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((start) => words.some((word) => word.startsWith(start)))
