import type { SealedEntry } from './sealed-storage.ts'

const ALGORITHM = 'AES-GCM'
const KEY_BITS = 256
const NONCE_BYTES = 12

/** Whether this page may seal: browsers let pages do so that came over https, or from the device itself. */
export const maySeal = (): boolean => (globalThis.crypto as Partial<Crypto>).subtle !== undefined

/** A key that nobody can read out of the browser, scripts of this page neither. */
export const newSealingKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: KEY_BITS }, false, ['encrypt', 'decrypt'])

/** Seals a text under its key's name, so that none can be put in another's place. */
export async function seal(sealingKey: CryptoKey, key: string, text: string): Promise<SealedEntry> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  return { key, nonce, sealed: await crypto.subtle.encrypt(way(key, nonce), sealingKey, bytesOf(text)) }
}

/** Rejects where the entry was sealed by another key, under another name, or changed since. */
export async function unseal(sealingKey: CryptoKey, { key, nonce, sealed }: SealedEntry): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt(way(key, nonce), sealingKey, sealed))
}

const way = (key: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: ALGORITHM,
  iv,
  additionalData: bytesOf(key),
})

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
