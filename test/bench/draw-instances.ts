import type { DrawInput } from '../../shared/features/groups/draw/draw.ts'
import { hybridDelegates } from '../support/draw-hybrid.ts'
import { delegatesOf, peopleOf } from '../support/draw-input.ts'

/** What is asked of a draw, without its seed. */
export type Input = Omit<DrawInput, 'seed' | 'earlier'> & { readonly rounds: number }

/** What is drawn, how often, and what must be reached. */
export interface Instance {
  readonly what: string
  readonly inputs: readonly Input[]
  /** For each input. */
  readonly seeds: number
  /** Repeats beyond the bound of the middle seed and of the worst one: everybody's bound is reached where absent. */
  readonly repeats?: readonly [middle: number, worst: number]
  /** Excess of all attributes together, likewise. */
  readonly excess?: readonly [middle: number, worst: number]
  /** Processor time of the slowest seed in twenty. */
  readonly withinMs: number
  /** Exchanges looked at, of the slowest seed in twenty, in thousands. */
  readonly withinIterations?: number
  /** What others reach on the same, as measured for shared reading before this was written. */
  readonly others?: string
}

const plain = (tables: number, size: number, rounds: number): Input => ({
  people: peopleOf(tables * size),
  size,
  rounds,
  mix: [],
})
const mixed = (people: number, rounds: number): Input => ({
  people: delegatesOf(people),
  size: 5,
  rounds,
  mix: ['group', 'region'],
})

/** Tables, size, rounds: as many tables as a finite field has elements. */
const FIELDS = [
  [4, 4, 5],
  [5, 4, 5],
  [7, 5, 7],
  [7, 7, 8],
  [8, 5, 8],
  [9, 4, 9],
  [9, 6, 9],
  [11, 5, 11],
  [13, 4, 13],
  [16, 5, 16],
] as const

/** Up to half of all others are met, at any number of tables. */
const SPARSE = [
  [6, 3, 4],
  [10, 5, 6],
  [12, 4, 7],
  [15, 4, 9],
  [20, 5, 10],
  [25, 4, 16],
  [50, 5, 6],
  [100, 5, 20],
  [400, 5, 10],
] as const

/** The rows of the draw's targets. */
export const INSTANCES: readonly Instance[] = [
  {
    what: '8x4, 10 rounds',
    inputs: [plain(8, 4, 10)],
    seeds: 100,
    withinMs: 50,
    others: 'goodenoughgolfers 33 in 3.2 s, PeopleDistributor 28 in 5 s',
  },
  {
    what: `${FIELDS.length + 1} sizes of 4 to 16 tables, all rounds of a field`,
    inputs: [
      ...FIELDS.map(([tables, size, rounds]) => plain(tables, size, rounds)),
      { people: peopleOf(52), size: 5, count: 11, rounds: 11, mix: [] },
    ],
    seeds: 10,
    withinMs: 20,
    others: 'goodenoughgolfers 24 in 3.4 s for 7x5x7 alone',
  },
  {
    what: '42x5, 10 rounds',
    inputs: [plain(42, 5, 10)],
    seeds: 100,
    withinMs: 20,
    withinIterations: 20,
    others: 'goodenoughgolfers 0 in 771 s, PeopleDistributor 0 in 0.5-1 s',
  },
  {
    what: `${SPARSE.length} sizes of 6 to 400 tables, half of all met at most`,
    inputs: SPARSE.map(([tables, size, rounds]) => plain(tables, size, rounds)),
    seeds: 12,
    withinMs: 1000,
    others: '20x5x10 alone: goodenoughgolfers 0 in 69 s, PeopleDistributor 0, 0, 48 in 1 s',
  },
  {
    what: '250 mixed twice, 6 rounds of 5',
    inputs: [mixed(250, 6)],
    seeds: 60,
    withinMs: 300,
    withinIterations: 200,
    others: "GroupSelect 2.6 × a shuffle's repeats, a quarter of its excess, in 2.5 s",
  },
  {
    what: '253 mixed twice, 6 rounds of 4 or 5',
    inputs: [{ ...mixed(253, 6), count: 51 }],
    seeds: 60,
    withinMs: 300,
    withinIterations: 200,
  },
  {
    what: '210 mixed twice, 10 rounds of 5',
    inputs: [mixed(210, 10)],
    seeds: 20,
    withinMs: 1500,
    withinIterations: 1200,
  },
  {
    what: '2000, 3 rounds of 5',
    inputs: [plain(400, 5, 3)],
    seeds: 60,
    withinMs: 30,
    others: 'PeopleDistributor 0 in 0.3-0.75 s',
  },
  {
    what: '2000 mixed twice, 3 rounds of 5',
    inputs: [mixed(2000, 3)],
    seeds: 12,
    withinMs: 1500,
    withinIterations: 700,
  },
  {
    what: 'hybrid 250, 4 attributes, pairs apart, 8 rounds',
    inputs: [{ ...hybridDelegates(), size: 5, rounds: 8, mix: ['group', 'region', 'gender', 'age'] }],
    seeds: 7,
    repeats: [1, 3],
    excess: [5, 8],
    withinMs: 5000,
    others: 'no other can be asked for it',
  },
  {
    what: '8x4, 12 rounds, and 7x7, 10: beyond all pairs',
    inputs: [plain(8, 4, 12), plain(7, 7, 10)],
    seeds: 20,
    withinMs: 100,
  },
  {
    what: '10x5, 9 rounds',
    inputs: [plain(10, 5, 9)],
    seeds: 100,
    repeats: [8, 8],
    withinMs: 5000,
    others: 'goodenoughgolfers 20 in 4-6 s, PeopleDistributor 15 in 1 s',
  },
]
