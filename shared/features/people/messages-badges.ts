import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { personIdSchema } from '../../lib/ids.ts'

/** What is kept of a badge that is not ours: 128 bits of a hash of what it says, made by the door (`badge-mark.ts`). */
const badgeSchema = z.string().regex(/^b[0-9a-f]{32}$/)

const staff = ['door', 'moderator', 'secretariat'] as const
const tie = { personId: personIdSchema, badge: badgeSchema }

/** Commands by which a badge of another house, or an older one, is known to be somebody's. */
export const badgeCommands = {
  /** A badge has one person, the one who was said last; a person may have several badges. */
  'people.tie_badge': commandSpec([...staff], 'always', tie),
  'people.untie_badge': commandSpec([...staff], 'always', tie),
}

/** What came of them. */
export const badgeEvents = {
  /** `saidAtMs`: when the door said so; what a door said later and was heard before stands. */
  'people.badge_tied': { ...tie, saidAtMs: z.int().min(0) },
  'people.badge_untied': tie,
}
