import type { ScreenGroupsView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../i18n/texts.ts'

const TURN_MS = 12_000
/** Two columns of so many lines. */
export const LINES_A_COLUMN = 10
const LINES_A_PAGE = 2 * LINES_A_COLUMN

type Seats = OnTheWire<ScreenGroupsView>['seats']

/** A line of the list: the name by which somebody looks for themselves, the rest of it, and their table. */
export interface ScreenLine {
  readonly personId: string
  readonly first: string
  readonly rest: string
  readonly table: number
}

/** Those at tables in the room, page by page in the order of their family names; at least one page, perhaps empty. */
export function screenPages(seats: Seats, locale: string): readonly (readonly ScreenLine[])[] {
  const { compare } = new Intl.Collator(locale)
  const lines = Object.entries(seats)
    .filter(([, { mode }]) => mode === 'room')
    .map(([personId, { name, familyName, table }]) => ({ personId, ...familyNameFirst(name, familyName), table }))
    .sort((a, b) => compare(a.first, b.first) || compare(a.rest, b.rest))
  const pages = Math.max(1, Math.ceil(lines.length / LINES_A_PAGE))
  return Array.from({ length: pages }, (_, page) => lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE))
}

/** A name that does not contain the family name stands as it is. */
function familyNameFirst(name: string, familyName: string | undefined): Pick<ScreenLine, 'first' | 'rest'> {
  if (familyName === undefined || !name.includes(familyName)) return { first: name, rest: '' }
  return { first: familyName, rest: name.replace(familyName, '').replaceAll(/\s+/gu, ' ').trim() }
}

/** How often the list has turned since the round began: the same on every screen. */
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
