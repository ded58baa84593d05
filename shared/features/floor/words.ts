const WORDS_PER_MINUTE = 120
const MINUTE_MS = 60_000
const words = new Intl.Segmenter('und', { granularity: 'word' })

/** How many words a text has in any script; what only separates them does not count. */
export function wordsOf(text: string): number {
  let count = 0
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count++
  return count
}

/** So many words are spoken within a limit, at a pace that interpreters can follow. */
export const wordBudget = (limitMs: number): number => Math.round((limitMs * WORDS_PER_MINUTE) / MINUTE_MS)
