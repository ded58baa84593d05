import type { Mode } from '../../lib/mode.ts'
import { isByWish } from './report.ts'

/** By what floor time is looked at. */
export const VIEWPOINTS = ['mode', 'stakeholderGroup', 'regionalGroup'] as const
export type Viewpoint = (typeof VIEWPOINTS)[number]

/** A turn as fairness looks at it; those of the speakers' list and reports are left out, for they were not asked for. */
export interface CountedTurn {
  readonly personId?: string
  readonly mode: Mode
  readonly spokeMs: number
  readonly slotId?: string
  readonly report?: object
  readonly isPutBack?: true
}

/** Somebody who is here. */
export interface Presence {
  readonly personId: string
  readonly mode: Mode
}

/** The groups of a person. */
export interface Grouped {
  readonly stakeholderGroup?: string
  readonly regionalGroup?: string
}

/** What one side or group had of the floor, and how many of it are here. */
export interface Share {
  /** `room`, `remote`, the name of a group, or one of {@link NO_GROUP} and {@link SMALL_GROUPS}. */
  readonly key: string
  readonly present: number
  readonly turns: number
  readonly spokeMs: number
}

/** Those of whom no group is known, speakers by name among them. */
export const NO_GROUP = '-'
/** All groups that are too small to be shown by themselves. */
export const SMALL_GROUPS = '*'

/** Figures of fewer people would say who it was. */
export const FEWEST_SHOWN = 5

/** What everybody's groups are: by the id of the person. */
export type People = { readonly [personId: string]: Grouped }

/** Floor time and turns of each side or group against how many of it are here; the largest first. */
export function sharesBy(
  viewpoint: Viewpoint,
  people: People,
  present: readonly Presence[],
  turns: readonly CountedTurn[],
): readonly Share[] {
  const shares = new Map<string, Share>()
  const add = (key: string, more: Partial<Omit<Share, 'key'>>) => {
    const known = shares.get(key) ?? { key, present: 0, turns: 0, spokeMs: 0 }
    shares.set(key, {
      key,
      present: known.present + (more.present ?? 0),
      turns: known.turns + (more.turns ?? 0),
      spokeMs: known.spokeMs + (more.spokeMs ?? 0),
    })
  }
  const keyOf = (somebody: { readonly personId?: string; readonly mode: Mode }) =>
    viewpoint === 'mode' ? somebody.mode : (people[somebody.personId ?? '']?.[viewpoint] ?? NO_GROUP)
  for (const somebody of present) add(keyOf(somebody), { present: 1 })
  for (const turn of turns.filter(isByWish)) add(keyOf(turn), { turns: turn.isPutBack ? 0 : 1, spokeMs: turn.spokeMs })
  return [...shares.values()].sort(largestFirst)
}

/**
 * The shares as all but the secretariat see them: groups of whom fewer than five are here stand together, and where that is still
 * fewer than five, the next smallest group with them. Sides are never too small.
 */
export function withoutSmallGroups(viewpoint: Viewpoint, shares: readonly Share[]): readonly Share[] {
  if (viewpoint === 'mode' || shares.every(({ present }) => present >= FEWEST_SHOWN)) return shares
  const shown = shares.toSorted(largestFirst)
  const together: Share[] = []
  while (shown.length > 0 && (isSmall(shown.at(-1)!) || sumOf(together).present < FEWEST_SHOWN))
    together.push(shown.pop()!)
  return [...shown, sumOf(together)]
}

/** Whether a share is that of one side or group, and not of all who have none or are too few. */
export const isNamedGroup = ({ key }: Share): boolean => key !== SMALL_GROUPS && key !== NO_GROUP

/** Sides and groups that are here and have not been heard, the largest first. */
export const notYetHeard = (shares: readonly Share[]): readonly Share[] =>
  shares.filter((share) => isNamedGroup(share) && share.present > 0 && share.spokeMs === 0)

/** What those had of the floor who spoke from the speakers' list. */
export const panelMsOf = (turns: readonly CountedTurn[]): number =>
  turns.reduce((ms, turn) => (isByWish(turn) ? ms : ms + turn.spokeMs), 0)

const isSmall = ({ present }: Share): boolean => present < FEWEST_SHOWN

const largestFirst = (a: Share, b: Share): number =>
  b.present - a.present || b.spokeMs - a.spokeMs || (a.key < b.key ? -1 : 1)

const sumOf = (shares: readonly Share[]): Share =>
  shares.reduce<Share>(
    (sum, { present, turns, spokeMs }) => ({
      ...sum,
      present: sum.present + present,
      turns: sum.turns + turns,
      spokeMs: sum.spokeMs + spokeMs,
    }),
    { key: SMALL_GROUPS, present: 0, turns: 0, spokeMs: 0 },
  )
