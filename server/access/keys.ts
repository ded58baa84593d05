import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the server alone knows: the key that all links and cookies are derived from, and the administrator's token. */
export interface Keys {
  readonly serverKey: Buffer
  /** The key before it, while what it gave still counts. */
  readonly formerServerKey?: Buffer
  readonly adminToken: string
}

const KEY_BYTES = 32

/**
 * The keys of a server: as they are set, else those of its data directory, made at its first start and readable by the server's
 * user alone. Throws where a file holds less than a key: with an empty one anybody could make every link.
 */
export function keysIn(
  dataDir: string,
  adminToken: string | undefined,
  [serverKey, formerServerKey]: readonly Buffer[] = [],
): Keys {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return {
    serverKey: serverKey ?? Buffer.from(keptSecret(join(dataDir, 'server-key')), 'base64url'),
    ...(formerServerKey && { formerServerKey }),
    adminToken: adminToken ?? keptSecret(join(dataDir, 'admin-token')),
  }
}

function keptSecret(file: string): string {
  return read(file) ?? make(file)
}

/** Written aside and put in place whole: of two nodes that make it at once in one folder, both go on with the same. */
function make(file: string): string {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(aside, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
  return read(file) ?? unusable(file)
}

function read(file: string): string | undefined {
  try {
    const kept = readFileSync(file, 'utf8').trim()
    return Buffer.from(kept, 'base64url').length >= KEY_BYTES ? kept : unusable(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}

function unusable(file: string): never {
  throw new Error(
    `${file} holds no key. Bring it back from a backup, or remove it: then every link that was given out ends.`,
  )
}
