/** A text under its key, as it lies on the disk. */
export interface SealedEntry {
  readonly key: string
  /** Fresh for each sealing. */
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** What becomes of a key: another entry, or none. */
export type SealedChange = SealedEntry | { readonly key: string; readonly sealed?: undefined }

/** A place on the device for sealed texts and for the one key that opens them. */
export interface SealedStorage {
  /** The key that lies here; where there is none, `made` from now on. */
  keyOr(made: CryptoKey): Promise<CryptoKey>
  entries(): Promise<readonly SealedEntry[]>
  /** All or nothing, and on the disk when it resolves; rejects where the key is gone. */
  write(changes: readonly SealedChange[]): Promise<void>
  /** Removes the key and everything that it opened. */
  erase(): Promise<void>
}
