import { decideAdding } from './decide-adding.ts'
import { decideAsking } from './decide-asking.ts'
import { decideChairing } from './decide-chairing.ts'
import { decideTurn } from './decide-turn.ts'
import type { DecideFloor } from './queue.ts'

/** What each command does to the floor, or why not. */
export const decideFloor: DecideFloor = { ...decideAsking, ...decideAdding, ...decideChairing, ...decideTurn }
