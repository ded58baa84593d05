import { roughIds } from '../../shared/features/people/search.ts'
import { figure, ratios, type Figure, type Row } from './row.ts'

const ROUNDS = 15
const PEOPLE = 5_000
const FRAME_MS = 16

const GIVEN = [
  'Ana',
  'Björn',
  'Chiara',
  'Dmitri',
  'Élodie',
  'Fatima',
  'Grzegorz',
  'Hüseyin',
  'أحمد',
  'Олена',
  'Nguyễn',
  'Łukasz',
]
const FAMILY = [
  'Silva',
  'N’Guessan',
  'D’Esposito',
  'Müller',
  'Kowalski',
  'الحداد',
  'Шевченко',
  'Yılmaz',
  'Sørensen',
  'O’Brien',
  'García Márquez',
]
const PLACES = ['Brazil', 'Côte d’Ivoire', 'Italy', 'Germany', 'Poland', 'Lebanon', 'Ukraine', 'Türkiye', 'Denmark']
const KINDS = [
  'Ministry of Digital Affairs',
  'Domain name registry',
  'Youth programme',
  'Telecom regulator',
  'University',
]

const of = (from: readonly string[], at: number): string => from[at % from.length]!

const people = Object.fromEntries(
  Array.from({ length: PEOPLE }, (_, at) => [
    `p${at}`,
    {
      name: `${of(GIVEN, at)} ${of(FAMILY, Math.floor(at / GIVEN.length))}${String.fromCodePoint(97 + (at % 26))}`,
      organisation: `${of(KINDS, Math.floor(at / 7))}, ${of(PLACES, at)}`,
    },
  ]),
)
const lines = Object.values(people).map(({ name, organisation }) => `${name} ${organisation}`.toLowerCase())

/** As somebody types them, letter for letter. */
const TYPED = ['silva', 'nguessan ana', 'muller', 'ministry', 'حداد']
const MISTYPED = ['silav', 'shevhcenko', 'mnistry of digtal']

const lettersOf = (words: readonly string[]): string[] =>
  words.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)))

/** Milliseconds of processor time for one search. */
function costOf(searches: readonly string[], search: (typed: string) => unknown): number {
  const began = process.cpuUsage()
  for (const typed of searches) search(typed)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000 / searches.length
}

/** The least that any search must do: to look at everybody once. */
const plainly = (typed: string) => lines.filter((line) => line.includes(typed))

/** Is who comes in found within a frame of each letter? */
export const doorSearch: Row = {
  name: 'door-search',
  what: 'a letter typed at the door, over 5,000 people in several scripts: all their spellings, gaps and slips',
  async run(): Promise<readonly Figure[]> {
    const letters = lettersOf(TYPED)
    const rounds = { exact: [] as number[], slips: [] as number[], plain: [] as number[] }
    for (let round = -3; round < ROUNDS; round++) {
      const exact = costOf(letters, (typed) => roughIds(people, typed))
      const slips = costOf(MISTYPED, (typed) => roughIds(people, typed))
      const plain = costOf([...letters, ...letters], plainly)
      // The first rounds fold everybody and warm the machine up.
      if (round < 0) continue
      rounds.exact.push(exact)
      rounds.slips.push(slips)
      rounds.plain.push(plain)
    }
    return [
      figure('a letter of a name', 'ms', rounds.exact, { must: FRAME_MS, strive: 4 }),
      figure('a word with slips', 'ms', rounds.slips, { must: FRAME_MS, strive: 8 }),
      figure('a letter against `includes` over plain lines', '×', ratios(rounds.exact, rounds.plain), {
        must: 20,
        strive: 8,
      }),
    ]
  },
}
