import type { PersonId } from '../../lib/ids.ts'
import { SeededChance } from '../../lib/seeded-chance.ts'
import type { PeopleSlice, Person } from './state.ts'

/** Neither vowels, nor digits that are read as vowels, nor two of a kind that look alike: no code is a word (docs/decisions/033). */
const LETTERS = '256789CDFHJKMNPRTWX'
const LENGTH = 4
/** Room for a meeting that outgrows the short codes. */
const MOST_LENGTH = 6
/** Each code has one of these, which nobody takes for a letter: no name is a code. */
const SURE = /[79]/
/** With this many tries at each length twenty thousand people get short codes. */
const TRIES = 100

/** What codes are misread as. */
const MISREAD: { readonly [char: string]: string } = { B: '8', G: '6', O: 'D', Q: 'D', S: '5', Z: '2', '0': 'D' }
/** Of the Arabic, Persian and Indian keyboards. */
const DIGIT_ZEROS = ['٠', '۰', '०'].map((zero) => zero.charCodeAt(0))

/** The first word on a badge's QR: who scans it with any telephone reads what it is of. */
const MARK = 'ROSTRUM'

/** What somebody typed or a scanner read off a badge. */
export interface ReadBadge {
  readonly code: string
  /** Of which meeting the badge is, where it was scanned: see {@link badgeMeetingOf}. */
  readonly meeting?: string
}

/** A code for somebody new. It follows from the id and the codes before it, so a log that is replayed gives each the same again. */
export function newBadgeCode(personId: PersonId, isTaken: (code: string) => boolean): string {
  const chance = new SeededChance(hashOf(personId))
  for (let tries = 0; ; tries++) {
    const code = letters(chance, LENGTH + Math.floor(tries / TRIES))
    if (SURE.test(code) && !isTaken(code)) return code
  }
}

/** The four letters of a meeting on its badges, so that those of another one are told apart. */
export const badgeMeetingOf = (meetingId: string): string => letters(new SeededChance(hashOf(meetingId)), LENGTH)

/** What the QR of a badge says: capitals, digits and spaces alone make the smallest code, and every keyboard layout types them. */
export const badgeText = (meetingId: string, code: string): string => `${MARK} ${badgeMeetingOf(meetingId)} ${code}`

/**
 * The code in what was typed by hand or by a scanner, whatever letter case, spaces and digits; undefined where it is none, as
 * every name is. It says who is meant and lets nobody in.
 */
export function badgeCodeIn(text: string): ReadBadge | undefined {
  const words = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[-\u2010-\u2015_.]/g, ' ')
    .trim()
    .split(/\s+/)
  const [first, meeting, ...rest] = words
  if (first !== MARK) return readCode(words.join(''))
  const read = readCode(rest.join(''))
  return read && meeting !== undefined ? { ...read, meeting } : undefined
}

/** Whoever turns out to be somebody else may have come with a badge of their own: it goes on to say who they are. */
export function mergedCodes(into: Person, from: Person): Pick<Person, 'formerCodes'> {
  const { code, formerCodes = [] } = from
  return code === undefined ? {} : { formerCodes: [...(into.formerCodes ?? []), code, ...formerCodes] }
}

/** Who has, or had before a merge, the badge with this code; nobody who is erased. */
export function personOfCode({ codes, mergedInto, people }: PeopleSlice, code: string): Person | undefined {
  const personId = codes.get(code)
  const person = personId && people.get(mergedInto.get(personId) ?? personId)
  return person?.isErased ? undefined : person
}

function readCode(typed: string): ReadBadge | undefined {
  if (typed.length < LENGTH || typed.length > MOST_LENGTH) return undefined
  const code = Array.from(typed, misread).join('')
  const isCode = SURE.test(code) && Array.from(code).every((char) => LETTERS.includes(char))
  return isCode ? { code } : undefined
}

/** What stands on the badge where somebody read this. */
function misread(char: string): string {
  const digit = DIGIT_ZEROS.map((zero) => char.charCodeAt(0) - zero).find((value) => value >= 0 && value <= 9)
  const plain = digit === undefined ? char : String(digit)
  return MISREAD[plain] ?? plain
}

const letters = (chance: SeededChance, length: number): string =>
  Array.from({ length }, () => LETTERS[chance.whole(0, LETTERS.length - 1)]).join('')

/** FNV-1a. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash
}
