import type { GroupNamesView } from '../../../shared/features/groups/standing-view.ts'
import type { Localized } from '../../../shared/lib/languages.ts'

/** What the standing group is called that meets at a table; undefined where none does. */
export const groupAt = (standing: GroupNamesView | undefined, table: number | undefined): Localized | undefined =>
  table === undefined ? undefined : Object.values(standing ?? {}).find((group) => group.table === table)?.name

/** A standing group that meets now. */
export interface GroupMeeting {
  readonly groupId: string
  readonly name: Localized
  readonly table: number
}

/** The standing groups that meet now, in their order. */
export const groupsMeeting = (standing: GroupNamesView | undefined): readonly GroupMeeting[] =>
  Object.entries(standing ?? {})
    .sort(([, a], [, b]) => a.rank - b.rank)
    .flatMap(([groupId, { name, table }]) => (table === undefined ? [] : [{ groupId, name, table }]))
