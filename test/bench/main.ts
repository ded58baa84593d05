import { attendanceStorm } from './attendance-storm.ts'
import { changeCost } from './change-cost.ts'
import { doorSearch } from './door-search.ts'
import { drawOfTables } from './draw.ts'
import { durableCommands } from './durable-commands.ts'
import { memory } from './memory.ts'
import { patchBytes } from './patch-bytes.ts'
import { fanOut, fanOut5000 } from './fan-out.ts'
import { joinCost } from './join-cost.ts'
import { living } from './living.ts'
import { queueOrder } from './queue-order.ts'
import { roster } from './roster.ts'
import type { Figure, Row } from './row.ts'
import { statisticsCost } from './statistics.ts'
import { storm } from './storm.ts'
import { twoNodes } from './two-nodes.ts'

const rows: readonly Row[] = [
  fanOut,
  fanOut5000,
  joinCost,
  durableCommands,
  twoNodes,
  storm,
  memory,
  attendanceStorm,
  living,
  changeCost,
  patchBytes,
  queueOrder,
  doorSearch,
  statisticsCost,
  drawOfTables,
  roster,
]

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = wanted.filter((name) => !rows.some((row) => row.name === name))
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. Rows: ${rows.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

let missed = 0
for (const row of rows.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n${row.name}: ${row.what}`)
  const began = performance.now()
  try {
    for (const found of await row.run()) {
      console.log(lineOf(found))
      if (found.beside) console.log(`      ${found.beside}`)
      if (isMissed(found)) missed++
    }
  } catch (error) {
    console.error(`  Could not be measured: ${error instanceof Error ? error.message : String(error)}`)
    missed++
  }
  console.log(`  (${((performance.now() - began) / 1000).toFixed(0)} s)`)
}
if (missed > 0) console.log(`\n${missed} of the goals that must be reached ${missed === 1 ? 'is' : 'are'} missed.`)
process.exit(missed > 0 ? 1 : 0)

function isMissed({ value, must }: Figure): boolean {
  return must !== undefined && !(value <= must)
}

function lineOf(found: Figure): string {
  const { what, value, spread, unit, must, strive } = found
  const goals = [must !== undefined && `must ≤ ${short(must)}`, strive !== undefined && `strive ≤ ${short(strive)}`]
  const verdict =
    must === undefined ? '' : isMissed(found) ? 'MISSED' : strive !== undefined && value <= strive ? 'reached' : 'ok'
  const range = spread ? `(${short(spread[0])}–${short(spread[1])})` : ''
  const columns = [
    what.padEnd(46),
    `${short(value)} ${unit}`.padStart(12),
    range.padEnd(18),
    goals.filter(Boolean).join(', '),
  ]
  return `  ${columns.join('  ')}  ${verdict}`.trimEnd()
}

function short(value: number): string {
  return value >= 100 || Number.isInteger(value)
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toPrecision(2)
}
