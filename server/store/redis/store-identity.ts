import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keys } from '../../access/keys.ts'
import { CannotStartError } from './cannot-start-error.ts'
import type { RedisConnection } from './connection.ts'

/** What a node compares the store with. */
export interface KnownStore {
  readonly connection: RedisConnection
  readonly prefix: string
  /** Where the node remembers which store it knew. */
  readonly dataDir: string
  readonly keys: Keys
  /** The operator says that another store than the known one is meant. */
  readonly isNewAccepted: boolean
}

/**
 * Makes sure that this is the store that the node knew, and that the nodes of this store have one key; a store that is new gets its
 * name. Resolves to that name; throws {@link CannotStartError} where going on would begin new histories under the names of old ones.
 */
export async function recogniseStore({
  connection,
  prefix,
  dataDir,
  keys,
  isNewAccepted,
}: KnownStore): Promise<string> {
  const key = storeKey(prefix)
  const file = join(dataDir, 'redis-store')
  const known = readKnown(file)
  const found = await storeIdOf(connection, prefix)
  if (known !== undefined && known !== found && !isNewAccepted) throw otherStore(found)
  await connection.run((client) => client.hSetNX(key, 'id', `store_${randomBytes(12).toString('base64url')}`))
  await agreeOnServerKey(connection, key, keys)
  const id = (await storeIdOf(connection, prefix)) ?? ''
  if (id !== known) remember(file, id)
  return id
}

/** The name of the store that Redis holds now; undefined where it holds none. */
export async function storeIdOf(connection: RedisConnection, prefix: string): Promise<string | undefined> {
  return (await connection.run((client) => client.hGet(storeKey(prefix), 'id'))) ?? undefined
}

const storeKey = (prefix: string) => `${prefix}store`

/** A change of keys goes node by node: the store knows the key that ways in are made with, and every node must accept that one. */
async function agreeOnServerKey(connection: RedisConnection, key: string, keys: Keys): Promise<void> {
  const current = fingerprintOf(keys.serverKey)
  const accepted = [current, ...(keys.formerServerKey ? [fingerprintOf(keys.formerServerKey)] : [])]
  await connection.run((client) => client.hSetNX(key, 'serverKey', current))
  const agreed = await connection.run((client) => client.hGet(key, 'serverKey'))
  if (!accepted.includes(agreed ?? ''))
    throw new CannotStartError(
      'The other nodes of this Redis have another server key: their links, codes and cookies would not count here. ' +
        'Give all nodes the same SERVER_KEY; where the key is changed, the former one stands behind a comma.',
    )
  if (agreed !== current) await connection.run((client) => client.hSet(key, 'serverKey', current))
}

/** Tells whether two nodes have the same key, and nothing about the key. */
const fingerprintOf = (serverKey: Buffer): string =>
  createHmac('sha256', serverKey).update('fingerprint').digest('base64url').slice(0, 22)

const otherStore = (found: string | undefined): CannotStartError =>
  new CannotStartError(
    `${found === undefined ? 'Redis holds nothing of what this node kept in it' : 'This is another Redis than the one this node knew'}: ` +
      'it was emptied, lost its files, or REDIS_URL or REDIS_PREFIX lead elsewhere. Bring it back from a backup or set them right. ' +
      'Where this one is meant, and the meetings that this node knew are given up: REDIS_ACCEPT_NEW_STORE=true for one start.',
  )

function readKnown(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function remember(file: string, id: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(aside, id, { flush: true })
  renameSync(aside, file)
}
