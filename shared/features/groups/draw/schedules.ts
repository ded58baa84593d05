/** Rounds of tables of persons, who are numbers from 0. */
export type Schedule = readonly (readonly (readonly number[])[])[]

/**
 * Rounds in which no two persons share a table twice, for numbers of tables where neither a finite field gives them nor the
 * search finds them; undefined where none are stored. The first rounds of a schedule are one too.
 */
export function storedSchedule(tables: number, size: number): Schedule | undefined {
  if (tables === 8 && size === 4) return EIGHT_BY_FOUR.flatMap(translated)
  const turned = TURNED[`${tables}x${size}`]
  return turned && turnedRounds(turned)
}

interface Turned {
  readonly rounds: number
  readonly first: string
}

/**
 * The first round of schedules whose next round is one turn on: persons are rows of as many as there are rounds, and in each
 * row everybody becomes the next one, the last one the first; who is left over when the rows are full stays. Of such a round
 * the differences within each row and between any two rows are all different, which is why nobody meets twice. Found by a
 * search for such rounds; which are known is said by Miller et al., Symmetry 13(1):13 (2020).
 */
const TURNED: { readonly [tablesAndSize: string]: Turned | undefined } = {
  '5x3': { rounds: 7, first: '0,5,11 6,2,9 13,14,1 8,10,7 12,4,3' },
  '6x3': { rounds: 7, first: '0,16,8 2,9,17 10,15,4 12,7,11 13,1,14 5,6,3' },
  '7x3': { rounds: 9, first: '2,0,5 9,7,8 13,18,1 12,14,6 4,20,11 16,15,10 17,19,3' },
  '10x3': { rounds: 14, first: '0,5,17 3,7,9 19,11,10 4,1,25 27,24,15 14,8,28 2,16,20 12,29,23 18,26,13 22,21,6' },
  '6x4': { rounds: 7, first: '6,17,9,21 8,0,22,19 1,18,3,4 12,14,5,23 13,7,2,11 10,20,16,15' },
  '7x4': { rounds: 9, first: '5,9,17,23 16,10,2,12 19,8,15,6 25,1,4,0 13,24,27,7 20,18,21,11 22,26,3,14' },
  '10x4': {
    rounds: 11,
    first:
      '21,7,39,30 28,35,20,1 11,37,24,4 0,17,12,13 34,14,25,10 2,23,38,18 31,33,6,16 5,9,3,22 15,32,29,27 26,8,36,19',
  },
  '12x4': {
    rounds: 13,
    first:
      '40,29,0,21 24,45,9,37 8,25,34,46 43,14,7,32 17,20,18,13 41,27,15,3 30,31,28,35 22,47,6,36 ' +
      '26,44,12,23 11,16,33,39 19,5,42,38 1,10,2,4',
  },
  '6x5': { rounds: 6, first: '21,14,26,28,6 19,2,9,16,27 18,24,7,4,20 29,10,0,8,13 15,17,23,5,11 25,3,12,1,22' },
  '10x5': {
    rounds: 9,
    first:
      '40,25,41,6,38 31,33,37,20,30 14,36,48,26,34 7,29,46,22,12 24,17,45,44,4 ' +
      '11,1,43,10,39 49,42,3,28,19 5,35,0,2,23 32,13,9,16,18 27,15,21,8,47',
  },
  '12x5': {
    rounds: 11,
    first:
      '41,32,6,58,52 55,12,40,47,10 14,34,19,15,7 53,28,39,51,27 23,56,21,44,5 11,57,1,25,54 ' +
      '20,36,45,46,18 48,59,26,3,17 35,9,42,50,37 43,30,49,0,22 13,16,24,38,31 33,2,8,29,4',
  },
}

function turnedRounds({ rounds, first }: Turned): Schedule {
  const tables = tablesOf(first)
  const rows = Math.floor(tables.flat().length / rounds) * rounds
  const turn = (person: number, by: number) => {
    const start = person - (person % rounds)
    return person < rows ? start + ((person - start + by) % rounds) : person
  }
  return Array.from({ length: rounds }, (_, by) => tables.map((table) => table.map((person) => turn(person, by))))
}

interface Translated {
  readonly rounds: 1 | 4
  readonly tables: string
}

/**
 * Ten rounds of eight tables of four, of which Alejandro Aguado found the first in 2004 (https://www.metalevel.at/sgp/): everybody
 * meets all but one. These were found by a search for rounds that stay a schedule where everybody's number is changed in the same of
 * its last three bits. By those changes the tables here give the others of their round, and the first round the three after it.
 */
const EIGHT_BY_FOUR: readonly Translated[] = [
  { rounds: 4, tables: '0,13,20,28 2,14,18,27 4,11,22,25 6,8,16,30' },
  { rounds: 1, tables: '0,8,19,31' },
  { rounds: 1, tables: '0,2,9,11 16,23,26,29' },
  { rounds: 1, tables: '0,10,21,30' },
  { rounds: 1, tables: '0,6,17,23 8,11,24,27' },
  { rounds: 1, tables: '0,1,26,27 8,12,18,22' },
  { rounds: 1, tables: '0,3,4,7 8,9,14,15 16,17,18,19 24,26,28,30' },
]

const CHANGES = 8

function translated({ rounds, tables }: Translated): Schedule {
  const ofRound = CHANGES / rounds
  return Array.from({ length: rounds }, (_, round) => {
    const changes = Array.from({ length: ofRound }, (_, at) => round * ofRound + at)
    const all = tablesOf(tables).flatMap((table) => changes.map((change) => table.map((person) => person ^ change)))
    return withoutDoubles(all)
  })
}

/** Some changes make a table out of itself. */
function withoutDoubles(tables: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Set<number>()
  return tables.filter((table) => {
    if (seen.has(table[0]!)) return false
    for (const person of table) seen.add(person)
    return true
  })
}

const tablesOf = (text: string): number[][] => text.split(' ').map((table) => table.split(',').map(Number))
