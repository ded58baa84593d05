import { randomFillSync } from 'node:crypto'

const ID_BYTES = 12
/** Each draw costs more than all else about an id: so one for many, as `randomUUID` does too. */
const drawn = Buffer.alloc(256 * ID_BYTES)
let used = drawn.length

/** A fresh id: its kind, then 96 random bits. */
export function newId<Id extends string>(prefix: string): Id {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  return `${prefix}_${drawn.toString('base64url', used, (used += ID_BYTES))}` as Id
}
