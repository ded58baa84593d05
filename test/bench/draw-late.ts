import { Chance } from '../../shared/features/groups/draw/chance.ts'
import { drawTables, type DrawnTable, type DrawPerson } from '../../shared/features/groups/draw/draw.ts'
import { seatLate } from '../../shared/features/groups/draw/late.ts'
import { delegatesOf } from '../support/draw-input.ts'
import { judge } from '../support/draw-oracle.ts'
import { cpuMsOf } from './processor-time.ts'
import { figure, quantile, type Figure } from './row.ts'

const [PEOPLE, ROUNDS, SEEDS] = [250, 6, 5]
/** How many are others from round to round, go while a round is on, and come meanwhile. */
const [OTHERS, GOING, COMING] = [10, 5, 8]
const MIX = ['group', 'region']

/** A table while a round is on. */
interface Table extends DrawnTable {
  members: string[]
  left: string[]
}

/** What came of latecomers and of drawing again. */
interface Found {
  readonly seatMs: number[]
  readonly redrawMs: number[]
  /** Latecomers who met somebody again though a table was open where nobody was known to them. */
  avoidable: number
  /** Latecomers at a table that was one of the largest though there was a smaller one. */
  oversized: number
  seated: number
  repeats: number
}

/** One meeting in which people come and go, in the rounds and between them. */
class Meeting {
  readonly found: Found = { seatMs: [], redrawMs: [], avoidable: 0, oversized: 0, seated: 0, repeats: 0 }
  private readonly seed: string
  private readonly chance: Chance
  private readonly all = delegatesOf(PEOPLE + ROUNDS * (OTHERS + COMING))
  private here: DrawPerson[] = this.all.slice(0, PEOPLE)
  private come = PEOPLE
  private readonly earlier: (readonly string[])[] = []
  private plan: readonly (readonly DrawnTable[])[] | undefined

  constructor(seed: string) {
    this.seed = seed
    this.chance = new Chance(seed, 'meeting')
  }

  run(): Found {
    for (let round = 0; round < ROUNDS; round++) this.round(round)
    const tables = this.earlier.map((members) => ({ zone: 'room', members }))
    this.found.repeats = judge({ people: this.all }, [tables]).repeats
    return this.found
  }

  private round(round: number): void {
    if (round > 0) for (let at = 0; at < OTHERS; at++) this.here[this.chance.below(this.here.length)] = this.next()
    const { result, cpuMs } = cpuMsOf(() => this.draw(round))
    if (round > 0) this.found.redrawMs.push(cpuMs)
    this.plan = result.later
    const tables = result.tables.map((table): Table => ({ ...table, members: [...table.members], left: [] }))
    const moves = [...new Array<'go'>(GOING).fill('go'), ...new Array<'come'>(COMING).fill('come')]
    for (const move of this.chance.shuffled(moves)) {
      if (move === 'go') this.go(tables)
      else this.seat(tables, this.next())
    }
    this.earlier.push(...tables.map(({ members, left }) => [...members, ...left]))
  }

  private draw(round: number) {
    const { here: people, earlier, plan } = this
    return drawTables({
      seed: `${this.seed}${round}`,
      people,
      size: 5,
      rounds: ROUNDS - round,
      mix: MIX,
      earlier,
      plan,
    })
  }

  private next(): DrawPerson {
    return this.all[this.come++]!
  }

  private go(tables: readonly Table[]): void {
    const [gone] = this.here.splice(this.chance.below(this.here.length), 1)
    const table = tables.find(({ members }) => members.includes(gone!.id))!
    table.members.splice(table.members.indexOf(gone!.id), 1)
    table.left.push(gone!.id)
  }

  private seat(tables: readonly Table[], person: DrawPerson): void {
    const { seed, here, earlier } = this
    const attributes = new Map(here.map((each) => [each.id, each.attributes]))
    const attributesOf = (id: string) => attributes.get(id)
    const { result, cpuMs } = cpuMsOf(() => seatLate({ seed, person, tables, attributesOf, mix: MIX, earlier }))
    const table = tables[result!]!
    const largest = Math.max(...tables.map(({ members }) => members.length))
    const open = tables.filter(({ members }) => members.length < largest)
    const known = new Set(earlier.filter((ids) => ids.includes(person.id)).flat())
    const repeats = ({ members }: Table) => members.filter((id) => known.has(id)).length
    this.found.seatMs.push(cpuMs)
    this.found.seated++
    if (repeats(table) > 0 && open.some((each) => repeats(each) === 0)) this.found.avoidable++
    if (open.length > 0 && !open.includes(table)) this.found.oversized++
    table.members.push(person.id)
    this.here.push(person)
  }
}

/** Who comes late, and rounds that are drawn again for who is here: 4 of 100 are others each time, 2 go and 3 come meanwhile. */
export function lateFigures(): Figure[] {
  const found = Array.from({ length: SEEDS }, (_, seed) => new Meeting(`${'1a'.repeat(16)}${seed}`).run())
  const seatMs = found.flatMap((one) => one.seatMs)
  const redrawMs = found.flatMap((one) => one.redrawMs)
  const sum = (of: (one: Found) => number) => found.reduce((all, one) => all + of(one), 0)
  return [
    {
      what: `latecomers: met somebody again in vain`,
      unit: '',
      value: sum(({ avoidable }) => avoidable),
      must: 0,
      beside: `of ${sum(({ seated }) => seated)} who came late to ${SEEDS} meetings of ${PEOPLE} and 6 rounds; nobody else moves`,
    },
    { what: '  too many at a table', unit: '', value: sum(({ oversized }) => oversized), must: 0 },
    {
      what: '  repeats of all six rounds, worst seed',
      unit: '',
      value: Math.max(...found.map(({ repeats }) => repeats)),
    },
    { what: '  processor time a seat, 95 of 100', unit: 'ms', value: quantile(seatMs, 0.95), must: 1 },
    figure('  processor time of the rounds drawn again', 'ms', redrawMs),
  ]
}
