import { expect, test } from 'vitest'
import { LocalScreenPairings } from '../../server/access/screen-pairings.ts'
import type { LinkId, MeetingId } from '../../shared/lib/ids.ts'

test('a thousand that asked once and fell silent do not keep a screen out; one that was approved keeps its place', async () => {
  let nowMs = 0
  const pairings = new LocalScreenPairings({ nowMs: () => nowMs })
  const place = { meetingId: 'm1' as MeetingId, linkId: 'l1' as LinkId }
  const codes: (string | undefined)[] = []
  for (let at = 0; at < 1000; at++) codes.push(await pairings.codeOf(`scr${at}`))
  await pairings.approve(codes[0]!, place)
  expect(await pairings.codeOf('late')).toBeUndefined()
  nowMs = 20_000
  expect(await pairings.codeOf('scr1')).toBe(codes[1])
  nowMs = 31_000
  expect(await pairings.codeOf('late')).toMatch(/^[2-9A-Z]{6}$/)
  expect(await pairings.codeOf('scr1')).toBe(codes[1])
  expect(await pairings.placeOf('scr0')).toEqual(place)
  expect(await pairings.isShown(codes[2]!)).toBe(false)
})
