import type { DrawnTable } from './draw/draw.ts'
import { settingsOf, type Draft, type GroupsSlice, type Settings } from './state.ts'

/** Rounds that were drawn together with one that is published: nobody sees them before they are asked for and published. */
export interface PlannedRounds {
  /** What was asked for. */
  readonly settings: Settings
  /** The tables of each, the next round first. */
  readonly later: readonly (readonly DrawnTable[])[]
  /** Which round of how many the next one is: 2 of 3. */
  readonly next: number
  readonly of: number
}

/** What stays planned once a draft is published; nothing where it was the last of its rounds. */
export function planAfter(plan: PlannedRounds | undefined, draft: Draft): PlannedRounds | undefined {
  const later = draft.drawn?.later ?? []
  const next = placeInPlan(plan, draft) + 1
  return later.length > 0 ? { settings: settingsOf(draft), later, next, of: next + later.length - 1 } : undefined
}

/** The planned tables that a draft begins with: those of the same wishes, unless it was drawn again because they did not please. */
export const planFor = (
  { plan }: Pick<GroupsSlice, 'plan'>,
  draft: Settings & Pick<Draft, 'draw'>,
): PlannedRounds['later'] | undefined => (plan && draft.draw === 1 && isPlanned(plan, draft) ? plan.later : undefined)

/** Which round of a plan a draft is: 1 where it begins one. */
export const placeInPlan = (plan: PlannedRounds | undefined, draft: Settings): number =>
  plan && isPlanned(plan, draft) ? plan.next : 1

/** Whether these are the wishes of the plan for the rounds that it has left. */
const isPlanned = ({ settings, later }: PlannedRounds, draft: Settings): boolean =>
  (draft.rounds ?? 1) === later.length && withoutRounds(settings) === withoutRounds(draft)

/** Fields stand in one order, and the order of what is in them is a wish of its own. */
const withoutRounds = (settings: Settings): string => JSON.stringify({ ...settingsOf(settings), rounds: undefined })
