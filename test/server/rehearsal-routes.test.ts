import { afterEach, beforeEach, expect, test } from 'vitest'
import { SystemScheduler } from '../../server/clock.ts'
import { enter, wayAt } from '../../server/simulated/entrance.ts'
import { Follower } from '../../server/simulated/follower.ts'
import { json, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

const scheduler = new SystemScheduler()
let server: TestServer
let meeting: Awaited<ReturnType<typeof sampleOn>>
let secretary: Follower<'podium'>
let look = () => {}

beforeEach(async () => {
  server = await startTestServer()
  meeting = await sampleOn(server)
  const ticket = await enter(wayAt(server.base, meeting.links['secretariat'] ?? ''), { name: 'Lena Moreau' })
  secretary = new Follower({ ticket, audience: 'podium', scheduler, changed: () => look() })
  await secretary.start()
})

afterEach(async () => {
  secretary.stop()
  await server.stop()
})

/** Resolves when the secretary sees something. */
function sees<T>(read: (view: NonNullable<typeof secretary.view>) => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    look = () => {
      const found = secretary.view && read(secretary.view)
      if (found !== undefined) resolve(found)
    }
    look()
  })
}

const rehearse = (init: RequestInit & { as?: string }) =>
  server.ask(`/api/meetings/${meeting.meetingId}/rehearsal`, init)

test('[ME21, ME22] a rehearsal over HTTP: simulated people and one at the door come in by the wire, whoever follows sees it, and afterwards it never was', async () => {
  const registered = await sees(({ people }) => people.registered)
  expect((await rehearse(json({ people: 5, withChair: false }))).status).toBe(204)
  await sees((view) => (view.meeting.phase === 'rehearsal' ? true : undefined))
  await sees(({ attendance }) => (attendance.remote > 0 ? true : undefined))
  expect(await sees(({ people }) => people.registered)).toBe(registered + 5 + 1)

  expect((await rehearse({ method: 'DELETE' })).status).toBe(204)
  await sees((view) => (view.meeting.phase === 'setup' ? true : undefined))
  expect(await sees(({ people }) => people.registered)).toBe(registered)
  expect(await sees(({ attendance }) => attendance.seenToday)).toBe(0)
})

test('[ME23] a second beginning is refused, bad wishes too, and nobody but the secretariat may', async () => {
  expect((await rehearse(json({ people: 1, withChair: false }))).status).toBe(204)
  const again = await rehearse(json({ people: 1, withChair: false }))
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'not_in_setup'])
  const bad = await rehearse(json({ people: 0 }))
  expect(((await bad.json()) as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
    'people',
    'withChair',
  ])
  expect((await rehearse({ ...json({ people: 1, withChair: false }), as: 'nobody' })).status).toBe(403)
})
