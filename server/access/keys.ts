import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the server alone knows: the key that all links and cookies are derived from, and the administrator's token. */
export interface Keys {
  readonly serverKey: Buffer
  readonly adminToken: string
}

/** The keys of a data directory, made at its first start and readable by the server's user alone. */
export function keysIn(dataDir: string, adminToken: string | undefined): Keys {
  mkdirSync(dataDir, { recursive: true })
  return {
    serverKey: Buffer.from(keptSecret(join(dataDir, 'server-key')), 'base64url'),
    adminToken: adminToken ?? keptSecret(join(dataDir, 'admin-token')),
  }
}

function keptSecret(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
