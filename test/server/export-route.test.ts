import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let meetingId: string
let links: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId, links } = await sampleOn(server))
})
afterAll(() => server.stop())

test('[FL132] the secretariat fetches a file of the meeting; others do not', async () => {
  const as = await enter(server, links.secretariat!, { name: 'Desk' })
  const path = `/api/meetings/${meetingId}/floor.csv?link=${linkIn(links.secretariat!).linkId}`
  const answer = await server.ask(`${path}&language=ar`, { as })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain(`${meetingId}-floor.csv`)
  expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  expect((await server.ask(`/api/meetings/${meetingId}/floor.csv`)).status).toBe(200)
  expect((await server.ask(`/api/meetings/${meetingId}/floor.csv`, { as: 'nobody' })).status).toBe(403)
  for (const role of ['chair', 'moderator', 'participant'] as const) {
    const other = await enter(server, links[role]!, { name: role, mode: 'room' })
    const asked = `/api/meetings/${meetingId}/floor.csv?link=${linkIn(links[role]!).linkId}`
    expect((await server.ask(asked, { as: other })).status, role).toBe(403)
  }
})

test('a file that no feature makes, or a meeting that is not → not found', async () => {
  expect((await server.ask(`/api/meetings/${meetingId}/secrets.csv`)).status).toBe(404)
  expect((await server.ask('/api/meetings/nowhere/floor.csv')).status).toBe(404)
})
