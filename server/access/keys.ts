import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the server alone knows: the key that all links and cookies are derived from, and the administrator's token. */
export interface Keys {
  readonly serverKey: Buffer
  readonly adminToken: string
}

const KEY_BYTES = 32

/**
 * The keys of a data directory, made at its first start and readable by the server's user alone. Throws where a file holds
 * less than a key: with an empty one anybody could make every link.
 */
export function keysIn(dataDir: string, adminToken: string | undefined): Keys {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return {
    serverKey: Buffer.from(keptSecret(join(dataDir, 'server-key')), 'base64url'),
    adminToken: adminToken ?? keptSecret(join(dataDir, 'admin-token')),
  }
}

function keptSecret(file: string): string {
  try {
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const kept = readFileSync(file, 'utf8').trim()
  if (Buffer.from(kept, 'base64url').length >= KEY_BYTES) return kept
  throw new Error(
    `${file} holds no key. Bring it back from a backup, or remove it: then every link that was given out ends.`,
  )
}
