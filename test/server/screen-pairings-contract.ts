import { describe, expect, test } from 'vitest'
import type { ScreenPairings } from '../../server/access/screen-pairings.ts'
import type { LinkId, MeetingId } from '../../shared/lib/ids.ts'

/** Pairings without any screen, as one or two nodes have them, and their time. */
export interface PairingsUnderTest {
  /** Two of them: the same, or two nodes of one store. */
  readonly nodes: readonly [ScreenPairings, ScreenPairings]
  readonly pass: (ms: number) => Promise<void>
}

const place = { meetingId: 'm1' as MeetingId, linkId: 'l1' as LinkId }

/** What all pairings do. */
export function describeScreenPairings(name: string, setUp: () => Promise<PairingsUnderTest>): void {
  describe(`Pairings of screens: ${name}`, () => {
    test('a screen keeps its code, a moderator approves it, and the screen finds its place', async () => {
      const [one, two] = (await setUp()).nodes
      const code = (await one.codeOf('scr1'))!
      expect(code).toMatch(/^[2-9A-Z]{6}$/)
      expect(await two.codeOf('scr1')).toBe(code)
      expect(await one.codeOf('scr2')).not.toBe(code)
      expect(await two.isShown(code)).toBe(true)
      expect(await one.placeOf('scr1')).toBeUndefined()
      expect(await two.approve(code, place)).toBe(true)
      expect(await one.placeOf('scr1')).toEqual(place)
    })

    test('a code is good for one approval, and one that nobody shows for none', async () => {
      const [one, two] = (await setUp()).nodes
      const code = (await one.codeOf('scr1'))!
      const answers = await Promise.all([one.approve(code, place), two.approve(code, place)])
      expect(answers.toSorted()).toEqual([false, true])
      expect(await one.isShown(code)).toBe(false)
      expect(await one.approve('222222', place)).toBe(false)
    })

    test('a screen that is nobody’s again gets a fresh code', async () => {
      const [one, two] = (await setUp()).nodes
      const code = (await one.codeOf('scr1'))!
      await two.forget('scr1')
      expect(await one.isShown(code)).toBe(false)
      expect(await one.codeOf('scr1')).not.toBe(code)
      await two.forget('scr9')
    })

    test('a code and a place last half an hour', async () => {
      const { nodes, pass } = await setUp()
      const codes = [await nodes[0].codeOf('scr1'), await nodes[0].codeOf('scr2')] as [string, string]
      await nodes[0].approve(codes[1], place)
      await pass(29 * 60_000)
      expect(await nodes[1].codeOf('scr1')).toBe(codes[0])
      expect(await nodes[1].placeOf('scr2')).toEqual(place)
      await pass(2 * 60_000)
      expect(await nodes[1].approve(codes[0], place)).toBe(false)
      expect(await nodes[1].codeOf('scr1')).not.toBe(codes[0])
      expect(await nodes[1].placeOf('scr2')).toBeUndefined()
    })

    test('a thousand that asked once and fell silent do not keep a screen out; one that was approved keeps its place', async () => {
      const { nodes, pass } = await setUp()
      const [pairings] = nodes
      const codes = await Promise.all(Array.from({ length: 1000 }, (_, at) => pairings.codeOf(`scr${at}`)))
      await pairings.approve(codes[0]!, place)
      expect(await pairings.codeOf('late')).toBeUndefined()
      await pass(20_000)
      expect(await pairings.codeOf('scr1')).toBe(codes[1])
      await pass(11_000)
      expect(await pairings.codeOf('late')).toMatch(/^[2-9A-Z]{6}$/)
      expect(await pairings.codeOf('scr1')).toBe(codes[1])
      expect(await pairings.placeOf('scr0')).toEqual(place)
      expect(await pairings.isShown(codes[2]!)).toBe(false)
    })
  })
}
