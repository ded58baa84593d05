import { BucketMap } from './bucket-map.ts'

/**
 * A 53-bit fingerprint of a view or of its JSON, as 11 base-36 digits at most, whatever the order of its keys. It tells that
 * two copies of a view differ; it is no protection against somebody who wants them to seem equal. Parts are remembered as long
 * as they live, so the next fingerprint of a large view costs what has changed; nobody may change them in place.
 */
export function fingerprint(view: unknown): string {
  const [high, low] = hashOf(view)
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36)
}

/** Two lanes of 32 bits. */
type Hash = readonly [high: number, low: number]

const known = new WeakMap<object, Hash>()
const NOTHING: Hash = [0, 0]
const LIST: Hash = [0x5bd1e995, 0x1b873593]
const OBJECT: Hash = [0x27d4eb2f, 0x165667b1]

function hashOf(value: unknown): Hash {
  if (Array.isArray(value)) return value.reduce<Hash>((list, inner) => mixed(list, hashOf(inner)), LIST)
  if (typeof value === 'object' && value !== null) return mixed(OBJECT, sumOf(value))
  return hashOfText(JSON.stringify(value))
}

/** The sum over all keys, so that neither their order nor their bucket matters. */
function sumOf(node: object): Hash {
  if (node instanceof BucketMap)
    return node.filled.reduce<Hash>((sum, bucket) => added(sum, rememberedSumOf(bucket)), NOTHING)
  const values = Object.values(node)
  // What holds no other objects is computed faster than it is remembered.
  return values.some((value) => typeof value === 'object') ? rememberedSumOf(node) : sumOfKeys(node)
}

function rememberedSumOf(node: object): Hash {
  const remembered = known.get(node)
  if (remembered) return remembered
  const sum = sumOfKeys(node)
  known.set(node, sum)
  return sum
}

function sumOfKeys(node: object): Hash {
  let sum = NOTHING
  for (const [key, value] of Object.entries(node)) {
    if (value !== undefined) sum = added(sum, mixed(hashOfText(key), hashOf(value)))
  }
  return sum
}

function hashOfText(text: string): Hash {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return scattered(high, low)
}

const added = (a: Hash, b: Hash): Hash => [(a[0] + b[0]) | 0, (a[1] + b[1]) | 0]

/** Of two hashes in this order one. */
const mixed = (a: Hash, b: Hash): Hash =>
  scattered(Math.imul(a[0] ^ b[1], 2654435761) ^ b[0], Math.imul(a[1] ^ b[0], 1597334677) ^ b[1])

function scattered(high: number, low: number): Hash {
  const nextLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return [Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(nextLow ^ (nextLow >>> 13), 3266489909), nextLow]
}
