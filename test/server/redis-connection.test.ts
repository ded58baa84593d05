import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SystemScheduler } from '../../server/clock.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { RedisServer } from '../support/redis-server.ts'

let server: RedisServer
let connection: RedisConnection
beforeEach(async () => {
  server = await RedisServer.start()
  connection = new RedisConnection({ url: server.url, scheduler: new SystemScheduler(), random: () => 0 })
})
afterEach(async () => {
  connection.close()
  await server.stop()
})

const ping = () => connection.run((client) => client.ping(), 200)
const connectedAgain = () => new Promise<void>((resolve) => connection.onReady(resolve))

describe('A connection to Redis', () => {
  test('refuses at once while there is none, and is there again by itself after Redis was killed', async () => {
    await connection.ready()
    expect(await ping()).toBe('PONG')
    await server.kill()
    await expect(ping()).rejects.toThrow()
    await expect(ping()).rejects.toThrow('Redis cannot be reached.')
    const again = connectedAgain()
    await server.restart()
    await again
    expect(await ping()).toBe('PONG')
  })

  test('what is not answered in time is rejected, and nothing waits for a silent peer any more', async () => {
    await connection.ready()
    server.pause()
    const asked = ping()
    await expect(asked).rejects.toThrow('Redis did not answer within 200 ms.')
    expect(connection.isReady).toBe(false)
    const again = connectedAgain()
    server.resume()
    await again
    expect(await ping()).toBe('PONG')
  })

  test('nothing is sent again: what broke off is rejected, though it may have been done', async () => {
    await connection.ready()
    const blocked = connection.run((client) => client.blPop('nothing', 0))
    connection.cut(new Error('a test'))
    await expect(blocked).rejects.toThrow()
    await connection.ready()
    await connection.run((client) => client.lPush('nothing', 'one'))
    expect(await connection.run((client) => client.lLen('nothing'))).toBe(1)
  })

  test('says why there is none', async () => {
    const nowhere = new RedisConnection({
      url: 'redis://127.0.0.1:1',
      scheduler: new SystemScheduler(),
      random: () => 0,
    })
    await expect(nowhere.ready(100)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    nowhere.close()
    await expect(nowhere.run((client) => client.ping())).rejects.toThrow('The connection to Redis is closed.')
  })
})
