import type { GroupId, ItemId, PersonId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'

/** What may make somebody a member, by its field of a person. */
export const GROUP_TRAITS = ['stakeholderGroup', 'regionalGroup', 'language', 'organisation'] as const
export type GroupTrait = (typeof GROUP_TRAITS)[number]

/** Whoever has one of these values belongs to the group, also those who come later. */
export interface GroupRule {
  readonly trait: GroupTrait
  readonly values: readonly string[]
}

/** A working group or evaluation group: the same people, whenever it meets. */
export interface StandingGroup {
  readonly groupId: GroupId
  readonly name: Localized
  /** Where its remote members meet, whatever the table. */
  readonly url?: string
  /** How long its report to the plenary may take. */
  readonly limitMs: number
  /** Others may join and leave by themselves. */
  readonly isOpen: boolean
  readonly rule?: GroupRule
  /** Members by hand. */
  readonly listed: readonly PersonId[]
  /** No members, whatever the rule says. */
  readonly without: readonly PersonId[]
}

/** The groups that an item of the agenda is for. */
export interface GroupsOfItem {
  readonly groupIds: readonly GroupId[]
  /** They open with the item; else somebody opens them. */
  readonly opensByItself?: true
}

export interface StandingGroups {
  /** In the order in which they report. */
  readonly groups: readonly StandingGroup[]
  readonly ofItems: { readonly [itemId: ItemId]: GroupsOfItem }
  /** Ids that were ever used: none is used twice. */
  readonly used: readonly GroupId[]
}

export const noGroups: StandingGroups = { groups: [], ofItems: {}, used: [] }

/** What a report takes where nobody says otherwise. */
export const USUAL_REPORT_MS = 10 * 60_000

/** The group of this id, if there is one. */
export const groupOf = ({ groups }: StandingGroups, groupId: GroupId): StandingGroup | undefined =>
  groups.find((group) => group.groupId === groupId)
