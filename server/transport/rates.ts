import type { Clock } from '../clock.ts'

/** So many at once, and so many a minute in the long run. */
export interface Limit {
  readonly burst: number
  readonly perMinute: number
}

/** Token buckets by whatever identifies the one who is limited. */
export interface Rates {
  /** False where the limit is reached; then nothing is taken. */
  take(key: string | object, limit: Limit): boolean
}

interface Bucket {
  tokens: number
  atMs: number
}

const MINUTE_MS = 60_000
const SWEEP_AT = 10_000

/** Limits in the memory of this process, on the clock that it is given. */
export function createRates(clock: Clock): Rates {
  const named = new Map<string, Bucket>()
  const owned = new WeakMap<object, Bucket>()
  const bucketOf = (key: string | object) => (typeof key === 'string' ? named.get(key) : owned.get(key))

  function add(key: string | object, bucket: Bucket): Bucket {
    if (typeof key === 'object') owned.set(key, bucket)
    else {
      if (named.size >= SWEEP_AT) sweep(named, clock.nowMs())
      named.set(key, bucket)
    }
    return bucket
  }

  return {
    take(key, { burst, perMinute }) {
      const nowMs = clock.nowMs()
      const bucket = bucketOf(key) ?? add(key, { tokens: burst, atMs: nowMs })
      const refilled = (Math.max(0, nowMs - bucket.atMs) * perMinute) / MINUTE_MS
      bucket.tokens = Math.min(burst, bucket.tokens + refilled)
      bucket.atMs = nowMs
      if (bucket.tokens < 1) return false
      bucket.tokens -= 1
      return true
    },
  }
}

/** Any limit is full again after a minute, so a bucket of that age says nothing. */
function sweep(buckets: Map<string, Bucket>, nowMs: number): void {
  for (const [key, { atMs }] of buckets) if (nowMs - atMs > MINUTE_MS) buckets.delete(key)
}
