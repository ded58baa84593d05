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
import { KEEPERS } from './keepers.ts'
import { brokenPromises, type Problem } from './kept-promises.ts'
import { LogLoad, type Promised } from './log-load.ts'
import { memoryDisk } from './memory-disk.ts'

const keeper = KEEPERS['redis-always']
const MEETING = 'm1' as MeetingId

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

  test('its tail cut off → Redis starts with whole appends only, and what is left follows by its hashes', async () => {
    truncateSync(appendOnlyFile(), statSync(appendOnlyFile()).size - 700)
    const problems = await brokenAfterRestart()
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.filter(({ promise }) => promise === undefined)).toEqual([])
  })
})
