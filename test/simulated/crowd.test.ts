import { afterEach, beforeEach, expect, test } from 'vitest'
import { dealParts } from '../../scripts/demo-cast.ts'
import { makeDemoMeeting } from '../../scripts/demo-meeting.ts'
import { SystemScheduler } from '../../server/clock.ts'
import { startCrowd, type Crowd } from '../../server/simulated/crowd.ts'
import { enter, wayAt } from '../../server/simulated/entrance.ts'
import { Follower } from '../../server/simulated/follower.ts'
import { SeededChance } from '../../shared/lib/seeded-chance.ts'
import { ADMIN_TOKEN, startTestServer, type TestServer } from '../support/test-server.ts'

const PEOPLE = 12
const scheduler = new SystemScheduler()
let server: TestServer
let crowd: Crowd | undefined
let secretary: Follower<'podium'>
const watchers = new Set<() => void>()

beforeEach(async () => {
  server = await startTestServer()
  const ways = await makeDemoMeeting(server.base, ADMIN_TOKEN, scheduler.nowMs())
  const { cast, free } = dealParts(ways, PEOPLE, new SeededChance(1))
  const changed = () => watchers.forEach((look) => look())
  const ticket = await enter(wayAt(server.base, free.secretariat), {})
  secretary = new Follower({ ticket, audience: 'podium', scheduler, changed })
  await secretary.start()
  crowd = await startCrowd({ cast, scheduler, seed: 1, speed: 40 })
})

afterEach(async () => {
  crowd?.stop()
  secretary.stop()
  await server.stop()
})

/** Resolves when the secretary sees something. */
function sees<T>(read: (secretary: Follower<'podium'>) => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const found = read(secretary)
      if (found === undefined) return
      watchers.delete(look)
      resolve(found)
    }
    watchers.add(look)
    look()
  })
}

test('the demo says where its calls are, in each of its languages', async () => {
  const { calls } = (await sees(({ view }) => view)).meeting
  expect(Object.entries(calls).map(([language, { url }]) => `${language} ${url}`)).toEqual([
    'en https://meet.example.org/consultation-en',
    'ar https://meet.example.org/consultation-ar',
  ])
})

test('[SI10, SI11] simulated people hold a meeting of a server: somebody is called, heard and done; stopped, all are gone', async () => {
  await sees(({ view }) => view?.floor.turn)
  // Not every one of them is done: who does not answer is held, and another one called.
  const done = await sees(({ view }) => Object.values(view?.floor.history ?? {})[0])
  expect(done.spokeMs).toBeGreaterThan(0)
  expect(Object.keys((await sees(({ view }) => view)).people.devices)).toHaveLength(PEOPLE + 3 + 2)

  crowd?.stop()
  const alone = await sees(({ presence }) => (presence?.who?.length === 1 ? presence.who : undefined))
  expect(alone).toHaveLength(1)
})
