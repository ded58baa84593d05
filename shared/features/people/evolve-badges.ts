import type { BucketMap } from '../../lib/bucket-map.ts'
import type { Evolve } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PeopleEvent } from './messages.ts'
import type { PeopleSlice, TiedBadge } from './state.ts'

type BadgeEvent = Extract<PeopleEvent, { type: 'people.badge_tied' | 'people.badge_untied' }>

/** Whose each badge is. */
export const evolveBadges: Evolve<PeopleSlice, BadgeEvent> = {
  'people.badge_tied': (slice, { badge, personId, saidAtMs }) => ({
    ...slice,
    badges: slice.badges.set(badge, { personId, saidAtMs }),
  }),
  'people.badge_untied': (slice, { badge }) => ({ ...slice, badges: slice.badges.delete(badge) }),
}

/** The badges after two turned out to be one person. */
export const movedBadges = (badges: BucketMap<TiedBadge>, from: PersonId, personId: PersonId): BucketMap<TiedBadge> =>
  badgesOf(badges, from).reduce((moved, badge) => moved.update(badge, (tied) => ({ ...tied, personId })), badges)

/** The badges without those of somebody who is erased. */
export const withoutBadgesOf = (badges: BucketMap<TiedBadge>, personId: PersonId): BucketMap<TiedBadge> =>
  badgesOf(badges, personId).reduce((left, badge) => left.delete(badge), badges)

const badgesOf = (badges: BucketMap<TiedBadge>, personId: PersonId): readonly string[] =>
  badges.entries().flatMap(([badge, tied]) => (tied.personId === personId ? [badge] : []))
