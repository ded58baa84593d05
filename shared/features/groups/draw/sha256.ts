/** Part of every runtime this is for, though of no ECMAScript library. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
const encoder = new TextEncoder()

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
// prettier-ignore
const ROUNDS = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
)
/** The same of the square roots of the first eight primes (FIPS 180-4, 5.3.3). */
// prettier-ignore
const START = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
)

/**
 * SHA-256 of a text's UTF-8 bytes, as eight words. Our own because the draw is computed on the spot in every runtime: the
 * browser's is asynchronous, and absent on a page without https.
 */
export const sha256 = (text: string): Uint32Array => sha256OfBytes(encoder.encode(text))

/** Overwritten for each block. */
const schedule = new Int32Array(64)

/** The same of any bytes. */
export function sha256OfBytes(bytes: Uint8Array): Uint32Array {
  const blocks = padded(bytes)
  const hash = START.slice()
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let at = 0; at < 16; at++) schedule[at] = blocks.getInt32(offset + 4 * at)
    for (let at = 16; at < 64; at++) schedule[at] = expanded(at)
    compress(hash)
  }
  return Uint32Array.from(hash)
}

/** The bytes, a single bit, and their length in bits at the end of the last block. */
function padded(bytes: Uint8Array): DataView {
  const padding = new Uint8Array(64 * Math.ceil((bytes.length + 9) / 64))
  padding.set(bytes)
  padding[bytes.length] = 0x80
  const view = new DataView(padding.buffer)
  view.setUint32(padding.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padding.length - 4, bytes.length * 8)
  return view
}

function expanded(at: number): number {
  const early = schedule[at - 15]!
  const late = schedule[at - 2]!
  const fromEarly = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
  const fromLate = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
  return schedule[at - 16]! + fromEarly + schedule[at - 7]! + fromLate
}

/** With a variable for each word: thousands of hashes are made while a meeting waits, and arrays take ten times as long. */
function compress(hash: Int32Array): void {
  let a = hash[0]!
  let b = hash[1]!
  let c = hash[2]!
  let d = hash[3]!
  let e = hash[4]!
  let f = hash[5]!
  let g = hash[6]!
  let h = hash[7]!
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g)
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + ROUNDS[at]! + schedule[at]!) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  hash[0]! += a
  hash[1]! += b
  hash[2]! += c
  hash[3]! += d
  hash[4]! += e
  hash[5]! += f
  hash[6]! += g
  hash[7]! += h
}

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))
