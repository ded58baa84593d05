import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { anyPerson } from './anything.ts'
import { person } from './given.ts'
import type { Chosen, Wished } from './wish.ts'

const door = person('dora', 'door')
const anyBadge = ({ b }: Chosen): string => `b${(b % 4).toString(16).padStart(32, '0')}`

/** What may be wished about badges of other houses. */
export const BADGE_MOVES = {
  tieBadge: (state, wish) => [
    door,
    { type: 'people.tie_badge', personId: anyPerson(state, wish.a), badge: anyBadge(wish) },
    wish.a * 1_000,
  ],
  untieBadge: (state, wish) => [
    door,
    { type: 'people.untie_badge', personId: anyPerson(state, wish.a), badge: anyBadge(wish) },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
