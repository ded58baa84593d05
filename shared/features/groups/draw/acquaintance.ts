/** What counts as so many meetings: two who are to be kept apart share a table, two who are to sit together do not. */
const [APART, TOGETHER] = [400, 50]
/** More earlier meetings of two than this count as so many. */
const MOST_NOTED = 200

/** Lists of people by their numbers. */
export type Sets = readonly (readonly number[])[]

/** Who sat together before, who is to be kept apart, and who is to share a table. */
export interface Ties {
  readonly earlier: Sets
  readonly apart: Sets
  readonly together: Sets
}

/**
 * What it costs, in meetings, where two of some people share a table: as many as they sat together before, far more where they are
 * to be kept apart, and less than nothing where they are to sit together, however often they did.
 */
export class Acquaintance {
  readonly people: number
  /** Row by row, the same both ways; empty where nobody has met. */
  private readonly met: Int16Array
  private readonly ties: Ties
  /** How often the two who met most often did. */
  private most = 0

  constructor(people: number, ties: Ties) {
    this.people = people
    this.ties = ties
    this.met = new Int16Array(this.isBlank ? 0 : people * people)
    this.eachPair(ties.earlier, (at) => {
      this.most = Math.max(this.most, this.met[at]! + 1)
      return Math.min(MOST_NOTED, this.met[at]! + 1)
    })
    this.eachPair(ties.together, () => -TOGETHER)
    this.eachPair(ties.apart, (at) => (Math.max(0, this.met[at]!) % APART) + APART)
  }

  /** Does any meeting cost more or less than another? */
  get isBlank(): boolean {
    const { earlier, apart, together } = this.ties
    return earlier.length + apart.length + together.length === 0
  }

  /** How often each two met, row by row and the same both ways; to be changed by who asked. */
  copyOfMet(): Int16Array {
    return this.isBlank ? new Int16Array(this.people * this.people) : this.met.slice()
  }

  /** Those who sat together before and in these tables. */
  after(tables: Sets): Acquaintance {
    return new Acquaintance(this.people, { ...this.ties, earlier: [...this.ties.earlier, ...tables] })
  }

  private eachPair(tables: Sets, countOf: (at: number) => number): void {
    for (const table of tables) {
      for (const one of table) {
        for (const other of table) {
          const at = one * this.people + other
          if (one !== other) this.met[at] = countOf(at)
        }
      }
    }
  }

  /**
   * How many meetings rounds of tables repeat at least, whoever sits where: no fewer than where all pairs meet as evenly as can be,
   * nor than where everybody does so, nor than where each table is spread over all tables of the other rounds.
   */
  leastRepeated(sizes: readonly number[], rounds: number): number {
    const ofAll = new Int32Array(HISTOGRAM)
    const seats = { least: rounds * (Math.min(...sizes) - 1), most: rounds * (Math.max(...sizes) - 1) }
    let ofPersons = 0
    // Where nobody has met, one person is like all others.
    const [persons, alike] = this.isBlank ? [1, this.people] : [this.people, 1]
    for (let person = 0; person < persons; person++) {
      const own = this.othersByMeetings(person)
      for (let at = 0; at < HISTOGRAM; at++) ofAll[at]! += own[at]! * alike
      ofPersons += leastSum(own, seats, rounds) * alike
    }
    // Each pair is counted from both sides.
    const slots = 2 * rounds * sizes.reduce((sum, size) => sum + pairsOf(size), 0)
    const ofPairs = leastSum(ofAll, { least: slots, most: slots }, rounds)
    return Math.max(Math.ceil(ofPairs / 2), Math.ceil(ofPersons / 2), this.leastBySpreading(sizes, rounds))
  }

  private othersByMeetings(person: number): Int32Array {
    const others = new Int32Array(HISTOGRAM)
    if (this.isBlank) {
      others[TOGETHER] = this.people - 1
      return others
    }
    const start = person * this.people
    for (let at = start; at < start + this.people; at++) others[this.met[at]! + TOGETHER]!++
    others[TOGETHER]!--
    return others
  }

  private leastBySpreading(sizes: readonly number[], rounds: number): number {
    const { earlier, together } = this.ties
    if (together.length > 0 || this.most > MOST_NOTED) return -Infinity
    const spread = (people: number) => pairsWhenSpread(people, sizes.length)
    const ofEarlier = earlier.reduce((sum, { length }) => sum + spread(length), 0)
    const ofOwn = sizes.reduce((sum, size) => sum + spread(size), 0)
    return rounds * ofEarlier + pairsOf(rounds) * ofOwn
  }
}

const HISTOGRAM = TOGETHER + APART + MOST_NOTED + 1

/**
 * What so many further meetings cost at least, where so many pairs met that often: each as much as its pair met before, so that a
 * third costs more than a second. No pair can meet more often than there are rounds.
 */
function leastSum(histogram: Int32Array, wanted: { least: number; most: number }, rounds: number): number {
  let [sum, seated, pairs] = [0, 0, 0]
  for (let at = 0; at < HISTOGRAM + rounds; at++) {
    pairs += (histogram[at] ?? 0) - (histogram[at - rounds] ?? 0)
    const cost = at - TOGETHER
    const limit = cost < 0 ? wanted.most : wanted.least
    if (cost >= 0 && seated >= limit) break
    const taken = Math.max(0, Math.min(limit - seated, pairs))
    sum += taken * cost
    seated += taken
  }
  return sum
}

/** Orders lists of numbers by the first one in which they differ. */
export function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, place) => number !== b[place])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
}

/** How many pairs so many people are. */
export const pairsOf = (people: number): number => (people * (people - 1)) / 2

/** How many pairs of so many people share a table at least, whoever of them sits at which of the tables. */
export function pairsWhenSpread(people: number, tables: number): number {
  const least = Math.floor(people / tables)
  return tables * pairsOf(least) + (people % tables) * least
}
