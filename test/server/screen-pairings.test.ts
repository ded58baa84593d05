import { expect, test } from 'vitest'
import { ScreenPairings } from '../../server/access/screen-pairings.ts'
import type { LinkId, MeetingId } from '../../shared/lib/ids.ts'

test('a thousand that asked once and fell silent do not keep a screen out; one that was approved keeps its place', () => {
  let nowMs = 0
  const pairings = new ScreenPairings({ nowMs: () => nowMs })
  const place = { meetingId: 'm1' as MeetingId, linkId: 'l1' as LinkId }
  const codes = Array.from({ length: 1000 }, (_, at) => pairings.codeOf(`scr${at}`))
  pairings.approve(codes[0]!, place)
  expect(pairings.codeOf('late')).toBeUndefined()
  nowMs = 20_000
  expect(pairings.codeOf('scr1')).toBe(codes[1])
  nowMs = 31_000
  expect(pairings.codeOf('late')).toMatch(/^[2-9A-Z]{6}$/)
  expect(pairings.codeOf('scr1')).toBe(codes[1])
  expect(pairings.placeOf('scr0')).toEqual(place)
  expect(pairings.isShown(codes[2]!)).toBe(false)
})
