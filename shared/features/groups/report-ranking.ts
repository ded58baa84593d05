/** An option with the places that the tables gave it added up: the smaller the sum, the better. */
export interface RankedOption {
  readonly optionId: string
  readonly sum: number
}

/** What several tables ranked, the best one first; options with the same sum in the order in which they were given. */
export function combinedRanking(
  optionIds: readonly string[],
  orders: readonly (readonly string[])[],
): readonly RankedOption[] {
  return optionIds
    .map((optionId) => ({ optionId, sum: orders.reduce((sum, order) => sum + order.indexOf(optionId) + 1, 0) }))
    .sort((a, b) => a.sum - b.sum)
}
