import type { ScreenGroupsView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../i18n/texts.ts'

const TURN_MS = 12_000
/** Two columns show table and name in full; where that takes more pages than this, three of more lines show the number alone. */
const MOST_WIDE_PAGES = 4
const WIDE = { columns: 2, lines: 10 } as const
const DENSE = { columns: 3, lines: 12 } as const

type Seats = OnTheWire<ScreenGroupsView>['seats']

/** How many columns of how many lines a page has. */
export interface ScreenShape {
  readonly columns: 2 | 3
  /** Of a column. */
  readonly lines: number
}

/** A line of the list: the name by which somebody looks for themselves, the rest of it, and their table. */
export interface ScreenLine {
  readonly personId: string
  readonly first: string
  readonly rest: string
  readonly table: number
}

/** The list of those at tables in the room, in the order of their family names. */
export interface ScreenList {
  readonly shape: ScreenShape
  /** None where nobody sits in the room. */
  readonly pages: readonly (readonly ScreenLine[])[]
}

/** The list, page by page; whoever is erased is not on it. */
export function screenList(seats: Seats, locale: string): ScreenList {
  const { compare } = new Intl.Collator(locale)
  const lines = Object.entries(seats)
    .filter(([, { name, mode }]) => mode === 'room' && name !== '')
    .map(([personId, { name, familyName, table }]) => ({ personId, ...familyNameFirst(name, familyName), table }))
    .sort((a, b) => compare(a.first, b.first) || compare(a.rest, b.rest))
  const shape = lines.length > MOST_WIDE_PAGES * linesOf(WIDE) ? DENSE : WIDE
  return { shape, pages: parts(lines, linesOf(shape)) }
}

const linesOf = ({ columns, lines }: ScreenShape): number => columns * lines

/** Cut into parts of so many. */
export const parts = <T>(all: readonly T[], each: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / each) }, (_, at) => all.slice(at * each, (at + 1) * each))

/** A name that does not contain the family name stands as it is. */
function familyNameFirst(name: string, familyName: string | undefined): Pick<ScreenLine, 'first' | 'rest'> {
  if (familyName === undefined || !name.includes(familyName)) return { first: name, rest: '' }
  return { first: familyName, rest: name.replace(familyName, '').replaceAll(/\s+/gu, ' ').trim() }
}

/** From where to where a page goes in the alphabet: the first letters of its first and last line. */
export const spanOf = (lines: readonly ScreenLine[]): readonly [string, string] => [
  firstLetters(lines[0]),
  firstLetters(lines.at(-1)),
]

const firstLetters = (line: ScreenLine | undefined): string =>
  Array.from(line?.first ?? '')
    .slice(0, 3)
    .join('')

/** How often the screen has turned since the round began: the same on every screen. */
export const screenTurnAt = (nowMs: number, startedAtMs: number): number =>
  Math.max(0, Math.floor((nowMs - startedAtMs) / TURN_MS))

/** All pages in one language, then all of them in the next. */
export function screenTurn(turn: number, pages: number, languages: readonly InterfaceLanguage[]) {
  return { page: turn % pages, language: languages[Math.floor(turn / pages) % languages.length]! }
}

/** The meeting's languages in which the screen can speak, the reader's first. */
export function screenLanguages(
  own: readonly Language[],
  reader: InterfaceLanguage,
): readonly [InterfaceLanguage, ...InterfaceLanguage[]] {
  return [reader, ...INTERFACE_LANGUAGES.filter((language) => language !== reader && own.includes(language))]
}
