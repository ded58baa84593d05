import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { RawLine } from '../faults/hostile/raw-line.ts'
import { enter, json, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let meetingId: string
beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId } = await sampleOn(server))
})
afterAll(() => server.stop())

async function newLink(limits: object = {}): Promise<{ linkId: string; url: string }> {
  const made = await server.ask(`/api/meetings/${meetingId}/links`, json({ role: 'participant', ...limits }))
  return (await made.json()) as { linkId: string; url: string }
}

/** Somebody by this link, joined on a websocket of their own. */
async function follow(url: string, name: string): Promise<RawLine> {
  const { linkId } = linkIn(url)
  const cookie = await enter(server, url, { name, mode: 'remote' })
  const view = await server.ask(`/api/meetings/${meetingId}/view/hall?link=${linkId}`, { as: cookie })
  const { epoch, version } = (await view.json()) as { epoch: string; version: number }
  const line = await RawLine.open(server.base, cookie)
  const wish = { meetingId, linkId, audience: 'hall', protocol: PROTOCOL_VERSION, have: { epoch, version } }
  expect(await line.ask('1', `421["join",${JSON.stringify(wish)}]`)).toMatchObject({ answer: { outcome: 'joined' } })
  return line
}

test('[PE6] a link is revoked → the websockets of all who came in by it are closed, and nobody else’s', async () => {
  const link = await newLink()
  const other = await newLink()
  const out = [await follow(link.url, 'Ada'), await follow(link.url, 'Bea')]
  const stays = await follow(other.url, 'Cy')
  await server.ask(`/api/meetings/${meetingId}/links/${link.linkId}`, { method: 'DELETE' })
  await Promise.all(out.map((line) => line.closed))
  expect(await stays.ask('2', '422["clock",{}]')).toHaveProperty('answer')
  stays.websocket.terminate()
})

test('[PE34] a link for one device opens nothing for the next, who is told no more than of a wrong one', async () => {
  const { url } = await newLink({ mostUses: 1 })
  const first = await follow(url, 'Ada')
  await expect(enter(server, url, { name: 'Bea', mode: 'remote' })).rejects.toThrow('link_invalid')
  expect(await first.ask('2', '422["clock",{}]')).toHaveProperty('answer')
  first.websocket.terminate()
})
