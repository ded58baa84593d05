import type { KeyValues, StorageKind } from '../../client/sync/ports.ts'

/** A browser's storage that outlives what was built on it. */
export class TestKeyValues implements KeyValues {
  kind: StorageKind = 'plain'
  readonly values = new Map<string, string>()

  entries(prefix: string): [string, string][] {
    return [...this.values].filter(([key]) => key.startsWith(prefix))
  }

  set(key: string, value: string): void {
    this.values.set(key, value)
  }

  remove(key: string): void {
    this.values.delete(key)
  }

  clear(prefix: string): void {
    for (const [key] of this.entries(prefix)) this.values.delete(key)
  }

  written(): Promise<void> {
    return Promise.resolve()
  }
}
