import { expect, test } from 'vitest'
import { runMany } from './many-runs.ts'
import { run } from './world.ts'

/** Seeds that failed once, by what they found. */
test.each([
  [1246758636, 'an answer that slept on its way set the clock back by the length of the sleep'],
  [1246758656, 'the same after a reload'],
  [1013, 'what had been sent before the log went back was refused on the device, and was in the log'],
])('[SY12, SY13, SY16] seed %i, which found: %s', async (seed) => {
  expect((await run(seed)).problems).toEqual([])
})

test('[SY16] the same seed is the same run, to the millisecond', async () => {
  const traceOf = async () => {
    const lines: string[] = []
    await run(7, { trace: (line) => lines.push(line), planted: { circumstances: { nodes: 3, losesRecords: true } } })
    return lines
  }
  const first = await traceOf()
  expect(first.length).toBeGreaterThan(100)
  expect(await traceOf()).toEqual(first)
})

test('[SY16] runs are eventful: people press and race, nodes die and are cut off, the store goes back', async () => {
  const figures = await runMany({ first: 1, count: 40, step: 1 }, () => undefined)
  for (const [name, count] of Object.entries(figures)) {
    if (name !== 'failed') expect(count, name).toBeGreaterThan(0)
  }
  expect(figures.commands).toBeGreaterThan(600)
})
