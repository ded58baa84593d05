import { SIGNALS } from '../../shared/features/booth/signals.ts'
import type { Actor } from '../../shared/lib/feature.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { person } from './given.ts'
import { pick, type Chosen, type Wished } from './wish.ts'

/** On a device that is in, so that what they signal stands. */
function inBooth(state: MeetingState, at: number): Actor {
  const { deviceId, linkId, personId } = pick([...state.people.devices.values()], at) ?? {}
  return deviceId && linkId && personId
    ? { kind: 'person', deviceId, linkId, personId, roles: ['booth'] }
    : person('nobody', 'booth')
}

const signalOf = ({ a, b }: Chosen) => ({ signal: pick(SIGNALS, a)!, language: pick(['en', 'fr'] as const, b)! })

/** What somebody in the booth may wish. */
export const BOOTH_MOVES = {
  signal: (state, wish) => [inBooth(state, wish.who), { type: 'booth.signal', ...signalOf(wish) }],
  takeSignalBack: (state, wish) => [inBooth(state, wish.who), { type: 'booth.withdraw', ...signalOf(wish) }],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
