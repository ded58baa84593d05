import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let clientRoot: string

beforeAll(async () => {
  clientRoot = join(mkdtempSync(join(tmpdir(), 'rostrum-client-')), 'client')
  mkdirSync(join(clientRoot, 'assets'), { recursive: true })
  writeFileSync(join(clientRoot, 'index.html'), '<div id="root"></div>')
  writeFileSync(join(clientRoot, 'assets/app-1.js'), 'let a = 1')
  writeFileSync(join(clientRoot, 'assets/app-1.js.br'), brotliCompressSync('let a = 1'))
  server = await startTestServer({}, { clientRoot })
})
afterAll(() => server.stop())

const get = (path: string, encoding = 'br') =>
  server.ask(path, { as: 'nobody', headers: { 'Accept-Encoding': encoding } })

test('assets are sent as they lie compressed, and kept for ever', async () => {
  const asset = await get('/assets/app-1.js')
  expect(await asset.text()).toBe('let a = 1')
  expect(asset.headers.get('content-encoding')).toBe('br')
  expect(asset.headers.get('content-type')).toMatch(/javascript/)
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect((await get('/assets/app-1.js', 'identity')).headers.get('content-encoding')).toBeNull()
})

test('any other address is the page, always fresh; the API has none', async () => {
  const page = await get('/screen')
  expect(await page.text()).toContain('id="root"')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect((await get('/api/screen-of-nobody')).status).toBe(404)
})

test('a file of another release is not there: the page in its place would be kept under its name', async () => {
  expect((await get('/assets/app-2.js')).status).toBe(404)
})

test('files that go while they are served harm nobody', async () => {
  rmSync(join(clientRoot, 'assets'), { recursive: true })
  await get('/assets/app-1.js')
  expect((await get('/healthz')).status).toBe(200)
})
