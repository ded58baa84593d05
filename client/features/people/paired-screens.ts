import type { PodiumPeopleView } from '../../../shared/features/people/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'

/** A room screen that is in. */
export interface PairedScreen {
  readonly deviceId: string
  readonly linkId: string
  readonly joinedAtMs: number
}

/** Devices that came in by a screen's link that still holds, in the order in which they came. */
export function pairedScreens({ devices, links }: OnTheWire<PodiumPeopleView>): readonly PairedScreen[] {
  return Object.entries(devices)
    .map(([deviceId, { linkId, joinedAtMs }]) => ({ deviceId, linkId, joinedAtMs }))
    .filter(({ linkId }) => links[linkId]?.kind === 'screen' && !links[linkId].isRevoked)
    .sort((a, b) => a.joinedAtMs - b.joinedAtMs)
}
