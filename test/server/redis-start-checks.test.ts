import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { SystemScheduler } from '../../server/clock.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { checkRedis, type RedisWishes } from '../../server/store/redis/start-checks.ts'
import { RedisServer, type RedisSettings } from '../support/redis-server.ts'

const WISHES: RedisWishes = { prefix: 'rostrum:', mayHaveNoAof: false, waitReplicas: 0 }

let server: RedisServer
beforeAll(async () => {
  server = await RedisServer.start({ appendonly: 'yes', appendfsync: 'always' })
})
afterAll(() => server.stop())

async function connect(url: string): Promise<RedisConnection> {
  const connection = new RedisConnection({ url, scheduler: new SystemScheduler(), random: () => 0 })
  onTestFinished(() => connection.close())
  await connection.ready()
  return connection
}

async function check(wishes: Partial<RedisWishes> = {}, url = server.url) {
  return checkRedis(await connect(url), { ...WISHES, ...wishes })
}

async function set(settings: RedisSettings): Promise<void> {
  const connection = await connect(server.url)
  for (const [name, value] of Object.entries(settings))
    await connection.run((client) => client.configSet(name, String(value)))
}

/** A user who may do all of this and no more. */
async function userWith(name: string, ...rules: readonly string[]): Promise<string> {
  const connection = await connect(server.url)
  await connection.run((client) => client.aclSetUser(name, ['reset', 'on', '>pass', ...rules]))
  return server.url.replace('//', `//${name}:pass@`)
}

describe('what Redis promises is what its settings say', () => {
  test.each([
    ['always', 'power_safe'],
    ['everysec', 'second_at_risk'],
    ['no', 'none'],
  ])('appendfsync %s → %s', async (appendfsync, durability) => {
    await set({ appendfsync })
    expect(await check()).toEqual({ durability, warnings: [] })
  })

  test('where CONFIG is forbidden INFO tells the rest, and the operator is told what was taken for granted', async () => {
    const url = await userWith('hosted', '+@all', '-config', '~rostrum:*', '&rostrum:*')
    await set({ appendfsync: 'always' })
    const { durability, warnings } = await check({}, url)
    expect(durability).toBe('second_at_risk')
    expect(warnings).toEqual([expect.stringContaining('CONFIG GET')])
    await set({ 'maxmemory-policy': 'allkeys-lru' })
    await expect(check({}, url)).rejects.toThrow('maxmemory-policy noeviction')
    await set({ 'maxmemory-policy': 'noeviction' })
  })

  test('more replicas to wait for than there are are worth a word', async () => {
    expect((await check({ waitReplicas: 1 })).warnings).toEqual([expect.stringContaining('REDIS_WAIT_REPLICAS is 1')])
  })
})

describe('a Redis in which meetings would not be safe stops the start with what to set', () => {
  test('it may throw away what it holds', async () => {
    await set({ 'maxmemory-policy': 'allkeys-lru' })
    await expect(check()).rejects.toThrow('maxmemory-policy is allkeys-lru). Set: maxmemory-policy noeviction')
    await set({ 'maxmemory-policy': 'noeviction' })
  })

  test('it keeps no append-only file, unless that is asked for', async () => {
    await set({ appendonly: 'no' })
    await expect(check()).rejects.toThrow(/Set: appendonly yes.*REDIS_ALLOW_NO_AOF=true/)
    const { durability, warnings } = await check({ mayHaveNoAof: true })
    expect(durability).toBe('none')
    expect(warnings).toHaveLength(1)
    await set({ appendonly: 'yes' })
  })

  test('its user may not run scripts', async () => {
    const url = await userWith('scriptless', '+@all', '-eval', '-evalsha', '~rostrum:*', '&rostrum:*')
    await expect(check({}, url)).rejects.toThrow('Redis forbids its user what is needed: EVAL, EVALSHA.')
  })

  test('its user may not run single commands, touch these keys or hear that channel', async () => {
    const few = await userWith('few', '+@all', '-xadd', '-copy', '~rostrum:*', '&rostrum:*')
    await expect(check({}, few)).rejects.toThrow('what is needed: COPY, XADD.')
    const elsewhere = await userWith('elsewhere', '+@all', '~other:*', '&rostrum:*')
    await expect(check({}, elsewhere)).rejects.toThrow(/~rostrum:\* &rostrum:\* .*\+xadd/)
    const deaf = await userWith('deaf', '+@all', '~rostrum:*')
    await expect(check({}, deaf)).rejects.toThrow('what is needed: SUBSCRIBE, PUBLISH.')
    const uninformed = await userWith('uninformed', '+@all', '-info', '~rostrum:*', '&rostrum:*')
    await expect(check({}, uninformed)).rejects.toThrow('what is needed: INFO.')
  })

  test('it is a replica; and a primary with one says that a failover may lose something', async () => {
    await set({ appendfsync: 'always' })
    const replica = await RedisServer.start({ replicaof: `127.0.0.1 ${server.port}`, appendonly: 'yes' })
    onTestFinished(() => replica.stop())
    await expect(check({}, replica.url)).rejects.toThrow(`the address of its primary, 127.0.0.1:${server.port}.`)
    const warnings = async () => (await check()).warnings
    await expect.poll(warnings).toEqual([expect.stringContaining('REDIS_WAIT_REPLICAS=1')])
    expect((await check({ waitReplicas: 1 })).warnings).toEqual([])
  })

  test('it is one of a cluster', async () => {
    const member = await RedisServer.start({ 'cluster-enabled': 'yes', appendonly: 'yes' })
    onTestFinished(() => member.stop())
    await expect(check({}, member.url)).rejects.toThrow('leads to a cluster')
  })

  test('it is too old', async () => {
    const old = { run: async () => ({ redis_version: '6.2.14', role: 'master' }) } as unknown as RedisConnection
    await expect(checkRedis(old, WISHES)).rejects.toThrow('it is 6.2.14, and 7.0 or newer is needed')
  })
})
