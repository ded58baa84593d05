import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let meetingId: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId } = await sampleOn(server))
})
afterAll(() => server.stop())

describe('a request that is sent again', () => {
  const make = (key: string) =>
    server.ask(`/api/meetings/${meetingId}/links`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ role: 'observer' }),
    })
  const linkOf = async (answer: Response) => ((await answer.json()) as { linkId: string }).linkId
  const open = async () =>
    ((await (await server.ask(`/api/meetings/${meetingId}/links`)).json()) as { links: { linkId: string }[] }).links

  test('makes one link and answers with it again, whatever the key looks like', async () => {
    const before = (await open()).length
    const first = await linkOf(await make('6f1c0f5e-6f1c-4c0f-8f5e-000000000000'))
    expect(await linkOf(await make('6f1c0f5e-6f1c-4c0f-8f5e-000000000000'))).toBe(first)
    const after = await open()
    expect(after).toHaveLength(before + 1)
    expect(after.map(({ linkId }) => linkId)).toContain(first)
  })

  test('its key answers no other request', async () => {
    for (const key of ['setup_0', 'k1']) {
      const linkId = await linkOf(await make(key))
      expect((await open()).map((link) => link.linkId)).toContain(linkId)
      const headers = { 'Idempotency-Key': key }
      const path = `/api/meetings/${meetingId}/links/${linkId}`
      expect((await server.ask(path, { method: 'DELETE', headers })).status).toBe(204)
      expect((await open()).map((link) => link.linkId)).not.toContain(linkId)
    }
  })
})
