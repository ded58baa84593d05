import { describe, expect, test } from 'vitest'
import type { WrongCodes } from '../../server/access/wrong-codes.ts'

/** What all budgets of wrong codes do; `setUp` gives two that nothing was spent of: the same, or two nodes of one store. */
export function describeWrongCodes(name: string, setUp: () => Promise<readonly [WrongCodes, WrongCodes]>): void {
  describe(`The budget of wrong codes: ${name}`, () => {
    test('an address has thirty, wherever it spends them; another one has its own', async () => {
      const [one, two] = await setUp()
      for (let at = 0; at < 29; at++) await (at % 2 ? one : two).count('192.0.2.1')
      expect(await one.mayTry('192.0.2.1')).toBe(true)
      await two.count('192.0.2.1')
      expect(await one.mayTry('192.0.2.1')).toBe(false)
      expect(await one.mayTry('192.0.2.2')).toBe(true)
    })

    test('all addresses together have a thousand; who was never wrong, and where a right one came from, may try on', async () => {
      const [one, two] = await setUp()
      await one.know('192.0.2.1')
      const counts = await Promise.all(Array.from({ length: 999 }, (_, at) => one.count(`192.0.2.${at % 250}`)))
      expect(Math.max(...counts)).toBe(999)
      expect(await two.mayTry('192.0.2.2')).toBe(true)
      expect(await two.count('192.0.2.250')).toBe(1000)
      expect(await one.mayTry('192.0.2.2')).toBe(false)
      expect(await two.mayTry('192.0.2.1')).toBe(true)
      expect(await two.mayTry('198.51.100.1')).toBe(true)
    })
  })
}
