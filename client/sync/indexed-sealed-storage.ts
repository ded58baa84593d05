import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { SealedChange, SealedEntry, SealedStorage } from './sealed-storage.ts'

const THE_KEY = 'sealing'

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey }
  entries: { key: string; value: SealedEntry }
}

/** A database of this browser for one place: what the windows of a device write in it is one after the other. */
export class IndexedSealedStorage implements SealedStorage {
  private readonly database: IDBPDatabase<Schema>

  private constructor(database: IDBPDatabase<Schema>) {
    this.database = database
  }

  /** Rejects where the browser has none for this page. */
  static async open(name: string): Promise<IndexedSealedStorage> {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (made) => {
        made.createObjectStore('keys')
        made.createObjectStore('entries', { keyPath: 'key' })
      },
    })
    return new IndexedSealedStorage(database)
  }

  /** In one transaction: of two windows that start at once, the second gets the key of the first. */
  async keyOr(made: CryptoKey): Promise<CryptoKey> {
    const transaction = this.database.transaction('keys', 'readwrite', { durability: 'strict' })
    const before = await transaction.store.get(THE_KEY)
    if (!before) await transaction.store.put(made, THE_KEY)
    await transaction.done
    return before ?? made
  }

  entries(): Promise<readonly SealedEntry[]> {
    return this.database.getAll('entries')
  }

  async write(changes: readonly SealedChange[]): Promise<void> {
    const transaction = this.database.transaction(['keys', 'entries'], 'readwrite', { durability: 'strict' })
    const entries = transaction.objectStore('entries')
    // Another window may have erased it meanwhile: then nothing comes back.
    if ((await transaction.objectStore('keys').count()) === 0) {
      transaction.abort()
      await transaction.done.catch(() => undefined)
      throw new Error('The key is gone.')
    }
    const all = changes.map((change) => (change.sealed ? entries.put(change) : entries.delete(change.key)))
    await Promise.all([...all, transaction.done])
  }

  async erase(): Promise<void> {
    const transaction = this.database.transaction(['keys', 'entries'], 'readwrite', { durability: 'strict' })
    await Promise.all([
      transaction.objectStore('keys').clear(),
      transaction.objectStore('entries').clear(),
      transaction.done,
    ])
  }
}
