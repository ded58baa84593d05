import { Chance } from '../../shared/features/groups/draw/chance.ts'
import { drawTables, type DrawInput, type DrawnTable } from '../../shared/features/groups/draw/draw.ts'
import { judge, leastRepeats, type Verdict } from '../support/draw-oracle.ts'
import { INSTANCES, type Input, type Instance } from './draw-instances.ts'
import { lateFigures } from './draw-late.ts'
import { meanwhileFigures } from './draw-meanwhile.ts'
import { plannedFigures } from './draw-planned.ts'
import { cpuMsOf } from './processor-time.ts'
import { figure, quantile, median, type Figure, type Row } from './row.ts'

const SLOWEST = 0.95
const SHUFFLES = 10

interface Drawn {
  readonly verdict: Verdict
  /** Repeats that no rounds of these tables can do without. */
  readonly bound: number
  readonly iterations: number
  readonly cpuMs: number
}

const seedOf = (seed: number) => 'b3'.repeat(12) + seed.toString(16).padStart(8, '0')

function drawOnce(input: Input, seed: number): Drawn {
  const asked: DrawInput = { ...input, seed: seedOf(seed), earlier: [] }
  const { result, cpuMs } = cpuMsOf(() => drawTables(asked))
  const verdict = judge(asked, [result.tables, ...result.later])
  return { verdict, bound: boundOf(input, result.tables), iterations: result.iterations, cpuMs }
}

/** The same tables with people dealt to them as they come: each zone's own, shuffled anew for each round. */
function shuffleOnce(input: Input, seed: number): Verdict {
  const chance = new Chance(seedOf(seed), 'shuffle')
  const { tables } = drawTables({ ...input, seed: seedOf(seed), rounds: 1, earlier: [] })
  const shuffled = ([zone, own]: [string, DrawnTable[]]) => {
    const ids = chance.shuffled(own.flatMap(({ members }) => members))
    return own.map(({ members }) => ({ zone, members: ids.splice(0, members.length) }))
  }
  const zones = [...Map.groupBy(tables, ({ zone }) => zone)]
  return judge(
    input,
    Array.from({ length: input.rounds }, () => zones.flatMap(shuffled)),
  )
}

/** Each zone has its own pairs. */
function boundOf({ rounds }: Input, tables: readonly DrawnTable[]): number {
  const zones = Map.groupBy(tables, ({ zone }) => zone)
  return total([...zones.values()], (own) => {
    const sizes = own.map(({ members }) => members.length)
    return leastRepeats(
      total(sizes, (size) => size),
      sizes,
      rounds,
    )
  })
}

const total = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((sum, item) => sum + of(item), 0)
const excessOf = ({ excess }: Verdict) => total(Object.values(excess), (one) => one)
const broken = ({ misplaced, notApart, sizesDiffer }: Verdict) => misplaced + notApart + Math.max(0, sizesDiffer - 1)

/** What nothing may be wrong with, and how chance and others do. */
function brokenFigure({ what, inputs, others }: Instance, drawn: readonly Drawn[]): Figure {
  const shuffles = inputs.flatMap((input) => Array.from({ length: SHUFFLES }, (_, seed) => shuffleOnce(input, seed)))
  const mean = (of: (verdict: Verdict) => number) => (total(shuffles, of) / shuffles.length).toFixed(0)
  const excess = inputs.some(({ mix }) => mix.length > 0) ? [`excess ${mean(excessOf)}`] : []
  const notApart = inputs.some(({ apart }) => apart) ? [`${mean((verdict) => verdict.notApart)} not apart`] : []
  const shuffle = [`${mean(({ repeats }) => repeats)} repeats`, ...excess, ...notApart].join(', ')
  return {
    what,
    unit: '',
    value: Math.max(...drawn.map(({ verdict }) => broken(verdict))),
    must: 0,
    beside: [`broken; a shuffle: ${shuffle}`, ...(others ? [others] : [])].join('; '),
  }
}

/** Middle and worst seed against what must be reached; where nothing is said, the bound itself by 99 of 100. */
function wrongFigures(what: string, values: readonly number[], goal: readonly [number, number] | undefined): Figure[] {
  const worst = Math.max(...values)
  if (goal) {
    return [
      { what: `${what}, middle seed`, unit: '', value: median(values), must: goal[0] },
      { what: `${what}, worst seed`, unit: '', value: worst, must: goal[1] },
    ]
  }
  const off = (100 * values.filter((value) => value > 0).length) / values.length
  const beside = off > 0 ? { beside: `worst seed: ${worst}` } : {}
  return [{ what: `${what}: seeds off the bound`, unit: '%', value: off, must: 1, ...beside }]
}

function figuresOf(instance: Instance): Figure[] {
  const { inputs, seeds, repeats, excess, withinMs, withinIterations } = instance
  const drawn = inputs.flatMap((input) => Array.from({ length: seeds }, (_, seed) => drawOnce(input, seed)))
  const isMixed = inputs.some(({ mix }) => mix.length > 0)
  const of = (measure: (one: Drawn) => number) => drawn.map(measure)
  const iterations = of((one) => one.iterations / 1000)
  const cpuMs = of((one) => one.cpuMs)
  const slowest = (what: string, unit: Figure['unit'], values: readonly number[], must?: number): Figure => ({
    what: `  ${what}, 95 of 100 seeds`,
    unit,
    value: quantile(values, SLOWEST),
    ...(must !== undefined && { must }),
  })
  return [
    brokenFigure(instance, drawn),
    ...wrongFigures(
      '  repeats',
      of(({ verdict, bound }) => verdict.repeats - bound),
      repeats,
    ),
    ...(isMixed
      ? wrongFigures(
          '  excess',
          of(({ verdict }) => excessOf(verdict)),
          excess,
        )
      : []),
    figure('  iterations, middle seed', 'k', iterations),
    slowest('iterations', 'k', iterations, withinIterations),
    figure('  processor time, middle seed', 'ms', cpuMs),
    slowest('processor time', 'ms', cpuMs, withinMs),
  ]
}

/** Are tables as good as they can be, in few steps? Judged from the seats alone. */
export const drawOfTables: Row = {
  name: 'draw',
  what: 'rounds of tables drawn together: repeats and excess against the bound and a plain shuffle, and how long it takes',
  run: async () => [
    ...INSTANCES.flatMap(figuresOf),
    ...lateFigures(),
    ...plannedFigures(),
    ...(await meanwhileFigures()),
  ],
}
