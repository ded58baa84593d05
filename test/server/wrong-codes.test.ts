import { localWrongCodes } from '../../server/access/wrong-codes.ts'
import { describeWrongCodes } from './wrong-codes-contract.ts'

describeWrongCodes('in the memory of a node', async () => {
  const codes = localWrongCodes()
  return [codes, codes]
})
