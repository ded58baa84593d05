import type { CompanionView, GroupsMe, RoundView, WayView } from '../../../shared/features/groups/view.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import type { RoundTime } from './round-clock.tsx'

/** Somebody at the reader's table. */
export interface Companion extends CompanionView {
  readonly personId: string
}

/** The reader during a round: at a table, or waiting to be told which. */
export type MyTable = { readonly roundId: string; readonly time: RoundTime } & (
  | {
      readonly name: 'seated'
      readonly number: number
      readonly mode: Mode
      readonly way: WayView
      readonly companions: readonly Companion[]
    }
  | { readonly name: 'coming' }
)

/** The reader's table; undefined while no round is on. What is known of the reader counts for its own round alone. */
export function myTableOf(round: RoundView | undefined, mine: GroupsMe | undefined): MyTable | undefined {
  if (!round) return undefined
  const { roundId } = round
  if (mine?.roundId !== roundId || mine.number === undefined) return { name: 'coming', roundId, time: round }
  const { number, mode = 'room', companions = {} } = mine
  return { name: 'seated', roundId, time: round, number, mode, way: mine, companions: companionsOf(companions) }
}

const companionsOf = (companions: NonNullable<GroupsMe['companions']>): readonly Companion[] =>
  Object.entries(companions).map(([personId, companion]) => ({ ...companion, personId }))
