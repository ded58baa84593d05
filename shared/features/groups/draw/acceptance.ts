const TWO_32 = 4294967296
/** The temperatures of a phase, in units of one repeated meeting. */
const [HOTTEST, COLDEST] = [0.25, 0.1]
const LEVELS = 32
/** Changes that cost more than this are never accepted: at the hottest they would be once in 10¹³ times. */
const MOST_COSTLY = 8
const TERMS = 40

/**
 * For each temperature of a phase, hottest first, and each growth of the costs: below which whole number of 2³² it is accepted,
 * e^(-growth / temperature) of them. Made of sums, products and quotients alone, whose last bit is the same in every engine.
 */
export function acceptanceTable(repeatWeight: number): readonly Float64Array[] {
  return Array.from({ length: LEVELS }, (_, level) => {
    const temperature = repeatWeight * (HOTTEST - ((HOTTEST - COLDEST) * level) / (LEVELS - 1))
    const ofOne = 1 / exponential(1 / temperature)
    const thresholds = new Float64Array(MOST_COSTLY * repeatWeight + 1)
    let chance = 1
    for (let growth = 0; growth < thresholds.length; growth++) {
      thresholds[growth] = Math.floor(chance * TWO_32)
      chance *= ofOne
    }
    return thresholds
  })
}

function exponential(power: number): number {
  let [sum, term] = [1, 1]
  for (let at = 1; at < TERMS; at++) {
    term = (term * power) / at
    sum += term
  }
  return sum
}
