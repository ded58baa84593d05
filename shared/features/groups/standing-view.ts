import type { Localized } from '../../lib/languages.ts'
import type { GroupRule } from './standing.ts'

/** A standing group as everybody sees it: nothing of who belongs to it. */
export interface GroupNameView {
  /** Its place among the groups, from 0. */
  readonly rank: number
  readonly name: Localized
  /** Whoever wants to may join. */
  readonly isOpen?: true
  /** The number of its table, while it meets. */
  readonly table?: number
}

/** By id of the group. */
export interface GroupNamesView {
  readonly [groupId: string]: GroupNameView
}

/** A standing group as the podium sees it. */
export interface GroupView extends GroupNameView {
  readonly limitMs: number
  readonly url?: string
  readonly rule?: GroupRule
  /** Ids of persons: by hand and by the rule. */
  readonly members: readonly string[]
}

/** Which groups an item of the agenda is for. */
export interface GroupsOfItemView {
  readonly groupIds: readonly string[]
  readonly opensByItself?: true
}

/** By id of the group. */
export interface GroupsOfPodiumView {
  readonly [groupId: string]: GroupView
}

/** By id of the item. */
export interface GroupsOfItemsView {
  readonly [itemId: string]: GroupsOfItemView
}
