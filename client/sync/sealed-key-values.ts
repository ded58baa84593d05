import type { KeyValues, StorageKind } from './ports.ts'
import { newSealingKey, seal, unseal } from './seal.ts'
import type { SealedChange, SealedEntry, SealedStorage } from './sealed-storage.ts'

/** What lay on the device before it was sealed, and under which prefixes it is taken over. */
export interface Legible {
  readonly keyValues: KeyValues
  readonly prefixes: readonly string[]
}

/**
 * Texts that lie sealed on the device: read once when it is opened, held in memory, and written behind in the order in which they were set. Where the
 * disk takes nothing they live as long as the page, and each change tries again.
 */
export class SealedKeyValues implements KeyValues {
  kind: StorageKind = 'encrypted'
  private readonly storage: SealedStorage
  private readonly legible: Legible
  private readonly values = new Map<string, string>()
  /** Keys of which the disk does not hold what is held here. */
  private readonly unwritten = new Set<string>()
  private sealingKey: CryptoKey | undefined
  private mustErase = false
  private writing: Promise<void> | undefined

  private constructor(storage: SealedStorage, legible: Legible) {
    this.storage = storage
    this.legible = legible
  }

  /** Reads what lies there; what another key sealed, or nobody can read, is removed. Rejects where the device has no place for it. */
  static async open(storage: SealedStorage, legible: Legible): Promise<SealedKeyValues> {
    const opened = new SealedKeyValues(storage, legible)
    opened.sealingKey = await storage.keyOr(await newSealingKey())
    for (const entry of await storage.entries()) await opened.read(opened.sealingKey, entry)
    await opened.takeOver()
    return opened
  }

  entries(prefix: string): readonly (readonly [string, string])[] {
    return [...this.values].filter(([key]) => key.startsWith(prefix))
  }

  set(key: string, value: string): void {
    this.values.set(key, value)
    this.change(key)
  }

  remove(key: string): void {
    if (this.values.delete(key)) this.change(key)
  }

  /** Everything goes, whatever the prefix: the key opens all of it. */
  clear(prefix: string): void {
    this.values.clear()
    this.unwritten.clear()
    this.mustErase = true
    this.legible.keyValues.clear(prefix)
    this.writeBehind()
  }

  written(): Promise<void> {
    return this.writing ?? Promise.resolve()
  }

  private async read(sealingKey: CryptoKey, entry: SealedEntry): Promise<void> {
    try {
      this.values.set(entry.key, await unseal(sealingKey, entry))
    } catch {
      this.change(entry.key)
    }
  }

  /** What lies open is removed only once it lies sealed. */
  private async takeOver(): Promise<void> {
    const { keyValues, prefixes } = this.legible
    const found = prefixes.flatMap((prefix) => keyValues.entries(prefix))
    for (const [key, value] of found) if (!this.values.has(key)) this.set(key, value)
    await this.written()
    if (this.kind === 'encrypted') for (const [key] of found) keyValues.remove(key)
  }

  private change(key: string): void {
    this.unwritten.add(key)
    this.writeBehind()
  }

  private writeBehind(): void {
    this.writing ??= this.writeAll()
  }

  private async writeAll(): Promise<void> {
    // What is set in the same turn is written in one step.
    await Promise.resolve()
    let goesOn = true
    while (goesOn && (this.mustErase || this.unwritten.size > 0)) goesOn = await this.writeOnce()
    // With the last look, and no turn later: what is set in between would lie until the next change.
    this.writing = undefined
  }

  /** False where the disk takes nothing; what is to be erased since then is tried all the same. */
  private async writeOnce(): Promise<boolean> {
    const isErasing = this.mustErase
    const keys = isErasing ? [] : [...this.unwritten]
    for (const key of keys) this.unwritten.delete(key)
    try {
      if (isErasing) await this.erase()
      else await this.storage.write(await this.changesOf(keys))
      this.kind = 'encrypted'
      return true
    } catch {
      this.kind = 'none'
      if (this.mustErase) return !isErasing
      for (const key of keys) this.unwritten.add(key)
      return false
    }
  }

  private async erase(): Promise<void> {
    await this.storage.erase()
    this.mustErase = false
    this.sealingKey = undefined
  }

  private async changesOf(keys: readonly string[]): Promise<readonly SealedChange[]> {
    const sealingKey = (this.sealingKey ??= await this.storage.keyOr(await newSealingKey()))
    return Promise.all(
      keys.map(async (key) => {
        const value = this.values.get(key)
        return value === undefined ? { key } : seal(sealingKey, key, value)
      }),
    )
  }
}
