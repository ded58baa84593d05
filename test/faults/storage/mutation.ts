import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'

/** What happens to the bytes of a file. */
export type Mutate = (bytes: Buffer, chance: SeededChance) => Buffer

/** Where something begins and how long it is: mostly small, mostly near the end, as damage is. */
function range(bytes: Buffer, chance: SeededChance): readonly [from: number, to: number] {
  const isNearEnd = chance.happens(0.3)
  const from = chance.whole(isNearEnd ? Math.floor(bytes.length * 0.9) : 0, bytes.length - 1)
  const longest = chance.pick([1, 16, 512, 4096, 65_536])!
  return [from, Math.min(bytes.length, from + chance.whole(1, longest))]
}

const garbage = (length: number, chance: SeededChance): Buffer =>
  Buffer.from(Array.from({ length }, () => chance.whole(0, 255)))

function overwritten(bytes: Buffer, chance: SeededChance, content: (length: number) => Buffer): Buffer {
  const changed = Buffer.from(bytes)
  const [from, to] = range(bytes, chance)
  content(to - from).copy(changed, from)
  return changed
}

/** The ways in which a file is damaged, by the name under which they are counted. */
export const MUTATIONS: { readonly [name: string]: Mutate } = {
  'tail cut': (bytes, chance) => bytes.subarray(0, range(bytes, chance)[0]),
  'tail of zeros': (bytes, chance) => {
    const changed = Buffer.from(bytes)
    return changed.fill(0, range(bytes, chance)[0])
  },
  'garbage at the end': (bytes, chance) => Buffer.concat([bytes, garbage(chance.whole(1, 9000), chance)]),
  'garbage inside': (bytes, chance) => overwritten(bytes, chance, (length) => garbage(length, chance)),
  'zeros inside': (bytes, chance) => overwritten(bytes, chance, (length) => Buffer.alloc(length)),
  'bit flipped': (bytes, chance) => {
    const changed = Buffer.from(bytes)
    changed[range(bytes, chance)[0]]! ^= 1 << chance.whole(0, 7)
    return changed
  },
}
