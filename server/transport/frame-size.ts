/**
 * Whether a parsed payload takes more bytes than this as JSON, give or take escapes and last commas. Walks without recursion and stops at
 * the limit, so a frame of ten thousand nested arrays costs no more than any other.
 */
export function isLargerThan(payload: unknown, limitBytes: number): boolean {
  const waiting: unknown[] = [payload]
  let bytes = 0
  while (waiting.length > 0 && bytes <= limitBytes) bytes += takeApart(waiting.pop(), waiting)
  return bytes > limitBytes
}

/** Bytes of a value itself; what it contains is put on the pile. */
function takeApart(value: unknown, pile: unknown[]): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2
  if (typeof value !== 'object' || value === null) return String(value).length
  if (ArrayBuffer.isView(value)) return value.byteLength
  let bytes = 2
  for (const [key, inner] of Object.entries(value)) {
    pile.push(inner)
    bytes += Array.isArray(value) ? 1 : Buffer.byteLength(key) + 4
  }
  return bytes
}
