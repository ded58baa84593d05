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

/** What it costs to have so many people of a value at a table of a size, for all values, sizes and counts: whole numbers. */
export interface PenaltyTable {
  readonly costs: Int32Array
  /** Where the costs of a value at tables of a size begin. */
  readonly start: (value: number, size: number) => number
}

/** A value of an attribute: how many people have it, and what one person too many costs. */
export interface WeightedValue {
  readonly people: number
  readonly weight: number
}

/** The square of who is too many or too few, times the weight of the value's attribute. */
export function penaltyTable(
  values: readonly WeightedValue[],
  people: number,
  sizes: { readonly smallest: number; readonly largest: number },
): PenaltyTable {
  const { smallest, largest } = sizes
  const counts = largest + 1
  const start = (value: number, size: number) => ((size - smallest) * values.length + value) * counts
  const costs = new Int32Array((largest - smallest + 1) * values.length * counts)
  for (let size = smallest; size <= largest; size++) {
    values.forEach(({ people: ofValue, weight }, value) => {
      const share = shareOf(size, ofValue, people)
      for (let count = 0; count <= size; count++) costs[start(value, size) + count] = weight * beyond(count, share) ** 2
    })
  }
  return { costs, start }
}
