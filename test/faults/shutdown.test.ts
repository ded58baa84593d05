import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { Attendee } from './attendee.ts'
import { sampleWay } from './sample-way.ts'
import { ServerProcess } from './server-process.ts'

const PEOPLE = 60

let folder: string
let server: ServerProcess
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-shutdown-'))
  server = new ServerProcess(await freePort(), folder, { DRAIN_MS: '500', LOG_LEVEL: 'info' })
  await server.start()
}, 60_000)
afterAll(async () => {
  await server.kill()
  rmSync(folder, { recursive: true })
})

const statusOf = (path: string) => fetch(server.base + path).then(({ status }) => status)

test('[OP6] told to stop → not ready first and still at work, then everybody is told, one after the other; all that was sent has its answer; it ends with 0', async () => {
  const way = await sampleWay(server.base, 'chair')
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, at) => Attendee.enter(server.base, way, `Delegate ${at}`)),
  )
  const toldAtMs: number[] = []
  for (const person of people) person.onBye(() => toldAtMs.push(performance.now()))
  expect(await statusOf('/readyz')).toBe(200)

  const stopped = server.stop()
  await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(503), 5000)
  expect(await statusOf('/healthz')).toBe(200)
  const answers = await Promise.all(
    people.map((person, at) => person.send(`late${at}`, { type: 'people.set_mode', mode: 'room' })),
  )
  expect(answers.every(({ outcome }) => outcome === 'accepted')).toBe(true)
  expect(toldAtMs).toEqual([])
  expect(await stopped).toBe(0)
  expect(toldAtMs).toHaveLength(PEOPLE)
  expect(Math.max(...toldAtMs) - Math.min(...toldAtMs)).toBeGreaterThan(20)
  for (const line of ['"msg":"listening"', '"msg":"draining"', '"msg":"stopped"'])
    expect(server.written).toContain(line)

  await server.start()
  const again = await Promise.all(
    people.map((person, at) => person.send(`late${at}`, { type: 'people.set_mode', mode: 'room' })),
  )
  expect(again).toEqual(answers)
  for (const person of people) {
    expect(person.complaints).toEqual([])
    person.leave()
  }
}, 60_000)
