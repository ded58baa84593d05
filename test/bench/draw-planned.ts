import { drawTables, type DrawInput, type DrawnTable } from '../../shared/features/groups/draw/draw.ts'
import { peopleOf } from '../support/draw-input.ts'
import { judge } from '../support/draw-oracle.ts'
import type { Figure } from './row.ts'

const SEEDS = 2
/** Nearly everybody meets everybody, and no schedule is known. */
const [PEOPLE, SIZE, ROUNDS] = [60, 6, 7]

type Rounds = readonly (readonly DrawnTable[])[]

const asked = (seed: number): DrawInput => ({
  seed: '9d'.repeat(16) + String(seed),
  people: peopleOf(PEOPLE),
  size: SIZE,
  rounds: ROUNDS,
  mix: [],
  earlier: [],
})

function together(seed: number): Rounds {
  const { tables, later } = drawTables(asked(seed))
  return [tables, ...later]
}

/** One round at a time, each knowing those before; the plan for those to come is handed on, or thrown away. */
function oneByOne(seed: number, isHandedOn: boolean): Rounds {
  const drawn: (readonly DrawnTable[])[] = []
  let plan: Rounds | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const earlier = drawn.flatMap((tables) => tables.map(({ members }) => members))
    const { tables, later } = drawTables({
      ...asked(seed),
      earlier,
      rounds: isHandedOn ? ROUNDS - round : 1,
      plan,
    })
    drawn.push(tables)
    plan = isHandedOn ? later : undefined
  }
  return drawn
}

/** What planning ahead is worth: repeats of all rounds and seeds. */
export function plannedFigures(): Figure[] {
  const repeats = (draw: (seed: number) => Rounds) => {
    const seeds = Array.from({ length: SEEDS }, (_, seed) => judge(asked(seed), draw(seed)).repeats)
    return seeds.reduce((sum, one) => sum + one, 0)
  }
  const [planned, handedOn, forgetful] = [
    repeats(together),
    repeats((seed) => oneByOne(seed, true)),
    repeats((seed) => oneByOne(seed, false)),
  ]
  return [
    { what: '10x6, 7 rounds: repeats ÷ drawn without a plan', unit: '×', value: planned / forgetful, must: 1 },
    {
      what: '  the same where the plan is handed on',
      unit: '×',
      value: handedOn / forgetful,
      must: planned / forgetful,
      beside: `${planned} planned, ${handedOn} handed on, ${forgetful} without a plan, of ${SEEDS} seeds`,
    },
  ]
}
