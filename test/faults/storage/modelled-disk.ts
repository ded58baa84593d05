import { dirname } from 'node:path'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { Step } from './traced-steps.ts'

/** What of the unsynced is on the disk after the cut: nothing, all, or some of it, with the last write torn. */
export type Fate = 'nothing' | 'some' | 'all'

/** Sectors are written whole or not at all. */
const SECTOR_BYTES = 512

interface Change {
  readonly step: number
  readonly offset: number
  /** Undefined: the file ends at the offset from then on. */
  readonly bytes?: Buffer
}

interface File {
  /** What is certainly on the disk. */
  kept: Buffer
  /** What may be there, or not. */
  unsynced: Change[]
  /** As programs see it. */
  size: number
}

interface Naming {
  readonly step: number
  readonly path: string
  /** Undefined: the name is gone. */
  readonly file: File | undefined
}

/** The files of a folder on a disk that promises what POSIX does: what was synced stays, of the rest anything may be lost. */
export class ModelledDisk {
  readonly #names = new Map<string, File>()
  readonly #keptNames = new Map<string, File>()
  #unsyncedNames: Naming[] = []
  #steps = 0

  do(step: Step): void {
    this.#steps++
    this.#effects[step.kind](step as never)
  }

  readonly #effects: { readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => void } = {
    created: ({ path, isEmptied }) => {
      const found = this.#names.get(path)
      if (!found) this.#name(path, { kept: Buffer.alloc(0), unsynced: [], size: 0 })
      else if (isEmptied) this.#change(found, 0)
    },
    written: ({ path, offset, bytes }) => {
      const file = this.#names.get(path)
      if (file) this.#change(file, offset ?? file.size, bytes)
    },
    cut: ({ path, size }) => {
      const file = this.#names.get(path)
      if (file) this.#change(file, size)
    },
    synced: ({ path, from }) => {
      const file = this.#names.get(path)
      if (file) keep(file, from)
      else this.#keepNames(path, from)
    },
    renamed: ({ path, to }) => {
      const file = this.#names.get(path)
      this.#name(to, file)
      this.#name(path, undefined)
    },
    removed: ({ path }) => this.#name(path, undefined),
  }

  /** The files as they are found when the power is back. */
  afterCut(fate: Fate, chance: SeededChance): ReadonlyMap<string, Buffer> {
    const names = new Map(this.#keptNames)
    // A journal of names is written in order.
    const kept = { nothing: 0, some: chance.whole(0, this.#unsyncedNames.length), all: this.#unsyncedNames.length }[
      fate
    ]
    for (const naming of this.#unsyncedNames.slice(0, kept)) put(names, naming)
    return new Map([...names].map(([path, file]) => [path, contentAfter(file, fate, chance)]))
  }

  #name(path: string, file: File | undefined): void {
    const naming = { step: this.#steps, path, file }
    this.#unsyncedNames.push(naming)
    put(this.#names, naming)
  }

  #keepNames(folder: string, before: number): void {
    const isKept = ({ path, step }: Naming) => dirname(path) === folder && step <= before
    for (const naming of this.#unsyncedNames.filter(isKept)) put(this.#keptNames, naming)
    this.#unsyncedNames = this.#unsyncedNames.filter((naming) => !isKept(naming))
  }

  #change(file: File, offset: number, bytes?: Buffer): void {
    file.unsynced.push({ step: this.#steps, offset, ...(bytes && { bytes }) })
    file.size = bytes ? Math.max(file.size, offset + bytes.length) : offset
  }
}

function put(names: Map<string, File>, { path, file }: Naming): void {
  if (file) names.set(path, file)
  else names.delete(path)
}

function keep(file: File, before: number): void {
  const synced = file.unsynced.filter(({ step }) => step <= before)
  file.kept = changed(file.kept, synced)
  file.unsynced = file.unsynced.filter(({ step }) => step > before)
}

function contentAfter({ kept, unsynced }: File, fate: Fate, chance: SeededChance): Buffer {
  if (fate === 'nothing') return kept
  return changed(kept, fate === 'all' ? unsynced : unsynced.flatMap((change) => partOf(change, chance)))
}

/** Nothing of it, some of its sectors, or all. */
function partOf(change: Change, chance: SeededChance): readonly Change[] {
  const { bytes } = change
  if (chance.happens(0.4)) return []
  if (!bytes || chance.happens(0.7)) return [change]
  const sectors = chance.whole(0, Math.floor(bytes.length / SECTOR_BYTES))
  const end = Math.max(0, sectors * SECTOR_BYTES - (change.offset % SECTOR_BYTES))
  return [{ ...change, bytes: bytes.subarray(0, end) }]
}

function changed(content: Buffer, changes: readonly Change[]): Buffer {
  const size = Math.max(content.length, ...changes.map(({ offset, bytes }) => offset + (bytes?.length ?? 0)))
  const room = Buffer.alloc(size)
  content.copy(room)
  let end = content.length
  for (const { offset, bytes } of changes) {
    if (bytes) bytes.copy(room, offset)
    else room.fill(0, offset)
    end = bytes ? Math.max(end, offset + bytes.length) : offset
  }
  return room.subarray(0, end)
}
