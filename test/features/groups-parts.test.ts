import { describe, expect, test } from 'vitest'
import { START_MS } from '../support/given.ts'
import { dueNow, seatedRound, withHere } from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'

describe('parts of an item', () => {
  const { state } = seatedRound(withHere(['ana', 'bo', 'cy', 'dee']))

  test.each([
    ['report', true],
    ['plenary', true],
    ['coffee', false],
  ] as const)('[GR27] the next part of the item is a %s → the round is over: %s', (kind, isOver) => {
    const { items } = state.agenda
    const segments = [
      { title: {}, minutes: 30, kind: 'breakout' as const },
      { title: {}, minutes: 30, kind },
    ]
    const inPart = (rank: number, sinceMs: number) => ({
      ...state,
      agenda: {
        ...state.agenda,
        items: { ...items, i1: { ...items['i1']!, segments, segment: { rank, sinceMs, pausedBeforeMs: 0 } } },
      },
    })
    const ends = (rank: number, sinceMs: number) =>
      dueNow(inPart(rank, sinceMs), minutes(30)).some(({ command }) => command.type === 'groups.end')
    expect(ends(0, START_MS)).toBe(false)
    expect(ends(1, minutes(30))).toBe(isOver)
  })
})
