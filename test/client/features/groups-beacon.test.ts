import { describe, expect, test } from 'vitest'
import { isBeaconSignature } from '../../../client/features/groups/beacon-signature.ts'
import { beaconAtMs, beaconPath, beaconRoundFor } from '../../../shared/features/groups/proof/beacon.ts'

/** Rounds of drand's "quicknet" as its relays gave them out. */
const SAID = [
  [1000, 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'],
  [657_413, 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b'],
  [12_040_883, '929906c959032ab363c9f26570d215d66f5c06cb0c44fe508c12bb5839f04ec895bb6868e5b9ff13ab289bdb5266b394'],
  [32_285_086, 'a64d99fd7fa3e48912be7209c7b69c72c88fc5224be2516949b6f29f3a4b7e3fa069dd58b2bbb4bf2c34ae61ef631a44'],
] as const
/** Round 1000 of another network of theirs. */
const FOREIGN = 'b09eacd45767c4d58306b98901ad0d6086e2663766f3a4ec71d00cf26f0f49eaf248abc7151c60cf419c4e8b37e80412'

describe('the public beacon', () => {
  test.each(SAID)(
    '[GR123] what it said in round %i is known to be its own, for that round alone',
    async (round, signature) => {
      expect(await isBeaconSignature(round, signature)).toBe(true)
      expect(await isBeaconSignature(round + 1, signature)).toBe(false)
    },
  )

  test('[GR123] another network’s, a changed or a made-up signature → not its own', async () => {
    const [round, signature] = SAID[0]
    for (const other of [FOREIGN, signature.replace('b4', 'b5'), 'c0'.padEnd(96, '0'), '00'.repeat(48), '', 'zz'])
      expect(await isBeaconSignature(round, other)).toBe(false)
  })

  test('[GR123] rounds follow each other by three seconds; one is named that nobody can know yet', () => {
    expect(beaconAtMs(1)).toBe(1_692_803_367_000)
    expect(beaconAtMs(32_285_086) - beaconAtMs(32_285_085)).toBe(3000)
    for (const nowMs of [1_795_000_000_000, 1_795_000_000_999, 1_795_000_002_500]) {
      const aheadMs = beaconAtMs(beaconRoundFor(nowMs)) - nowMs
      expect(aheadMs).toBeGreaterThanOrEqual(18_000)
      expect(aheadMs).toBeLessThan(21_001)
    }
    expect(beaconPath(5)).toMatch(/^\/52db[0-9a-f]{60}\/public\/5$/)
  })
})
