import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvOf } from '../../shared/lib/csv.ts'
import { sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

const sample = readFileSync(new URL('../../shared/sample/igf-2021-roster.csv', import.meta.url))
const shuffled = readFileSync(new URL('../features/fixtures/roster-shuffled.xlsx', import.meta.url))

let server: TestServer
let path: string

beforeAll(async () => {
  server = await startTestServer()
  const { meetingId } = await sampleOn(server)
  path = `/api/meetings/${meetingId}/roster`
})
afterAll(() => server.stop())

async function hand(body: Uint8Array | string, query = '') {
  const answer = await server.ask(`${path}?${query}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  const value = (await answer.json()) as { readonly mark?: string; readonly [field: string]: unknown }
  return { status: answer.status, value }
}

test.each([
  ['the sample', sample],
  ['the sample shuffled and saved by a spreadsheet program', shuffled],
])('[PE90] %s is imported into a meeting that has it → nothing changes', async (_what, bytes) => {
  const { value } = await hand(bytes, 'apply=false')
  expect(value).toMatchObject({ added: 0, updated: 0, unchanged: 226, rejected: [], remarks: [] })
  expect((await hand(bytes, `expects=${value.mark}`)).value).toMatchObject({ added: 0, updated: 0, unchanged: 226 })
})

test('[PE86] previewed and confirmed → imported; confirmed once more after another import → refused', async () => {
  const list = csvOf([
    ['Full name', 'E-mail'],
    ['Ann Lee', 'ann@example.org'],
  ])
  const { value } = await hand(list, 'apply=false')
  expect(value).toMatchObject({ added: 1, lines: { added: [{ line: 2, name: 'Ann Lee' }] } })
  expect((await hand(list.replace('Ann', 'Anne'), `expects=${value.mark}`)).value).toMatchObject({
    code: 'people/roster_changed',
  })
  expect((await hand(list, `expects=${value.mark}`)).value).toMatchObject({ added: 1 })
  expect((await hand(list, `expects=${value.mark}`)).value).toMatchObject({ code: 'people/roster_changed' })
})

test('[PE82] columns, header and encoding as a program says them → read so; a column that does not exist is refused', async () => {
  const bytes = Buffer.from('x;y\nLee;Jos\u00e9\n', 'latin1')
  const { value } = await hand(bytes, 'apply=false&columns=family_name,given_name&encoding=windows-1252&header=1')
  expect(value).toMatchObject({ lines: { added: [{ line: 2, name: 'José Lee' }] } })
  expect(await hand(bytes, 'apply=false&columns=family_name,shoe_size')).toMatchObject({
    status: 400,
    value: { errors: [{ field: 'columns.1' }] },
  })
})

test('[PE88] hostile files one after the other → each is answered, and nothing changes', async () => {
  const files = [Buffer.alloc(1_000_000), 'x'.repeat(1_000_000), ','.repeat(1_000_000), shuffled.subarray(0, 9000)]
  for (const file of files) expect(await hand(file)).toMatchObject({ status: 200, value: { added: 0, updated: 0 } })
  expect((await hand(sample)).value).toMatchObject({ unchanged: 226 })
})

test('[PE89] a file of more than 4 MB → refused with the limit', async () => {
  expect(await hand(Buffer.alloc(5 * 1024 * 1024, 'x'))).toMatchObject({
    status: 413,
    value: { code: 'too_large', errors: [{ reason: 'has more than 4194304 bytes' }] },
  })
})
