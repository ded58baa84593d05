import type { RoundView } from '../../../shared/features/groups/view.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import type { ScreenLine, ScreenList, ScreenShape } from './screen-list.ts'

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
  | { readonly name: 'prompt'; readonly prompt: Localized }
  /** Nobody sits in the room, and there is nothing to talk about. */
  | { readonly name: 'nothing' }

/** What the room screen shows one after the other: who sits where, and what they talk about. */
export function screenPages({ prompt }: RoundView, { pages, shape }: ScreenList): readonly ScreenPage[] {
  const all: readonly ScreenPage[] = [
    ...pages.map((lines, at) => ({ name: 'people', shape, lines, page: at + 1, pages: pages.length }) as const),
    ...(prompt ? [{ name: 'prompt', prompt } as const] : []),
  ]
  return all.length > 0 ? all : [{ name: 'nothing' }]
}
