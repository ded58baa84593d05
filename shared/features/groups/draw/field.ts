/** A finite field: its elements are the numbers below its size. */
export class Field {
  readonly size: number
  private readonly prime: number
  /** The powers of an element of which all but 0 are powers, and the exponent of each. */
  private readonly powers: readonly number[]
  private readonly exponents: readonly number[]

  constructor(size: number, prime: number, powers: readonly number[]) {
    this.size = size
    this.prime = prime
    this.powers = powers
    const exponents = new Array<number>(size).fill(0)
    powers.forEach((element, exponent) => (exponents[element] = exponent))
    this.exponents = exponents
  }

  plus(a: number, b: number): number {
    return sumOf(a, b, this.prime)
  }

  times(a: number, b: number): number {
    if (a === 0 || b === 0) return 0
    return this.powers[(this.exponents[a]! + this.exponents[b]!) % this.powers.length]!
  }
}

/** The field with so many elements; there is one where that is a power of a prime. */
export function fieldOf(size: number): Field | undefined {
  const prime = smallestDivisor(size)
  if (size < 2 || !isPowerOf(prime, size)) return undefined
  for (let remainder = 1; remainder < size; remainder++) {
    const powers = powersOfX(size, prime, remainder)
    if (powers.length === size - 1) return new Field(size, prime, powers)
  }
  return undefined
}

/**
 * Elements are polynomials, their coefficients the digits to the base of the prime. The powers of x, where x to the degree of the
 * field is `remainder`, until one comes again: where they are all elements but 0, all of them have an inverse.
 */
function powersOfX(size: number, prime: number, remainder: number): readonly number[] {
  const highest = size / prime
  const powers = [1]
  for (;;) {
    const last = powers.at(-1)!
    let next = (last % highest) * prime
    for (let times = Math.floor(last / highest); times > 0; times--) next = sumOf(next, remainder, prime)
    if (next <= 1 || powers.length >= size) return powers
    powers.push(next)
  }
}

/** Digit by digit, without carrying. */
function sumOf(a: number, b: number, prime: number): number {
  let sum = 0
  for (let [one, two, place] = [a, b, 1]; one > 0 || two > 0; place *= prime) {
    sum += (((one % prime) + (two % prime)) % prime) * place
    one = Math.floor(one / prime)
    two = Math.floor(two / prime)
  }
  return sum
}

function smallestDivisor(size: number): number {
  let divisor = 2
  while (divisor < size && size % divisor !== 0) divisor++
  return divisor
}

function isPowerOf(prime: number, size: number): boolean {
  let power = prime
  while (power < size) power *= prime
  return power === size
}
