import { Chance } from '../../shared/features/groups/draw/chance.ts'
import { drawTables, type DrawInput, type DrawnTable } from '../../shared/features/groups/draw/draw.ts'
import { tableSizes } from '../../shared/features/groups/draw/plan.ts'
import { qualityOf, type DrawQuality } from '../../shared/features/groups/draw/quality.ts'
import { delegatesOf } from '../support/draw-input.ts'
import { figure, type Figure, type Row } from './row.ts'

/** Rounds of a meeting, drawn one after the other, each with those before as its history. */
interface Instance {
  readonly what: string
  readonly people: number
  readonly size: number
  readonly rounds: number
  readonly mix: readonly string[]
  readonly seeds: number
  /** Exchanges looked at for all rounds, with the worst seed, in thousands. */
  readonly mostIterations: number
  /** Repeats and excess of all rounds and seeds, as a share of a plain shuffle's. */
  readonly mostWrong: number
}

const both = ['group', 'region']
const INSTANCES: readonly Instance[] = [
  {
    what: '210 people, 10 rounds of 5',
    people: 210,
    size: 5,
    rounds: 10,
    mix: [],
    seeds: 20,
    mostIterations: 20,
    mostWrong: 0,
  },
  {
    what: '250 mixed twice, 6 rounds of 5',
    people: 250,
    size: 5,
    rounds: 6,
    mix: both,
    seeds: 20,
    mostIterations: 100,
    mostWrong: 0,
  },
  {
    what: '2000 mixed twice, a round of 5',
    people: 2000,
    size: 5,
    rounds: 1,
    mix: both,
    seeds: 5,
    mostIterations: 400,
    mostWrong: 0,
  },
  // Nearly everybody would have to meet everybody: no known way to draw round by round does without repeats.
  {
    what: '32 people, 10 rounds of 4',
    people: 32,
    size: 4,
    rounds: 10,
    mix: [],
    seeds: 5,
    mostIterations: 300,
    mostWrong: 0.25,
  },
]

interface Meeting {
  readonly wrong: number
  readonly iterations: number
  readonly cpuMs: number
}

type DrawRound = (input: DrawInput) => {
  readonly tables: readonly DrawnTable[]
  readonly quality: DrawQuality
  readonly iterations: number
}

function meet({ people, size, rounds, mix }: Instance, seed: number, drawRound: DrawRound): Meeting {
  const everybody = delegatesOf(people)
  const earlier: (readonly string[])[] = []
  let [wrong, iterations] = [0, 0]
  const began = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    const drawn = drawRound({ seed: `${'b3'.repeat(16)}${seed}${round}`, people: everybody, size, mix, earlier })
    earlier.push(...drawn.tables.map(({ members }) => members))
    iterations += drawn.iterations
    wrong += drawn.quality.repeats + Object.values(drawn.quality.excess).reduce((sum, one) => sum + one, 0)
  }
  const { user, system } = process.cpuUsage(began)
  return { wrong, iterations, cpuMs: (user + system) / 1000 }
}

/** People shuffled and dealt to tables of the same sizes. */
function plainShuffle(input: DrawInput): ReturnType<DrawRound> {
  const ids = new Chance(input.seed, 'plain').shuffled(input.people.map(({ id }) => id))
  const tables = tableSizes(ids.length, input.size).map((size) => ({ zone: 'room', members: ids.splice(0, size) }))
  return { tables, quality: qualityOf(input, tables), iterations: 0 }
}

function figuresOf(instance: Instance): Figure[] {
  const { what, seeds, mostIterations, mostWrong } = instance
  const run = (drawRound: DrawRound) => Array.from({ length: seeds }, (_, seed) => meet(instance, seed, drawRound))
  const [ours, plain] = [run(drawTables), run(plainShuffle)]
  const total = (meetings: readonly Meeting[]) => meetings.reduce((sum, { wrong }) => sum + wrong, 0)
  const iterations = ours.map((meeting) => meeting.iterations / 1000)
  return [
    { what: `${what}: wrong ÷ shuffle`, unit: '×', value: total(ours) / total(plain), must: mostWrong },
    { what: '  iterations, worst seed', unit: 'k', value: Math.max(...iterations), must: mostIterations },
    figure('  iterations', 'k', iterations),
    figure(
      '  processor time',
      'ms',
      ours.map(({ cpuMs }) => cpuMs),
    ),
  ]
}

/** Are tables as good as they can be, in few steps? Held is what depends on the seed alone, not the time. */
export const drawOfTables: Row = {
  name: 'draw',
  what: 'tables drawn round by round: repeats and excess against a plain shuffle, and how long it is searched for',
  run: () => Promise.resolve(INSTANCES.flatMap(figuresOf)),
}
