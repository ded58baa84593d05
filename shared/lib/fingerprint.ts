import type { Json } from './patch.ts'

/**
 * A 53-bit fingerprint of a JSON value, as 11 base-36 digits at most, whatever the order of its keys. It tells that two
 * copies of a view differ; it is no protection against somebody who wants them to seem equal.
 */
export function fingerprint(json: Json): string {
  const hash = { high: 0xdeadbeef, low: 0x41c6ce57 }
  feed(hash, json)
  const low =
    Math.imul(hash.low ^ (hash.low >>> 16), 2246822507) ^ Math.imul(hash.high ^ (hash.high >>> 13), 3266489909)
  const high = Math.imul(hash.high ^ (hash.high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36)
}

interface Hash {
  high: number
  low: number
}

function feed(hash: Hash, json: Json): void {
  if (Array.isArray(json)) {
    feedText(hash, '[')
    for (const value of json) feed(hash, value)
    feedText(hash, ']')
  } else if (typeof json === 'object' && json !== null) {
    feedText(hash, '{')
    const node = json as { readonly [key: string]: Json }
    for (const key of Object.keys(node).sort()) {
      feedText(hash, JSON.stringify(key))
      feed(hash, node[key]!)
    }
    feedText(hash, '}')
  } else feedText(hash, `${JSON.stringify(json)},`)
}

function feedText(hash: Hash, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    hash.high = Math.imul(hash.high ^ code, 2654435761)
    hash.low = Math.imul(hash.low ^ code, 1597334677)
  }
}
