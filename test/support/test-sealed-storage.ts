import type { SealedChange, SealedEntry, SealedStorage } from '../../client/sync/sealed-storage.ts'

/** A disk in a test's hand. */
export class TestSealedStorage implements SealedStorage {
  private readonly rows = new Map<string, SealedEntry>()
  private key: CryptoKey | undefined
  isFull = false
  private failing: { readonly begun: () => void; readonly failed: Promise<never> } | undefined
  private tellWritten: (() => void) | undefined

  get size(): number {
    return this.rows.size
  }

  get hasKey(): boolean {
    return this.key !== undefined
  }

  /** Everything that lies here, as letters. */
  onDisk(): string {
    return [...this.rows.values()].map(({ key, sealed }) => key + new TextDecoder('latin1').decode(sealed)).join('\n')
  }

  /** Somebody puts each of two entries in the other's place. */
  swap(one: string, other: string): void {
    const [first, second] = [this.rows.get(one), this.rows.get(other)]
    if (!first || !second) throw new Error('There are no such entries.')
    this.rows.set(one, { ...second, key: one })
    this.rows.set(other, { ...first, key: other })
  }

  /** The next write fails, when the test says so. */
  failNext(): { readonly begun: Promise<void>; readonly fail: () => void } {
    const [begun, failed] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()]
    this.failing = { begun: begun.resolve, failed: failed.promise }
    return { begun: begun.promise, fail: () => failed.reject(new Error('The disk broke.')) }
  }

  /** Resolves when the next write is done. */
  written(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.tellWritten = resolve
    return promise
  }

  async keyOr(made: CryptoKey): Promise<CryptoKey> {
    return (this.key ??= made)
  }

  async entries(): Promise<readonly SealedEntry[]> {
    return [...this.rows.values()]
  }

  async write(changes: readonly SealedChange[]): Promise<void> {
    const { failing } = this
    this.failing = undefined
    failing?.begun()
    await failing?.failed
    if (this.isFull || !this.key) throw new Error('The disk takes nothing.')
    for (const change of changes) {
      if (change.sealed) this.rows.set(change.key, change)
      else this.rows.delete(change.key)
    }
    this.tellWritten?.()
  }

  async erase(): Promise<void> {
    this.key = undefined
    this.rows.clear()
  }
}
