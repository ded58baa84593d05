import { decideCounts } from './decide-counts.ts'
import { decideDoor } from './decide-door.ts'
import { decideOwn } from './decide-own.ts'
import { decideSystem } from './decide-system.ts'
import type { DecideAttendance } from './sees.ts'

/** What each command leads to, or why not. */
export const decideAttendance: DecideAttendance = { ...decideSystem, ...decideDoor, ...decideOwn, ...decideCounts }
