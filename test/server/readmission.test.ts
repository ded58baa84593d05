import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, json, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'
import { isLive, until, wireDevice } from '../support/wire-device.ts'

let server: TestServer
let meetingId: string
let links: Record<string, string>
let chair: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId, links } = await sampleOn(server))
  chair = await enter(server, links.chair!, { name: 'Ingrid Solberg' })
})
afterAll(() => server.stop())

const typed = (code: string) => server.ask('/api/code', { ...json({ code }), as: 'nobody' })
const codesAs = (cookie: string, role: string) =>
  server.ask(`/api/meetings/${meetingId}/readmissions?link=${linkIn(links[role]!).linkId}`, { as: cookie })

test('[PE40] [PE41] a chair reads a code out → the new device of a chair is in by it, once; who may not let anybody in sees no code', async () => {
  const device = wireDevice(server.base, links.chair!, { audience: 'podium', cookie: chair })
  try {
    const { me } = await until(device, isLive)
    await device.send({ type: 'people.readmit', personId: me!.people.personId })
    const told = (await (await codesAs(chair, 'chair')).json()) as { readmissions: { code: string }[] }
    expect(told.readmissions).toHaveLength(1)
    const [{ code }] = told.readmissions as [{ code: string }]

    const moderator = await enter(server, links.moderator!, { name: 'Tomas Okafor' })
    expect((await codesAs(moderator, 'moderator')).status).toBe(403)

    const way = await typed(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`)
    expect(way.status).toBe(200)
    const { linkId, secret } = (await way.json()) as { linkId: string; secret: string }
    const opened = await server.ask(`/api/meetings/${meetingId}/open`, { ...json({ linkId, secret }), as: 'nobody' })
    expect(opened.status).toBe(201)
    const cookie = opened.headers.getSetCookie()[0]!.split(';')[0]!
    const view = await server.ask(`/api/meetings/${meetingId}/view/podium?link=${linkId}`, { as: cookie })
    expect(view.status).toBe(200)
    expect((await typed(code)).status).toBe(404)
  } finally {
    device.stop()
  }
})
