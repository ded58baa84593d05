const MOST_NOTED = 255

/** How often each two of some people sat together, by their numbers. */
export class Acquaintance {
  readonly people: number
  /** Row by row, the same both ways; up to 255. */
  readonly met: Uint8Array
  /** How often the two who met most often did. */
  private most = 0
  private readonly earlier: readonly (readonly number[])[]

  /** `earlier` are the tables where they sat. */
  constructor(people: number, earlier: readonly (readonly number[])[]) {
    this.people = people
    this.earlier = earlier
    this.met = new Uint8Array(people * people)
    for (const table of earlier) for (const one of table) for (const other of table) this.note(one, other)
  }

  private note(one: number, other: number): void {
    const at = one * this.people + other
    if (one === other || this.met[at] === MOST_NOTED) return
    this.met[at]!++
    this.most = Math.max(this.most, this.met[at]!)
  }

  /**
   * How many earlier meetings the tables repeat at least, whoever sits where: no fewer than the pairs that met least, nor than
   * everybody with those whom they met least, nor than where every earlier table is spread over all tables.
   */
  leastRepeated(sizes: readonly number[]): number {
    const pairs = new Array<number>(this.most + 1).fill(0)
    let ofPersons = 0
    for (let person = 0; person < this.people; person++) {
      const others = this.othersByMeetings(person)
      others.forEach((count, meetings) => (pairs[meetings]! += count / 2))
      ofPersons += leastSum(others, Math.min(...sizes) - 1)
    }
    const ofTables = this.earlier.reduce((sum, { length }) => sum + pairsWhenSpread(length, sizes.length), 0)
    const slots = sizes.reduce((sum, size) => sum + pairsOf(size), 0)
    return Math.max(leastSum(pairs, slots), Math.ceil(ofPersons / 2), ofTables)
  }

  /** How many others somebody met never, once, twice and so on. */
  private othersByMeetings(person: number): number[] {
    const others = new Array<number>(this.most + 1).fill(0)
    const row = this.met.subarray(person * this.people, (person + 1) * this.people)
    for (const meetings of row) others[meetings]!++
    others[0]!--
    return others
  }
}

/** How many pairs so many people are. */
export const pairsOf = (people: number): number => (people * (people - 1)) / 2

/** How many pairs of so many people share a table at least, whoever of them sits at which of the tables. */
export function pairsWhenSpread(people: number, tables: number): number {
  const least = Math.floor(people / tables)
  return tables * pairsOf(least) + (people % tables) * least
}

/** The sum of the smallest `wanted` ones of numbers of which the histogram is known. */
function leastSum(histogram: readonly number[], wanted: number): number {
  let [sum, left] = [0, wanted]
  for (let value = 0; value < histogram.length && left > 0; value++) {
    const taken = Math.min(left, histogram[value]!)
    sum += taken * value
    left -= taken
  }
  return sum
}
