import type { KeyValues } from '../../client/sync/ports.ts'

/** A browser's storage that outlives what was built on it. */
export class TestKeyValues implements KeyValues {
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
}
