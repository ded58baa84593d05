import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommandId, MeetingId } from '../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../shared/meeting/record.ts'
import { replay } from '../../shared/meeting/record.ts'
import { canonicalJson } from '../../server/log/chain.ts'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { SeededChance } from '../../shared/lib/seeded-chance.ts'
import { freePort } from '../support/free-port.ts'
import { Attendee } from './attendee.ts'
import { sampleWay } from './sample-way.ts'
import { ServerProcess } from './server-process.ts'

const KILLS = 8
const CHAIRS = 8
/** Commands that each of them has under way at once. */
const LANES = 2
const SECOND_MS = 1000
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

let folder: string
let server: ServerProcess
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-kill-'))
  server = new ServerProcess(await freePort(), folder)
  // The compiled code is written at a proper end only.
  await server.start()
  await server.stop()
  await server.start()
}, 60_000)
afterAll(async () => {
  await server.kill()
  rmSync(folder, { recursive: true })
})

interface SeenFloor {
  readonly entries: { readonly [entryId: string]: object }
  readonly turn?: { readonly entryId: string; readonly heardAtMs?: number }
}
const firstOf = (keyed: object) => Object.keys(keyed)[0]

/** Opens the first item and gives somebody the floor; returns their entry. */
async function beginTurn(chair: Attendee): Promise<string> {
  const itemId = await chair.sees(({ agenda }) => firstOf((agenda as { items: object }).items))
  await chair.send('open', { type: 'agenda.open', itemId, expects: {} })
  await chair.send('add', { type: 'floor.add', itemId, name: 'Delegate', mode: 'room', channel: 'raised_hand' })
  const entryId = await chair.sees(({ floor }) => firstOf((floor as unknown as SeenFloor).entries))
  await chair.send('give', { type: 'floor.give', entryId, expects: {} })
  await chair.send('heard', { type: 'floor.heard', entryId })
  await chair.sees(({ floor }) => (floor as unknown as SeenFloor).turn?.heardAtMs)
  return entryId
}

test(`killed ${KILLS} times under load, the server loses and doubles nothing that it has answered (SEED=${seed})`, async () => {
  const chance = new SeededChance(seed)
  const way = await sampleWay(server.base, 'chair')
  const chairs: Attendee[] = []
  for (let i = 0; i < CHAIRS; i++) chairs.push(await Attendee.enter(server.base, way, `Chair ${i + 1}`))
  const entryId = await beginTurn(chairs[0]!)

  const answers = new Map<string, Outcome>()
  const changedAnswers: string[] = []
  let isOver = false
  let wakeAt = Number.POSITIVE_INFINITY
  let wake = () => {}
  const answered = (count: number) =>
    new Promise<void>((resolve) => {
      wakeAt = answers.size + count
      wake = resolve
    })

  /** One command after the other; one in five must be refused, and one in ten is sent again long after its answer. */
  async function work(chair: Attendee, lane: string): Promise<void> {
    for (let sent = 0; !isOver; sent++) {
      const commandId = `${lane}x${sent}`
      const command = {
        type: 'floor.extend',
        entryId: chance.happens(0.2) ? 'nobody' : entryId,
        byMs: SECOND_MS,
      } as const
      const answer = await chair.send(commandId, command)
      answers.set(commandId, answer)
      if (answers.size >= wakeAt) wake()
      if (chance.happens(0.9)) continue
      const again = await chair.send(commandId, command)
      if (canonicalJson(again) !== canonicalJson(answer)) changedAnswers.push(commandId)
    }
  }

  const working = chairs.flatMap((chair, at) =>
    Array.from({ length: LANES }, (_, lane) => work(chair, `k${at}l${lane}`)),
  )
  for (let kills = 1; kills <= KILLS; kills++) {
    await answered(chance.whole(10, 40))
    await server.kill()
    isOver = kills === KILLS
    await server.start()
  }
  await Promise.all(working)

  const last = await chairs[0]!.snapshot()
  for (const chair of chairs) {
    await chair.sees(() => (chair.version >= last.version ? true : undefined))
    expect(chair.complaints).toEqual([])
    expect(chair.view).toEqual(last.view)
    expect(chair.returns.bySnapshot).toBe(1)
    expect(chair.returns.byPatch).toBeGreaterThan(1)
    chair.leave()
  }
  await server.stop()

  const log = new SqliteEventLog(server.logPath)
  const meetingId = way.meetingId as MeetingId
  const records: LogRecord[] = []
  for await (const record of log.read(meetingId, 0)) records.push(record)
  const versions = new Map<CommandId, number>()
  const doubled = records.flatMap(({ commandId, version }) => {
    if (!/^k\d+l/.test(commandId)) return []
    const isDoubled = versions.has(commandId)
    versions.set(commandId, version)
    return isDoubled ? [commandId] : []
  })
  expect(doubled).toEqual([])
  expect(changedAnswers).toEqual([])
  const wrong = [...answers].filter(([id, answer]) => {
    const version = versions.get(id as CommandId)
    return answer.outcome === 'accepted' ? version !== answer.version : version !== undefined
  })
  expect(wrong).toEqual([])
  const accepted = [...answers.values()].filter(({ outcome }) => outcome === 'accepted').length
  expect(versions.size).toBe(accepted)
  const { turn, limitMs } = replay(records, await log.texts(meetingId)).floor
  expect(turn?.limitMs).toBe(limitMs + accepted * SECOND_MS)
  await log.close()
  console.log(`kill.test: seed ${seed}, ${KILLS} kills, ${answers.size} commands answered, ${accepted} accepted`)
}, 300_000)
