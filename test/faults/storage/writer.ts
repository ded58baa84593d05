// A process that writes to a log as it is told, and notes each promise of the log in a file of its folder the moment it is given.
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { MeetingId } from '../../../shared/lib/ids.ts'
import { LogLoad } from './log-load.ts'
import { KEEPERS, type KeeperName } from './keepers.ts'

const [keeper = '', folder = '', seed = '', appends = ''] = process.argv.slice(2)
const notes = openSync(join(folder, 'promises'), 'a')
const { log, end } = await KEEPERS[keeper as KeeperName].open(folder)
const loads = ['m1', 'm2', 'm3'].map(
  (meeting, at) =>
    new LogLoad(log, meeting as MeetingId, new SeededChance(Number(seed) + at), (promised) =>
      writeSync(notes, `${JSON.stringify(promised)}\n`),
    ),
)
await Promise.all(loads.map((load) => load.run(Number(appends))))
await end()
