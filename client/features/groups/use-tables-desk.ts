import type { PodiumGroupsView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useDesk, type Desk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'

export type WireGroups = OnTheWire<PodiumGroupsView>
export type WireDraft = NonNullable<WireGroups['draft']>
export type WireRound = NonNullable<WireGroups['round']>
export type WirePastRound = WireGroups['past'][string] & { readonly roundId: string }

/** The tables as those see them who run the meeting, and what they may do. */
export interface TablesDesk {
  readonly groups: WireGroups
  /** The first one first. */
  readonly past: readonly WirePastRound[]
  readonly desk: Desk
}

/** The tables of the meeting that is followed. */
export function useTablesDesk(): TablesDesk {
  const groups = usePodiumView((view) => view.groups)
  const desk = useDesk()
  const past = Object.entries(groups.past)
    .map(([roundId, round]) => ({ ...round, roundId }))
    .sort((a, b) => a.rank - b.rank)
  return { groups, past, desk }
}

/** Whether nobody has sat at a table of the meeting yet. */
export const isFirstRound = ({ groups, past }: Pick<TablesDesk, 'groups' | 'past'>): boolean =>
  past.length === 0 && groups.round === undefined
