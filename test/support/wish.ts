import type { Actor } from '../../shared/lib/feature.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { person, type Plain } from './given.ts'

/** The numbers and the word with which a move of a random history chooses. */
export interface Chosen {
  readonly who: number
  readonly a: number
  readonly b: number
  readonly word: string
}

/** What somebody wants done; `lateMs`: how long it was on its way. */
export type Wished = readonly [actor: Actor, command: Plain<Command>, lateMs?: number]

const DESK = ['secretariat', 'chair', 'moderator'] as const

/** One of several, whatever the number; undefined where there is none. */
export const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length]

/** Somebody of the podium. */
export const desk = ({ who }: Chosen): Actor => person('secretary', pick(DESK, who)!)
