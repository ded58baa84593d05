import { MemoryPresence } from '../support/memory-presence-store.ts'
import { TestTime } from '../support/test-time.ts'
import { presenceStoreContract } from './presence-store-contract.ts'

const time = new TestTime()

presenceStoreContract('MemoryPresence', {
  open() {
    const shared = new MemoryPresence(time.onServer(0))
    return (nodeId) => shared.storeOf(nodeId)
  },
  pass: (ms) => time.pass(ms),
})
