import { decideAdding } from './decide-adding.ts'
import { decideAsking } from './decide-asking.ts'
import { decideIntake } from './decide-intake.ts'
import { decideNames } from './decide-names.ts'
import { decideChairing } from './decide-chairing.ts'
import { decideKinds } from './decide-kinds.ts'
import { decideLastCall } from './decide-last-call.ts'
import { decideLimits } from './decide-limits.ts'
import { decideListed } from './decide-listed.ts'
import { decideStatements } from './decide-statements.ts'
import { decideTurn } from './decide-turn.ts'
import { decideUndo } from './decide-undo.ts'
import type { DecideFloor } from './queue.ts'

/** What each command does to the floor, or why not. */
export const decideFloor: DecideFloor = {
  ...decideAsking,
  ...decideAdding,
  ...decideIntake,
  ...decideNames,
  ...decideChairing,
  ...decideTurn,
  ...decideKinds,
  ...decideListed,
  ...decideLimits,
  ...decideLastCall,
  ...decideUndo,
  ...decideStatements,
}
