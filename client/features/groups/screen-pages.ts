import type { RoundView } from '../../../shared/features/groups/view.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import type { GroupMeeting } from './group-at.ts'
import { parts, type ScreenLine, type ScreenList, type ScreenShape } from './screen-list.ts'

/** Groups have long names, and a line each. */
const GROUPS_A_PAGE = 8

/** What the room screen shows for twelve seconds. */
export type ScreenPage =
  | {
      readonly name: 'people'
      readonly shape: ScreenShape
      readonly lines: readonly ScreenLine[]
      /** From 1. */
      readonly page: number
      readonly pages: number
    }
  | { readonly name: 'groups'; readonly groups: readonly GroupMeeting[] }
  | { readonly name: 'prompt'; readonly prompt: Localized }
  /** Nobody sits in the room, and there is nothing to talk about. */
  | { readonly name: 'nothing' }

/** What the room screen shows one after the other: the standing groups that meet, who sits where, and what is talked about. */
export function screenPages(
  { prompt }: RoundView,
  { pages, shape }: ScreenList,
  groups: readonly GroupMeeting[],
): readonly ScreenPage[] {
  const all: readonly ScreenPage[] = [
    ...parts(groups, GROUPS_A_PAGE).map((page) => ({ name: 'groups', groups: page }) as const),
    ...pages.map((lines, at) => ({ name: 'people', shape, lines, page: at + 1, pages: pages.length }) as const),
    ...(prompt ? [{ name: 'prompt', prompt } as const] : []),
  ]
  return all.length > 0 ? all : [{ name: 'nothing' }]
}
