import { LocalScreenPairings } from '../../server/access/screen-pairings.ts'
import { describeScreenPairings } from './screen-pairings-contract.ts'

describeScreenPairings('in the memory of a node', async () => {
  let nowMs = 0
  const pairings = new LocalScreenPairings({ nowMs: () => nowMs })
  return {
    nodes: [pairings, pairings],
    async pass(ms) {
      nowMs += ms
    },
  }
})
