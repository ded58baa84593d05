import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { SystemScheduler } from '../../server/clock.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { whenRedisAnswers } from '../../server/store/redis/first-answer.ts'
import { freePort } from '../support/free-port.ts'
import { RedisServer } from '../support/redis-server.ts'

const ROOT = new URL('../../', import.meta.url)

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'rostrum-start-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

async function redis(settings = {}): Promise<RedisServer> {
  const server = await RedisServer.start(settings)
  onTestFinished(() => server.stop())
  return server
}

function connectTo(url: string): RedisConnection {
  const connection = new RedisConnection({ url, scheduler: new SystemScheduler(), random: () => 0 })
  onTestFinished(() => connection.close())
  return connection
}

/** A real node on this Redis; `ended` is how it ended and all that it wrote. */
function node(url: string, dataDir: string) {
  const started = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      REDIS_URL: url,
      // Compiled once, not at each start.
      NODE_COMPILE_CACHE: join(dataDir, 'compiled'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void started.kill('SIGKILL'))
  let written = ''
  const isReady = new Promise<void>((resolve) => {
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => {
        written += chunk.toString()
        if (written.includes('Rostrum is ready.')) resolve()
      })
  })
  const ended = once(started, 'exit').then(([code]) => ({ code: code as number | null, written }))
  return { isReady, ended }
}

describe('A real node', () => {
  test('whose Redis is emptied ends, and does not start on it again', async () => {
    const server = await redis({ appendonly: 'yes' })
    const dataDir = await folder()
    const first = node(server.url, dataDir)
    await first.isReady
    const connection = connectTo(server.url)
    await connection.ready()
    await connection.run((client) => client.flushAll())
    expect(await first.ended).toMatchObject({ code: 1, written: expect.stringContaining('holds another store') })

    const again = await node(server.url, dataDir).ended
    expect(again.code).toBe(1)
    expect(again.written).toContain('Rostrum cannot start. Redis holds nothing of what this node kept in it')
    expect(again.written).not.toContain('    at ')
  }, 40_000)
})

describe('A start without Redis', () => {
  const log = pino({ level: 'silent' })
  const ping = (connection: RedisConnection) => () => connection.run((client) => client.ping())

  test('waits for it, and goes on when it is there', async () => {
    const port = await freePort()
    const url = `redis://127.0.0.1:${port}`
    const connection = connectTo(url)
    const answered = whenRedisAnswers({ connection, url, log, limitMs: 10_000 }, ping(connection))
    const server = await RedisServer.start({}, { port })
    onTestFinished(() => server.stop())
    expect(await answered).toBe('PONG')
  })

  test('waits for so long and no longer, and never writes the password', async () => {
    const url = `redis://:secret-pass@127.0.0.1:${await freePort()}`
    const connection = connectTo(url)
    const answered = whenRedisAnswers({ connection, url, log, limitMs: 400 }, ping(connection))
    const problem = await answered.then(String, String)
    expect(problem).toMatch(/Redis at 127\.0\.0\.1:\d+ did not answer for .*ECONNREFUSED.*set REDIS_URL right/)
    expect(problem).not.toContain('secret-pass')
  })

  test('ends at once where Redis does not let it in', async () => {
    const server = await redis({ requirepass: 'the-password' })
    for (const url of [server.url, server.url.replace('//', '//:wrong@')]) {
      const connection = connectTo(url)
      const answered = whenRedisAnswers({ connection, url, log, limitMs: 60_000 }, ping(connection))
      await expect(answered).rejects.toThrow(/does not let this node in \((NOAUTH|WRONGPASS).*Check user and password/)
    }
  })
})
