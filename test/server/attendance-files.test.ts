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

const FILES = {
  'statistics.json': 'application/json',
  'attendance.csv': 'text/csv',
  'participants.csv': 'text/csv',
  'participants.json': 'application/json',
  'attendance.md': 'text/markdown',
  'history.json': 'application/json',
}

test('[AT89] secretariat, chair and moderator fetch the files of attendance; participants and strangers do not', async () => {
  for (const role of ['secretariat', 'chair', 'moderator', 'participant'] as const) {
    const as = await enter(server, links[role]!, { name: role, mode: 'room' })
    for (const [file, type] of Object.entries(FILES)) {
      const path = `/api/meetings/${meetingId}/${file}?link=${linkIn(links[role]!).linkId}&language=ar&about=nobody`
      const answer = await server.ask(path, { as })
      expect(answer.status, `${role} ${file}`).toBe(role === 'participant' ? 403 : 200)
      if (answer.ok) expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
      expect((await server.ask(path, { as: 'nobody' })).status).toBe(403)
    }
  }
})
