import type { CompanionView, GroupsMe, RoundView, WayView } from '../../../shared/features/groups/view.ts'
import type { Mode } from '../../../shared/lib/mode.ts'

/** Somebody at the reader's table. */
export interface Companion extends CompanionView {
  readonly personId: string
}

/** The reader during a round: at a table, or waiting to be told which. */
export type MyTable =
  | {
      readonly name: 'seated'
      readonly roundId: string
      readonly number: number
      readonly mode: Mode
      readonly way: WayView
      readonly companions: readonly Companion[]
      readonly endsAtMs: number
    }
  | { readonly name: 'coming'; readonly roundId: string; readonly endsAtMs: number }

/** The reader's table; undefined while no round is on. What is known of the reader counts for its own round alone. */
export function myTableOf(round: RoundView | undefined, mine: GroupsMe | undefined): MyTable | undefined {
  if (!round) return undefined
  const { roundId, endsAtMs } = round
  if (mine?.roundId !== roundId || mine.number === undefined) return { name: 'coming', roundId, endsAtMs }
  const { number, mode = 'room', companions = {} } = mine
  return { name: 'seated', roundId, endsAtMs, number, mode, way: mine, companions: companionsOf(companions) }
}

const companionsOf = (companions: NonNullable<GroupsMe['companions']>): readonly Companion[] =>
  Object.entries(companions).map(([personId, companion]) => ({ ...companion, personId }))
