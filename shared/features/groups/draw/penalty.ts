/** How many people of a value may sit at a table without being too many or too few. */
export interface Share {
  readonly least: number
  readonly most: number
}

/** The proportional share of a table: of `people`, so many `ofValue` have the value, and `size` sit at the table. */
export const shareOf = (size: number, ofValue: number, people: number): Share => ({
  least: Math.floor((size * ofValue) / people),
  most: Math.ceil((size * ofValue) / people),
})

/** How many people are missing or too many at a table. */
export const beyond = (count: number, { least, most }: Share): number => Math.max(0, count - most, least - count)

/** A value of an attribute: how many people have it, and what is asked of those who sit at a table; weights are whole numbers. */
export interface Value {
  readonly people: number
  /** What one person too many or too few costs; of several the square. */
  readonly share: number
  /** What it costs where one is the only one at a table. */
  readonly lonely: number
  /** What it costs where none sits at a table. */
  readonly none: number
}

/** What it costs to have so many people of a value at a table of a size. */
function penaltyOf({ people: ofValue, share, lonely, none }: Value, size: number, people: number): readonly number[] {
  const proportion = shareOf(size, ofValue, people)
  return Array.from({ length: size + 1 }, (_, count) => {
    const wrong = count === 0 ? none : count === 1 && ofValue > 1 ? lonely : 0
    return share * beyond(count, proportion) ** 2 + wrong
  })
}

/** The costs of all values, sizes and counts one after the other, and by how much they grow where one person comes or leaves. */
export class PenaltyTable {
  readonly costs: Int32Array
  readonly ofComing: Int32Array
  readonly ofLeaving: Int32Array
  private readonly starts = new Map<string, number>()

  constructor(values: readonly Value[], people: number, sizes: readonly number[]) {
    const costs: number[] = []
    for (const size of new Set(sizes)) {
      values.forEach((value, at) => {
        this.starts.set(`${at} ${size}`, costs.length)
        costs.push(...penaltyOf(value, size, people))
      })
    }
    this.costs = Int32Array.from(costs)
    this.ofComing = Int32Array.from(costs, (cost, at) => (costs[at + 1] ?? cost) - cost)
    this.ofLeaving = Int32Array.from(costs, (cost, at) => (costs[at - 1] ?? cost) - cost)
  }

  /** Where the costs of a value at tables of a size begin, for nobody of the value. */
  start(value: number, size: number): number {
    return this.starts.get(`${value} ${size}`)!
  }
}

/** The least that a value costs at tables of these sizes, wherever its people sit. */
export function leastPenalty(value: Value, sizes: readonly number[], people: number): number {
  if (value.lonely === 0 && value.none === 0) return 0
  const all = value.people
  let least = new Float64Array(all + 1).fill(Infinity)
  least[0] = 0
  for (const size of sizes) {
    const costs = penaltyOf(value, size, people)
    const next = new Float64Array(all + 1).fill(Infinity)
    for (let seated = 0; seated <= all; seated++) {
      const most = Math.min(size, seated)
      for (let count = 0; count <= most; count++) {
        next[seated] = Math.min(next[seated]!, least[seated - count]! + costs[count]!)
      }
    }
    least = next
  }
  return least[all]!
}
