import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findRedisProgram } from '../../../scripts/redis-program.ts'
import type { MeetingId } from '../../../shared/lib/ids.ts'
import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { damage } from './damage.ts'
import { KEEPERS } from './keepers.ts'
import { brokenPromises, type Problem } from './kept-promises.ts'
import { LogLoad, type Promised } from './log-load.ts'
import { memoryDisk } from './memory-disk.ts'

const keeper = KEEPERS['redis-always']
const MEETING = 'm1' as MeetingId
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

describe.runIf(findRedisProgram())('The append-only file of a real Redis', () => {
  let folder: string
  let promises: Promised[]
  beforeEach(async () => {
    folder = mkdtempSync(join(memoryDisk(), 'rostrum-aof-'))
    promises = []
    const { log, end } = await keeper.open(folder)
    await new LogLoad(log, MEETING, new SeededChance(3), (promised) => promises.push(promised)).run(15)
    await end()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function appendOnlyFile(): string {
    const name = readdirSync(join(folder, 'appendonlydir')).find((file) => file.endsWith('.incr.aof'))
    return join(folder, 'appendonlydir', name!)
  }

  async function brokenAfterRestart(): Promise<readonly Problem[]> {
    const { log, end } = await keeper.open(folder)
    return brokenPromises(log, promises).finally(() => void end())
  }

  test('as it was left → everything is there', async () => {
    expect(await brokenAfterRestart()).toEqual([])
  })

  test('zeros behind its end → Redis refuses to start', async () => {
    appendFileSync(appendOnlyFile(), Buffer.alloc(4096))
    await expect(keeper.open(folder)).rejects.toThrow('redis-server ended')
  })

  test('one byte of a record flipped → Redis serves it, and the log refuses it', async () => {
    const bytes = readFileSync(appendOnlyFile())
    bytes[bytes.indexOf('test.happened')]! ^= 1
    writeFileSync(appendOnlyFile(), bytes)
    await expect(brokenAfterRestart()).rejects.toThrow('the record does not match its hash')
  })

  describe('its tail cut off', () => {
    beforeEach(() => truncateSync(appendOnlyFile(), statSync(appendOnlyFile()).size - 700))

    test('→ Redis starts with whole appends only, and what is left follows by its hashes', async () => {
      const problems = await brokenAfterRestart()
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.filter(({ promise }) => promise === undefined)).toEqual([])
    })

    test.each([
      ['a node that saw it says what is lost', '', 1],
      ['who has lost what was seen as well cannot tell', 'heads', 0],
    ])('→ %s', async (_, without, times) => {
      if (without) rmSync(join(folder, without), { recursive: true })
      const { log, end } = await keeper.open(folder)
      const lost = await log.lost?.(MEETING)
      await end()
      expect(lost ? [lost] : []).toEqual(Array(times).fill(expect.objectContaining(promises.at(-1)!.head)))
    })
  })

  test(`whatever happens to its bytes, a changed history is never served (SEED=${seed})`, async () => {
    const { mutations, silent } = await damage({ keeper: 'redis-always', seed, mutations: 20 })
    expect(silent).toEqual([])
    expect(mutations).toBe(20)
  }, 60_000)
})
