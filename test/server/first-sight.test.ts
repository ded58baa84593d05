import { mkdir, writeFile } from 'node:fs/promises'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let path: string
let as: string

beforeAll(async () => {
  const clientRoot = join(mkdtempSync(join(tmpdir(), 'rostrum-page-')), 'client')
  await mkdir(clientRoot)
  await writeFile(join(clientRoot, 'index.html'), '<html><body><div id="root"></div></body></html>')
  server = await startTestServer({}, { clientRoot })
  const { meetingId, links } = await sampleOn(server)
  as = await enter(server, links.observer!, { name: 'Lin', mode: 'remote' })
  path = `/m/${meetingId}/${linkIn(links.observer!).linkId}/floor`
})
afterAll(() => server.stop())

const page = async (init: { as: string; language?: string }) =>
  (await server.ask(path, { as: init.as, headers: { 'Accept-Language': init.language ?? 'en' } })).text()

test('who is in reads now and next before any script', async () => {
  expect(await page({ as })).toMatch(/IGF 2021[^]*Next: [^]*Welcome from Chair[^]*08:00[^]* UTC/)
})

test('in Arabic, right to left', async () => {
  const arabic = await page({ as, language: 'ar' })
  expect(arabic).toMatch(/dir="rtl"[^]*التالي[^]*ترحيب من قبل الرئيس/)
})

test('who is not in reads nothing of the meeting', async () => {
  const bare = await page({ as: 'nobody' })
  expect(bare).toContain('<div id="root"></div>')
  expect(bare).not.toContain('IGF')
})
