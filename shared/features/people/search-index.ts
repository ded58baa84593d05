import { rememberedFor } from '../../lib/bucket-map.ts'
import { foldedWords } from '../../lib/folded-words.ts'
import { wordOf, type Word } from './slips.ts'

/** What is looked at to find somebody. */
export interface Findable {
  readonly name: string
  /** The same name in other letters. */
  readonly nameLatin?: string
  readonly nameArabic?: string
  readonly organisation?: string
  /** The short code of the badge, and those of badges from before a merge. */
  readonly code?: string
  readonly formerCodes?: readonly string[]
  readonly isErased?: boolean
}

/** Somebody as they are looked for. */
export interface Indexed {
  /** Each way to write the name, without gaps. */
  readonly firsts: readonly string[]
  /** What the words of the name begin with, each behind a gap and followed by the words after it without one. */
  readonly names: string
  /** The same of name and organisation. */
  readonly all: string
  readonly words: readonly Word[]
  /** First letters of the words of the name, in order. */
  readonly initials: string
}

/** Folded once a person, as long as the object lives: thousands are looked through at each letter that is typed. */
export const indexOf = rememberedFor(({ name, nameLatin, nameArabic, organisation = '' }: Findable): Indexed => {
  const names = [name, nameLatin, nameArabic].flatMap((each) => (each ? [wordsOf(each)] : []))
  const ofName = names.flatMap(startsOf)
  const all = [...ofName, ...startsOf(wordsOf(organisation))]
  return {
    firsts: names.map((words) => words.join('')),
    names: behindGaps(ofName),
    all: behindGaps(all),
    words: all.map(wordOf),
    initials: (names[0] ?? []).map((word) => /^./u.exec(word)?.[0] ?? '').join(''),
  }
})

const behindGaps = (starts: readonly string[]): string => starts.map((start) => ` ${start}`).join('')

/** A small letter before a capital, and the signs of Chinese: where a word may begin without a gap. */
const HIDDEN_GAP = /(?<=\p{Ll})(?=\p{Lu})|(?=\p{Script=Han})/gu

const wordsOf = (text: string): string[] => foldedWords(text.replaceAll(HIDDEN_GAP, ' '))

/** Whoever types no gap types no more words in one. */
const MOST_JOINED = 4

const startsOf = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => {
    const start = words.slice(at, at + MOST_JOINED).join('')
    const bare = withoutArticle(word)
    return bare === word ? [start] : [start, start.slice(word.length - bare.length)]
  })

const ARTICLE = 'ال'
const LEAST_OF_NAME = 3

/** An Arabic family name without its article, which some write and some do not; a short word keeps what may be its own letters. */
export const withoutArticle = (word: string): string =>
  word.startsWith(ARTICLE) && word.length >= ARTICLE.length + LEAST_OF_NAME ? word.slice(ARTICLE.length) : word
