import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { eventLogContract } from './event-log-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-log-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

eventLogContract('MemoryEventLog', () => ({ open: async () => new MemoryEventLog(), isDurable: false }))

eventLogContract('SqliteEventLog', () => {
  const path = join(folder, `${++files}.sqlite`)
  return { open: async () => new SqliteEventLog(path), isDurable: true }
})
