import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { keysIn } from '../../server/access/keys.ts'

async function dataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-keys-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'data')
}

test('the keys of a folder are made once, and only the server’s user looks into it', async () => {
  const folder = await dataDir()
  const made = keysIn(folder, undefined)
  expect(made.serverKey).toHaveLength(32)
  expect(keysIn(folder, undefined)).toEqual(made)
  expect((await stat(folder)).mode & 0o077).toBe(0)
})

test('a key file that a crash left empty, or that is cut, stops the start: with it anybody could make every link', async () => {
  const folder = await dataDir()
  keysIn(folder, undefined)
  await truncate(join(folder, 'server-key'), 8)
  expect(() => keysIn(folder, undefined)).toThrow('server-key holds no key')
  const other = await dataDir()
  keysIn(other, undefined)
  await writeFile(join(other, 'admin-token'), '')
  expect(() => keysIn(other, undefined)).toThrow('admin-token holds no key')
})

test('nodes that start at once on one folder go on with the same key', async () => {
  const folder = await dataDir()
  const made = await Promise.all(Array.from({ length: 6 }, () => keysOfAnotherProcess(folder)))
  expect(new Set(made).size).toBe(1)
  expect((await readdir(folder)).sort()).toEqual(['admin-token', 'server-key'])
})

test('a key that is set counts, and the folder keeps none', async () => {
  const folder = await dataDir()
  const [key, former] = [randomBytes(32), randomBytes(32)]
  expect(keysIn(folder, 'token', [key, former])).toEqual({
    serverKey: key,
    formerServerKey: former,
    adminToken: 'token',
  })
  expect(await readdir(folder)).toEqual([])
})

async function keysOfAnotherProcess(folder: string): Promise<string> {
  const keys = new URL('../../server/access/keys.ts', import.meta.url).href
  const script = `import(${JSON.stringify(keys)}).then(({ keysIn }) => console.log(keysIn(${JSON.stringify(folder)}).serverKey.toString('hex')))`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script])
  return stdout.trim()
}
