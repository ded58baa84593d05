import { expect, test } from 'vitest'
import { damage } from './damage.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test(`SQLite: whatever happens to the bytes of its files, a changed history is never served (SEED=${seed})`, async () => {
  const { mutations, silent } = await damage({ keeper: 'sqlite', seed, mutations: 150 })
  expect(silent).toEqual([])
  expect(mutations).toBe(150)
}, 60_000)

test('without what was seen of its heads, a lost end of the write-ahead log is not noticed: the mutations are real', async () => {
  const { silent } = await damage({ keeper: 'sqlite', seed: 1, mutations: 40, without: '-heads' })
  expect(silent).toContain('tail cut of log.sqlite-wal')
}, 60_000)
