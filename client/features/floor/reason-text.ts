import type { PlaceReason } from '../../../shared/features/floor/order.ts'
import type { Say } from '../../i18n/use-text.ts'

/** Why somebody has their place, as a sentence. */
export const reasonText = (t: Say, reason: PlaceReason): string => t(`floor.reason_${reason.code}`, { ...reason })
