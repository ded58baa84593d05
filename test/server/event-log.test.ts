import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { NO_HASH } from '../../server/log/chain.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { RehearsalLog } from '../../server/log/rehearsal-log.ts'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { chainFrom, eventLogContract, MEETING, type LogUnderTest } from './event-log-contract.ts'
import { eventLogNodesContract } from './event-log-nodes-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-log-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

function bothContracts(name: string, make: () => LogUnderTest): void {
  eventLogContract(name, make)
  eventLogNodesContract(name, make)
}

bothContracts('MemoryEventLog', () => ({ open: async () => new MemoryEventLog(), isDurable: false }))

bothContracts('SqliteEventLog', () => {
  const path = join(folder, `${++files}.sqlite`)
  return { open: async () => new SqliteEventLog(path), isDurable: true }
})

bothContracts('RehearsalLog where nothing is rehearsed', () => ({
  open: async () => new RehearsalLog(new MemoryEventLog()),
  isDurable: false,
}))

/** Every meeting is in rehearsal from its beginning, under the epoch that it was made with. */
class AllRehearsed extends RehearsalLog {
  override async create(meetingId: MeetingId, epoch: string): Promise<void> {
    await super.create(meetingId, epoch)
    await this.begin(meetingId, epoch)
  }
}

bothContracts('RehearsalLog in rehearsal', () => ({
  open: async () => new AllRehearsed(new MemoryEventLog()),
  isDurable: false,
}))

describe('A rehearsal', () => {
  const setUp = async () => {
    const beneath = new MemoryEventLog()
    await beneath.create(MEETING, 'e1')
    const [first, second] = chainFrom({ epoch: 'e1', version: 0, hash: NO_HASH }, 2)
    await beneath.append(MEETING, 0, [first!])
    return { beneath, log: new RehearsalLog(beneath), first: first!, second: second! }
  }

  test('goes on from what is kept and leaves nothing of itself behind', async () => {
    const { beneath, log } = await setUp()
    const before = (await beneath.head(MEETING))!
    await log.begin(MEETING, 'rehearsal1')
    expect(await log.head(MEETING)).toEqual({ ...before, epoch: 'rehearsal1' })
    const played = chainFrom({ ...before, epoch: 'rehearsal1' }, 3)
    expect(await log.append(MEETING, 1, played)).toEqual({ result: 'appended' })
    expect((await log.head(MEETING))?.version).toBe(4)
    const versions: number[] = []
    for await (const { version } of log.read(MEETING, 0)) versions.push(version)
    expect(versions).toEqual([1, 2, 3, 4])
    expect(await beneath.head(MEETING)).toEqual(before)
    await log.end(MEETING)
    expect(await log.head(MEETING)).toEqual(before)
    expect(await log.outcomeOf(MEETING, played[0]!.key)).toBeUndefined()
  })

  test('a command answered before it is not carried out again in it', async () => {
    const { log, first } = await setUp()
    await log.begin(MEETING, 'rehearsal1')
    expect(await log.append(MEETING, 1, [{ ...first }])).toMatchObject({ result: 'known' })
  })

  test('what comes too late from a rehearsal, or from before it, is not taken', async () => {
    const { beneath, log, second } = await setUp()
    const before = (await beneath.head(MEETING))!
    await log.begin(MEETING, 'rehearsal1')
    await expect(log.append(MEETING, 1, [second])).rejects.toThrow()
    await log.end(MEETING)
    await expect(log.append(MEETING, 1, chainFrom({ ...before, epoch: 'rehearsal1' }, 1))).rejects.toThrow()
    expect(await beneath.head(MEETING)).toEqual(before)
  })
})
