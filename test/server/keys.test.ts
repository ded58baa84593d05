import { mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
