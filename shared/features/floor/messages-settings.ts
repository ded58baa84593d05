import { commandSpec } from '../../lib/feature.ts'
import { chairs, limitMsSchema } from './message-fields.ts'
import { policySchema } from './policy-schema.ts'

/** Commands by which the chair sets how the queue goes. */
export const settingsCommands = {
  'floor.set_policy': commandSpec([...chairs], 'never', { policy: policySchema }),
  'floor.set_limit': commandSpec([...chairs], 'never', { limitMs: limitMsSchema }),
}

/** What came of them. */
export const settingsEvents = {
  'floor.policy_set': { policy: policySchema },
  'floor.limit_set': { limitMs: limitMsSchema },
}
