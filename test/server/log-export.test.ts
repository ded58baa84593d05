import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let meetingId: string
let links: Record<string, string>
let folder: string
let lines: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-log-'))
  server = await startTestServer()
  ;({ meetingId, links } = await sampleOn(server))
  await enter(server, links.participant!, { name: 'Amina Diallo', mode: 'remote' })
  lines = (await (await server.ask(`/api/meetings/${meetingId}/log.jsonl`)).text()).trimEnd().split('\n')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

function verify(changed: readonly string[], ...more: string[]) {
  const file = join(folder, 'log.jsonl')
  writeFileSync(file, `${changed.join('\n')}\n`)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-log.ts', file, ...more], {
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}
const headOf = (log: readonly string[]) => (JSON.parse(log.at(-1)!) as { head: { version: number; hash: string } }).head

describe('the log as a file', () => {
  test('is for the secretariat and the administrator alone', async () => {
    for (const role of ['chair', 'moderator', 'door', 'participant'] as const) {
      const as = await enter(server, links[role]!, { name: role, mode: 'room' })
      const asked = await server.ask(`/api/meetings/${meetingId}/log.jsonl?link=${linkIn(links[role]!).linkId}`, { as })
      expect(asked.status, role).toBe(403)
    }
    const as = await enter(server, links.secretariat!, { name: 'Desk' })
    const path = `/api/meetings/${meetingId}/log.jsonl?link=${linkIn(links.secretariat!).linkId}`
    expect((await server.ask(path, { as })).status).toBe(200)
    expect((await server.ask(`/api/meetings/${meetingId}/log.jsonl`, { as: 'nobody' })).status).toBe(403)
  })

  test('has a record a line and the head at last, and no name', () => {
    expect(lines.length).toBeGreaterThan(3)
    expect(headOf(lines).version).toBe(lines.length - 1)
    expect(lines.join()).not.toContain('Amina')
  })
})

describe('the verifier, which knows nothing of the server', () => {
  test('finds everything as it was written, and says what that does not prove', () => {
    const { status, said } = verify(lines, '--head', headOf(lines).hash)
    expect(status).toBe(0)
    expect(said).toContain(`Head ${headOf(lines).hash}`)
    expect(said).toContain('It does not show that the log is true')
  })

  test.each([
    [
      'a byte is changed',
      (log: string[]) => log.with(1, log[1]!.replace('"atMs":1', '"atMs":2')),
      /Record 3 does not follow/,
    ],
    ['a record is left out', (log: string[]) => log.toSpliced(1, 1), /Record 2 is missing/],
    ['two change places', (log: string[]) => log.with(1, log[2]!).with(2, log[1]!), /Record 2 is missing/],
    ['the end is cut off', (log: string[]) => log.slice(0, -1), /last line is not the head/],
    ['the last record is left out', (log: string[]) => log.toSpliced(-2, 1), /The head says version/],
    ['a line is garbage', (log: string[]) => log.with(0, '{'), /Line 1 cannot be read/],
  ])('%s → is found', (_, change, words) => {
    const { status, said } = verify(change([...lines]))
    expect(status).toBe(1)
    expect(said).toMatch(words)
  })

  test('another epoch begins with the record that says that the log went back, and with no other', () => {
    const chain = (type: string) => {
      const epochs = [
        ['e1', 'meeting.created'],
        ['e2', type],
      ] as const
      let prevHash = '0'.repeat(64)
      const records = epochs.map(([epoch, event], at) => {
        const line = JSON.stringify({ version: at + 1, epoch, prevHash, events: [{ type: event }] })
        prevHash = createHash('sha256').update(line).digest('hex')
        return line
      })
      return [...records, JSON.stringify({ head: { epoch: 'e2', version: 2, hash: prevHash } })]
    }
    expect(verify(chain('meeting.log_went_back'))).toMatchObject({
      status: 0,
      said: expect.stringContaining('2 epoch(s)'),
    })
    expect(verify(chain('floor.closed'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('does not say why'),
    })
  })

  test('a hash of another history → is found', () => {
    const { status, said } = verify(lines, '--head', 'f'.repeat(64))
    expect(status).toBe(1)
    expect(said).toContain('another history')
  })
})
