import type { Durability } from '../../../shared/protocol/down.ts'
import type { RedisClient, RedisConnection } from './connection.ts'
import { CannotStartError } from './cannot-start-error.ts'
import { Script } from './script.ts'

/** What the operator allows, and asks for. */
export interface RedisWishes {
  readonly prefix: string
  readonly mayHaveNoAof: boolean
  readonly waitReplicas: number
}

/** What Redis was found to promise. */
export interface CheckedRedis {
  readonly durability: Durability
  /** What works, and yet the operator should know: a sentence each. */
  readonly warnings: readonly string[]
}

/** Scripts say how they behave in their first line since then. Valkey calls itself 7.2. */
const OLDEST_MAJOR = 7

/** Commands as they are used. Whatever of them Redis forbids its user is found at the start, not in the middle of a meeting. */
const TRIED = `
bgrewriteaof; ping; time; info; multi; exec; wait 0 0; subscribe CHANNEL; publish CHANNEL m; evalsha s 1 KEY;
exists KEY; copy KEY KEY; unlink KEY; del KEY; pexpire KEY 1; pexpireat KEY 1; pexpiretime KEY; get KEY; set KEY v; mget KEY; incr KEY;
hget KEY f; hmget KEY f; hset KEY f v; hsetnx KEY f v; hdel KEY f; hlen KEY; hgetall KEY; rpush KEY v; lrange KEY 0 1;
xadd KEY * f v; xrange KEY - +; xinfo stream KEY; zadd KEY 1 m; zcard KEY; zrangebyscore KEY 0 1; zrem KEY m
`

/** The names of all commands that are needed, besides EVAL, and CONFIG GET where it is allowed. */
export const NEEDED_COMMANDS: readonly string[] = TRIED.split(';').map((tried) => tried.trim().split(' ')[0]!)

/** ARGV: the commands, a key and a channel to try them on; none is carried out. */
const FORBIDDEN = new Script(`#!lua flags=no-writes
local forbidden = {}
for line in string.gmatch(ARGV[1], '[^;]+') do
  local words = {}
  for word in string.gmatch(line, '%S+') do
    words[#words + 1] = word == 'KEY' and ARGV[2] or word == 'CHANNEL' and ARGV[3] or word
  end
  local isKnown, may = pcall(redis.acl_check_cmd, unpack(words))
  if not (isKnown and may) then forbidden[#forbidden + 1] = string.upper(words[1]) end
end
return forbidden
`)

/** Reads how Redis is set; throws {@link CannotStartError} with what to set where meetings would not be safe in it. */
export async function checkRedis(connection: RedisConnection, wishes: RedisWishes): Promise<CheckedRedis> {
  const info = await connection.run(readInfo)
  refuseWrongServer(info)
  await refuseForbidden(connection, wishes.prefix)
  const settings = await connection.run(readSettings)
  const policy = settings?.['maxmemory-policy'] ?? info['maxmemory_policy']
  if (policy !== 'noeviction')
    throw new CannotStartError(
      `Redis may throw away meetings when its memory is full (maxmemory-policy is ${policy}). Set: maxmemory-policy noeviction`,
    )
  if (info['aof_enabled'] !== '1') return { durability: withoutAof(wishes), warnings: [NO_AOF] }
  return {
    durability: durabilityOf(settings?.['appendfsync']),
    warnings: [...(settings ? [] : [CONFIG_FORBIDDEN]), ...replicaWarnings(info, settings, wishes)],
  }
}

type Fields = Readonly<Record<string, string>>

async function readInfo(client: RedisClient): Promise<Fields> {
  try {
    const lines = (await client.info()).split(/\r?\n/)
    return Object.fromEntries(lines.flatMap((line) => (line.includes(':') ? [splitAtColon(line)] : [])))
  } catch (error) {
    throw isForbidden(error) ? forbidden(['INFO']) : error
  }
}

const splitAtColon = (line: string): [string, string] => [
  line.slice(0, line.indexOf(':')),
  line.slice(line.indexOf(':') + 1),
]

/** Undefined where CONFIG is forbidden, as many hosted ones have it: INFO says most of it. */
async function readSettings(client: RedisClient): Promise<Fields | undefined> {
  try {
    return await client.configGet(['appendfsync', 'maxmemory-policy', 'min-replicas-to-write'])
  } catch (error) {
    if (isForbidden(error)) return undefined
    throw error
  }
}

function refuseWrongServer(info: Fields): void {
  if (Number(info['redis_version']?.split('.')[0]) < OLDEST_MAJOR)
    throw new CannotStartError(
      `Redis is too old: it is ${info['redis_version']}, and ${OLDEST_MAJOR}.0 or newer is needed.`,
    )
  if (info['cluster_enabled'] === '1')
    throw new CannotStartError(
      'REDIS_URL leads to a cluster. Use a Redis (or a primary with replicas) with cluster-enabled no.',
    )
  if (info['role'] !== 'master')
    throw new CannotStartError(
      `REDIS_URL leads to a replica, which takes nothing in. Use the address of its primary, ${info['master_host']}:${info['master_port']}.`,
    )
}

async function refuseForbidden(connection: RedisConnection, prefix: string): Promise<void> {
  const ask = (client: RedisClient) => FORBIDDEN.run(client, [], [TRIED.trim(), `${prefix}check`, `${prefix}moved`])
  try {
    const found = (await connection.run(ask)) as readonly string[]
    if (found.length > 0) throw forbidden(found, prefix)
  } catch (error) {
    throw isForbidden(error) ? forbidden(['EVAL', 'EVALSHA'], prefix) : error
  }
}

const forbidden = (commands: readonly string[], prefix = ''): CannotStartError =>
  new CannotStartError(
    `Redis forbids its user what is needed: ${commands.join(', ')}. Allow it with ACL SETUSER: ` +
      `~${prefix}* &${prefix}* ${commands.map((command) => `+${command.toLowerCase()}`).join(' ')}`,
  )

const isForbidden = (error: unknown): boolean =>
  error instanceof Error && /^NOPERM|unknown command/i.test(error.message)

function withoutAof({ mayHaveNoAof }: RedisWishes): Durability {
  if (mayHaveNoAof) return 'none'
  throw new CannotStartError(
    'Redis keeps no append-only file: all meetings would be lost when it stops. Set: appendonly yes, and appendfsync always ' +
      '(a power cut costs nothing) or everysec (it may cost the last second). To start all the same: REDIS_ALLOW_NO_AOF=true',
  )
}

function durabilityOf(appendfsync: string | undefined): Durability {
  if (appendfsync === 'always') return 'power_safe'
  // What is written when the system finds the time is at risk for longer than anybody could be told.
  return appendfsync === 'no' ? 'none' : 'second_at_risk'
}

const NO_AOF = 'Redis keeps no append-only file: all meetings are lost when it stops.'
const CONFIG_FORBIDDEN =
  'Redis does not let its user read appendfsync (CONFIG GET): it is taken for everysec, so that a power cut may cost the last second.'

function replicaWarnings(info: Fields, settings: Fields | undefined, { waitReplicas }: RedisWishes): readonly string[] {
  const replicas = Number(info['connected_slaves'] ?? 0)
  if (waitReplicas > replicas)
    return [
      `REDIS_WAIT_REPLICAS is ${waitReplicas}, and Redis has ${replicas} replicas: nothing counts as kept until there are more.`,
    ]
  if (replicas > 0 && waitReplicas === 0 && Number(settings?.['min-replicas-to-write'] ?? 0) === 0)
    return [
      'Redis has replicas and nothing waits for them: a failover may lose what was answered. Set REDIS_WAIT_REPLICAS=1.',
    ]
  return []
}
