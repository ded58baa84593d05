import { browserKeyValues } from './browser-ports.ts'
import { IndexedSealedStorage } from './indexed-sealed-storage.ts'
import { placeOf } from './meeting-sync.ts'
import type { KeyValues } from './ports.ts'
import { maySeal } from './seal.ts'
import { SealedKeyValues } from './sealed-key-values.ts'

/** Where a door's device keeps the list and what waits: sealed wherever the browser can, legible where it cannot. */
export async function openDoorStorage(link: {
  readonly meetingId: string
  readonly linkId: string
}): Promise<KeyValues> {
  if (!maySeal()) return browserKeyValues
  const place = placeOf(link)
  try {
    const prefixes = [`${place}view.door`, `${place}outbox.`]
    return await SealedKeyValues.open(await IndexedSealedStorage.open(place), { keyValues: browserKeyValues, prefixes })
  } catch {
    return browserKeyValues
  }
}
