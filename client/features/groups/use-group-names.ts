import type { GroupNameView } from '../../../shared/features/groups/standing-view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useView } from '../../sync/hooks.ts'

/** A standing group as everybody knows it. */
export type NamedGroup = OnTheWire<GroupNameView> & { readonly groupId: string }

/** The standing groups in their order. */
export function useGroupNames(): readonly NamedGroup[] {
  const groups = useView((view) => view.groups.standing)
  return Object.entries(groups ?? {})
    .map(([groupId, group]) => ({ ...group, groupId }))
    .sort((a, b) => a.rank - b.rank)
}
