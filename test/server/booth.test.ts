import { afterAll, beforeAll, expect, test } from 'vitest'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import { enter, json, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'
import { isLive, until, wireDevice } from '../support/wire-device.ts'

let server: TestServer
let links: Record<string, string>
let meetingId: string
let booth: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId, links } = await sampleOn(server))
  booth = await enter(server, links.booth!, { name: 'Ines Laurent' })
})
afterAll(() => server.stop())

const linkId = () => linkIn(links.booth!).linkId
const ask = (path: string) => server.ask(`/api/meetings/${meetingId}${path}?link=${linkId()}`, { as: booth })

test('[PE11] a booth’s link asks for the name, and says which page is theirs', async () => {
  const { secret } = linkIn(links.booth!)
  const open = (as: string, look: string) =>
    server.ask(`/api/meetings/${meetingId}/open${look}`, { ...json({ linkId: linkId(), secret }), as })
  expect(await (await open('nobody', '?look=true')).json()).toMatchObject({ asksName: true, asksMode: false })
  expect(await (await open(booth, '')).json()).toEqual({ state: 'in', only: 'booth' })
})

test('[PE11] it opens the booth’s view and nothing else', async () => {
  const statuses = await Promise.all(
    AUDIENCES.map(async (audience) => [audience, (await ask(`/view/${audience}`)).status]),
  )
  expect(Object.fromEntries(statuses)).toEqual({ hall: 403, podium: 403, door: 403, booth: 200, screen: 403 })
  for (const path of ['/links', '/code', '/log.jsonl']) expect((await ask(path)).status).toBe(403)
})

test('[BO1] a booth signals over the wire, the podium sees it, and the booth may send nothing of the podium’s', async () => {
  const chair = await enter(server, links.chair!, { name: 'Chair' })
  const inBooth = wireDevice(server.base, links.booth!, { audience: 'booth', cookie: booth })
  const atPodium = wireDevice(server.base, links.chair!, { audience: 'podium', cookie: chair })
  await Promise.all([until(inBooth, isLive), until(atPodium, isLive)])
  const seen = until(atPodium, ({ view }) => JSON.stringify(view).includes('"ready":{"fr"'))
  expect(await inBooth.send({ type: 'booth.signal', signal: 'ready', language: 'fr' })).toMatchObject({
    outcome: 'accepted',
  })
  await seen
  expect(await inBooth.send({ type: 'meeting.pause' })).toMatchObject({
    outcome: 'rejected',
    code: 'access/not_allowed',
  })
  inBooth.stop()
  atPodium.stop()
})
