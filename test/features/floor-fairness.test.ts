import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  NO_GROUP,
  notYetHeard,
  panelMsOf,
  sharesBy,
  SMALL_GROUPS,
  withoutSmallGroups,
  type CountedTurn,
  type Share,
} from '../../shared/features/floor/fairness.ts'

const people = {
  ana: { stakeholderGroup: 'government', regionalGroup: 'african' },
  bo: { stakeholderGroup: 'government' },
  cy: { stakeholderGroup: 'civil_society', regionalGroup: 'weog' },
}
const present = [
  { personId: 'ana', mode: 'room' },
  { personId: 'bo', mode: 'remote' },
  { personId: 'cy', mode: 'remote' },
  { personId: 'new', mode: 'remote' },
] as const
const turn = (personId: string | undefined, spokeMs: number, more: Partial<CountedTurn> = {}): CountedTurn => ({
  ...(personId !== undefined && { personId }),
  mode: 'room',
  spokeMs,
  ...more,
})
const turns = [turn('ana', 60_000), turn('ana', 5000, { isPutBack: true }), turn(undefined, 7000, { mode: 'remote' })]

describe('who had the floor', () => {
  test('[FL129] by side, group or region → turns and time of each against how many are here', () => {
    expect(sharesBy('mode', people, present, turns)).toEqual([
      { key: 'remote', present: 3, turns: 1, spokeMs: 7000 },
      { key: 'room', present: 1, turns: 1, spokeMs: 65_000 },
    ])
    expect(sharesBy('stakeholderGroup', people, present, turns)).toEqual([
      { key: 'government', present: 2, turns: 1, spokeMs: 65_000 },
      { key: NO_GROUP, present: 1, turns: 1, spokeMs: 7000 },
      { key: 'civil_society', present: 1, turns: 0, spokeMs: 0 },
    ])
  })

  test('[FL129] from the speakers’ list → no part of it, and a sum of its own', () => {
    const withPanel = [...turns, turn('cy', 90_000, { slotId: 's1' })]
    expect(sharesBy('regionalGroup', people, present, withPanel)).toEqual(
      sharesBy('regionalGroup', people, present, turns),
    )
    expect(panelMsOf(withPanel)).toBe(90_000)
  })

  test('[FL130] here and not heard → named, the largest first; those without a group never', () => {
    const shares: Share[] = [
      { key: 'african', present: 9, turns: 0, spokeMs: 0 },
      { key: 'weog', present: 12, turns: 3, spokeMs: 1 },
      { key: NO_GROUP, present: 7, turns: 0, spokeMs: 0 },
      { key: 'grulac', present: 0, turns: 0, spokeMs: 0 },
    ]
    expect(notYetHeard(shares).map(({ key }) => key)).toEqual(['african'])
  })
})

describe('small groups', () => {
  const share = (key: string, here: number, spokeMs = 0): Share => ({ key, present: here, turns: 0, spokeMs })

  test('[FL131] fewer than five of a group here → together with the other small ones', () => {
    expect(withoutSmallGroups('regionalGroup', [share('a', 9), share('b', 4, 10), share('c', 3, 20)])).toEqual([
      share('a', 9),
      share(SMALL_GROUPS, 7, 30),
    ])
  })

  test('[FL131] together still fewer than five → the next smallest with them, so that nobody can be worked out', () => {
    expect(withoutSmallGroups('regionalGroup', [share('a', 9), share('b', 6), share('c', 1)])).toEqual([
      share('a', 9),
      share(SMALL_GROUPS, 7),
    ])
  })

  test('[FL131] sides are shown however few', () => {
    expect(withoutSmallGroups('mode', [share('room', 2), share('remote', 1)])).toHaveLength(2)
  })

  test('[FL131] whatever the groups → no figure of fewer than five where five are here at all, and the sums stay', () => {
    const shares = fc.uniqueArray(
      fc.record({ key: fc.stringMatching(/^[a-z]{3}$/), present: fc.nat(12), turns: fc.nat(3), spokeMs: fc.nat(9) }),
      { selector: ({ key }) => key, maxLength: 8 },
    )
    const sum = (all: readonly Share[], of: 'present' | 'turns' | 'spokeMs') =>
      all.reduce((total, each) => total + each[of], 0)
    fc.assert(
      fc.property(shares, (all) => {
        const shown = withoutSmallGroups('stakeholderGroup', all)
        for (const of of ['present', 'turns', 'spokeMs'] as const) expect(sum(shown, of)).toBe(sum(all, of))
        if (sum(all, 'present') >= 5) for (const each of shown) expect(each.present).toBeGreaterThanOrEqual(5)
        else expect(shown.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
