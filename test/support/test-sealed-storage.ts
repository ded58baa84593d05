import type { SealedChange, SealedEntry, SealedStorage } from '../../client/sync/sealed-storage.ts'

/** A disk in a test's hand. */
export class TestSealedStorage implements SealedStorage {
  private readonly rows = new Map<string, SealedEntry>()
  private key: CryptoKey | undefined
  isFull = false

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

  async keyOr(made: CryptoKey): Promise<CryptoKey> {
    return (this.key ??= made)
  }

  async entries(): Promise<readonly SealedEntry[]> {
    return [...this.rows.values()]
  }

  async write(changes: readonly SealedChange[]): Promise<void> {
    if (this.isFull || !this.key) throw new Error('The disk takes nothing.')
    for (const change of changes) {
      if (change.sealed) this.rows.set(change.key, change)
      else this.rows.delete(change.key)
    }
  }

  async erase(): Promise<void> {
    this.key = undefined
    this.rows.clear()
  }
}
