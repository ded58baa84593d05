import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { Scheduler } from '../../server/clock.ts'
import { RosterThread } from '../../server/roster/roster-thread.ts'
import { settled } from '../support/settled.ts'

const sample = readFileSync(new URL('../../shared/sample/igf-2021-roster.csv', import.meta.url))
const endless = new URL('./threads/endless.ts', import.meta.url)
const opened: RosterThread[] = []

/** Timers that end when the test says so. */
function handTimers() {
  const waiting = new Set<() => void>()
  const scheduler: Scheduler = {
    nowMs: () => 0,
    after: (_delayMs, run) => {
      waiting.add(run)
      return () => waiting.delete(run)
    },
    every: () => () => undefined,
  }
  return { scheduler, waiting, run: () => waiting.forEach((due) => due()) }
}

function open(file?: URL) {
  const timers = handTimers()
  const problems: string[] = []
  const report = (problem: string) => problems.push(problem)
  const thread = new RosterThread({ scheduler: timers.scheduler, report, ...(file && { file }) })
  opened.push(thread)
  return { thread, timers, problems }
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((thread) => thread.close()))
})

test('[PE92] files handed in together → each is read', async () => {
  const { thread, timers } = open()
  const [one, other] = await Promise.all([thread.read(sample, {}), thread.read(Buffer.from('name\nAnn'), {})])
  expect(one.rows).toHaveLength(226)
  expect(other.rows).toMatchObject([{ row: { name: 'Ann' } }])
  expect(timers.waiting.size).toBe(0)
})

test('[PE92] a file never comes to an end → it is given up and said so, and the next one is read', async () => {
  const { thread, timers, problems } = open(endless)
  const stuck = thread.read(Uint8Array.of(1), {})
  const next = thread.read(new Uint8Array(), {})
  await settled()
  timers.run()
  expect((await stuck).rejected).toMatchObject([{ code: 'took_too_long' }])
  expect(await next).toMatchObject({ rejected: [] })
  expect(problems).toHaveLength(1)
})

test('[PE92] the thread breaks over a file → that file is refused, and the next one is read', async () => {
  const { thread } = open(endless)
  expect((await thread.read(Uint8Array.of(1, 2), {})).rejected).toMatchObject([{ code: 'took_too_long' }])
  expect(await thread.read(new Uint8Array(), {})).toMatchObject({ rejected: [] })
})
