import type { Page } from '@playwright/test'

/** Everything that a page's origin keeps on the device, as a thief would read it: names of keys, and bytes as letters. */
export const readDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const lettersOf = async (value: unknown): Promise<string> => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value)
      if (ArrayBuffer.isView(value)) return lettersOf(value.buffer.slice(0))
      if (value instanceof CryptoKey) return `key ${value.extractable ? 'open' : 'sealed'} `
      if (typeof value !== 'object' || value === null) return `${String(value)} `
      const parts = await Promise.all(
        Object.entries(value).map(async ([key, part]) => `${key} ${await lettersOf(part)}`),
      )
      return parts.join('')
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
      })
    const found = Object.entries(localStorage).map(([key, value]) => `${key} ${value}`)
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store)
        found.push(await lettersOf(await done(objects.getAll())), await lettersOf(await done(objects.getAllKeys())))
      }
      database.close()
    }
    return found.join('\n')
  })

/** How many texts and keys lie sealed on the device. */
export const countSealed = async (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    let count = 0
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        count += await done(database.transaction(store).objectStore(store).count())
      database.close()
    }
    return count
  })

/** Resolves when the door's page would start without a network. */
export const untilKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const kept = await caches.match('/')
    return kept !== undefined && navigator.serviceWorker.controller !== null
  })
