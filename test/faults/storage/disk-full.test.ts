import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MeetingId } from '../../../shared/lib/ids.ts'
import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { SqliteEventLog } from '../../../server/log/sqlite-event-log.ts'
import { enter, wayAt } from '../../../server/simulated/entrance.ts'
import { findRedisProgram } from '../../../scripts/redis-program.ts'
import { isLive, until, wireDevice } from '../../support/wire-device.ts'
import { freePort } from '../../support/free-port.ts'
import { ADMIN_TOKEN, ServerProcess } from '../server-process.ts'
import { KEEPERS, type Opened } from './keepers.ts'
import { brokenPromises } from './kept-promises.ts'
import { LogLoad, type Promised } from './log-load.ts'
import { canMount, makeSmallDisk, mountedDisk, type SmallDisk } from './small-disk.ts'

const MEETING = 'm1' as MeetingId
const ended: (() => unknown)[] = []
beforeEach(() => {
  ended.length = 0
})
afterEach(async () => {
  for (const end of ended.toReversed()) await end()
})

const firstOf = (keyed: object): string => Object.keys(keyed)[0]!

test('the disk of a server fills up → commands wait, the meeting is read and shown on and says so; freed, it goes on by itself', async () => {
  const disk = makeSmallDisk()
  ended.push(() => disk.remove())
  const server = new ServerProcess(await freePort(), disk.folder, { NODE_COMPILE_CACHE: '' })
  ended.push(() => server.kill())
  await server.start()
  const { links, meetingId } = await newMeeting(server.base)
  const sits = await enter(wayAt(server.base, links.chair), { name: 'Chair' })
  const chair = wireDevice(server.base, links.chair, { audience: 'podium', cookie: sits.cookie })
  ended.push(() => chair.stop())
  const { view } = await until(chair, isLive)
  const itemId = firstOf((view as unknown as { agenda: { items: object } }).agenda.items)
  const ask = (name: string) =>
    chair.send({ type: 'floor.add', itemId, name, mode: 'room', channel: 'raised_hand' } as never)
  const accepted = [await chair.send({ type: 'agenda.open', itemId, expects: {} } as never), await ask('Before')]

  disk.fill(server.pid)
  const waiting = ask('Meanwhile')
  await until(chair, ({ isKeeping }) => !isKeeping)
  const screen = wireDevice(server.base, links.chair, { audience: 'podium', cookie: sits.cookie })
  ended.push(() => screen.stop())
  const shown = await until(screen, (state) => isLive(state) && state.view !== undefined)
  expect(JSON.stringify(shown.view)).toContain('Before')
  expect(shown.isKeeping).toBe(false)
  expect(await (await fetch(`${server.base}/readyz`)).json()).not.toEqual({ status: 'ready' })
  expect((await fetch(`${server.base}/healthz`)).status).toBe(200)
  const { pid } = server

  disk.free(server.pid)
  const freedAtMs = performance.now()
  accepted.push(await waiting)
  await until(chair, ({ isKeeping }) => isKeeping)
  console.log(`disk-full: kept again ${(performance.now() - freedAtMs).toFixed(0)} ms after there was room`)
  accepted.push(await ask('After'))
  expect(accepted.map(({ outcome }) => outcome)).toEqual(accepted.map(() => 'accepted'))
  expect(server.pid).toBe(pid)
  await server.stop()

  const log = new SqliteEventLog(server.logPath)
  ended.push(() => log.close())
  const versions: number[] = []
  for await (const { version } of log.read(meetingId, 0)) versions.push(version)
  const promised = accepted.map((answer) => (answer.outcome === 'accepted' ? answer.version : 0))
  expect(versions).toEqual(expect.arrayContaining(promised))
  expect(new Set(promised).size).toBe(promised.length)
}, 60_000)

async function newMeeting(base: string): Promise<{ meetingId: MeetingId; links: { chair: string } }> {
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}` }
  const response = await fetch(`${base}/api/meetings?sample=igf-2021`, { method: 'POST', headers })
  return (await response.json()) as { meetingId: MeetingId; links: { chair: string } }
}

/** Redis on a full disk, and what its log had promised until it refused. */
async function fillRedis(keeper: 'redis-always' | 'redis-everysec', disk: SmallDisk) {
  const opened: Opened = await KEEPERS[keeper].open(disk.folder)
  ended.push(() => opened.end())
  const promises: Promised[] = []
  const load = new LogLoad(opened.log, MEETING, new SeededChance(1), (promised) => {
    promises.push(promised)
    if (promises.length === 5) disk.fill(0)
  })
  await expect(load.run(100_000)).rejects.toThrow()
  return { opened, promises }
}

const canFillRedis = findRedisProgram() !== undefined && canMount()
if (!canFillRedis) console.error('Redis met no full disk: it needs redis-server and the right to mount a small disk.')

test.runIf(canFillRedis)(
  'Redis that syncs every second on a full disk refuses to write and is read on; freed, it goes on with all it promised',
  async () => {
    const small = mountedDisk()!
    ended.push(() => small.remove())
    const { opened, promises } = await fillRedis('redis-everysec', small)
    await expect(opened.log.check()).rejects.toThrow('MISCONF')
    expect(await brokenPromises(opened.log, promises)).toEqual([])
    small.free(0)
    await vi.waitFor(() => opened.log.check(), { timeout: 20_000 })
    await opened.end()
    const again = await KEEPERS['redis-everysec'].open(small.folder)
    ended.push(() => again.end())
    expect(await brokenPromises(again.log, promises)).toEqual([])
  },
  60_000,
)

test.runIf(canFillRedis)(
  'Redis that syncs always ends on a full disk; started again where there is room, it has all it promised',
  async () => {
    const small = mountedDisk()!
    ended.push(() => small.remove())
    const { opened, promises } = await fillRedis('redis-always', small)
    await opened.end()
    small.free(0)
    const again = await KEEPERS['redis-always'].open(small.folder)
    ended.push(() => again.end())
    expect(await brokenPromises(again.log, promises)).toEqual([])
  },
  60_000,
)
