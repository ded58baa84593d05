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
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return []
  return Object.entries(people)
    .filter(([, { isErased }]) => !isErased)
    .map(([personId, person]) => ({ found: { ...person, personId }, rank: rankOf(person, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || (a.found.name < b.found.name ? -1 : 1))
    .slice(0, limit)
    .map(({ found }) => found)
}

/** 3: the name begins so, 2: every word is in the name, 1: some are in the organisation, 0: not found. */
function rankOf({ name, organisation = '' }: Findable, wanted: readonly string[]): number {
  const words = wordsOf(name)
  if (hasAll(words, wanted)) return words[0]?.startsWith(wanted[0] ?? '') ? 3 : 2
  return hasAll([...words, ...wordsOf(organisation)], wanted) ? 1 : 0
}

const hasAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((start) => words.some((word) => word.startsWith(start)))

const MARK = /\p{M}/gu

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(MARK, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
