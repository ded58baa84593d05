const LEAST_FOR_ONE = 4
const LEAST_FOR_TWO = 8

/** How many slips of the finger a typed word may have. */
export const slipsFor = ({ length }: string): number => (length < LEAST_FOR_ONE ? 0 : length < LEAST_FOR_TWO ? 1 : 2)

/** A word as it is held against what was typed. */
export interface Word {
  readonly letters: string
  /** Which letters it has, of 32 kinds: by this alone nearly every word is passed over. */
  readonly kinds: number
}

/** A word with its kinds of letters. */
export function wordOf(letters: string): Word {
  let kinds = 0
  for (let at = 0; at < letters.length; at++) kinds |= 1 << (letters.charCodeAt(at) & 31)
  return { letters, kinds }
}

/**
 * The fewest letters to change, add, leave out or swap with their neighbour until one of the words begins as it was typed; infinite
 * where more than {@link slipsFor} are needed.
 */
export function fewestSlips(typed: Word, words: readonly Word[]): number {
  const most = slipsFor(typed.letters)
  let fewest = most + 1
  for (const word of words)
    if (isFewer(typed.kinds & ~word.kinds, fewest))
      while (fewest > 0 && beginsWithin(fewest - 1, { typed: typed.letters, word: word.letters }, 0, 0)) fewest--
  return fewest <= most ? fewest : Infinity
}

/** Whether there are fewer than so many. A slip adds at most one letter that the word does not have. */
function isFewer(kinds: number, than: number): boolean {
  let many = 0
  for (let left = kinds; left !== 0; left &= left - 1) many++
  return many < than
}

interface Pair {
  readonly typed: string
  readonly word: string
}

/** Whether a word from one letter on begins as was typed from another on, but for so many slips. */
function beginsWithin(slips: number, pair: Pair, at: number, of: number): boolean {
  const same = sameLetters(pair, at, of)
  const [mine, theirs] = [at + same, of + same]
  if (mine === pair.typed.length) return true
  if (slips === 0) return false
  return (
    beginsWithin(slips - 1, pair, mine + 1, theirs + 1) ||
    beginsWithin(slips - 1, pair, mine + 1, theirs) ||
    beginsWithin(slips - 1, pair, mine, theirs + 1) ||
    (isSwapped(pair, mine, theirs) && beginsWithin(slips - 1, pair, mine + 2, theirs + 2))
  )
}

function sameLetters({ typed, word }: Pair, at: number, of: number): number {
  let same = 0
  while (at + same < typed.length && typed[at + same] === word[of + same]) same++
  return same
}

const isSwapped = ({ typed, word }: Pair, at: number, of: number): boolean =>
  typed[at] === word[of + 1] && typed[at + 1] === word[of]
