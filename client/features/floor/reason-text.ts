import type { PlaceReason, PlaceReasons } from '../../../shared/features/floor/order.ts'
import type { Say } from '../../i18n/use-text.ts'

/** Why somebody has their place: the rules that decided, in words, the first one first. */
export const reasonText = (t: Say, reasons: PlaceReasons): string =>
  reasons.map((reason) => oneReason(t, reason)).join(' · ')

const oneReason = (t: Say, reason: PlaceReason): string =>
  t(`floor.reason_${reason.code}`, reason.code === 'kind' ? { kind: t(`floor.kind_${reason.kind}`) } : { ...reason })
