import type { MeetingStoreState } from '../../../client/sync/meeting-store.ts'
import type { Audience } from '../../../shared/lib/roles.ts'
import type { Me, WireViewOf } from '../../../shared/meeting/view.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'

type Wisher = (seen: Seen, chance: SeededChance) => Wish | undefined

/** What somebody sees on their screen when they decide to press something. */
interface Seen {
  readonly itemId: string | undefined
  readonly ownEntryId: string | undefined
  readonly anyEntryId: string | undefined
  readonly speakingEntryId: string | undefined
  readonly anyPersonId: string | undefined
  readonly mode: 'room' | 'remote'
}

const withItem =
  (make: (itemId: string, chance: SeededChance) => Wish): Wisher =>
  ({ itemId }, chance) =>
    itemId === undefined ? undefined : make(itemId, chance)

const withOwn =
  (make: (entryId: string) => Wish): Wisher =>
  ({ ownEntryId }) =>
    ownEntryId === undefined ? undefined : make(ownEntryId)

const withAny =
  (make: (entryId: string, chance: SeededChance) => Wish): Wisher =>
  ({ anyEntryId }, chance) =>
    anyEntryId === undefined ? undefined : make(anyEntryId, chance)

const withSpeaker =
  (make: (entryId: string) => Wish): Wisher =>
  ({ speakingEntryId }) =>
    speakingEntryId === undefined ? undefined : make(speakingEntryId)

const ask = withItem((itemId) => ({ type: 'floor.ask', itemId }))

const HALL: readonly Wisher[] = [
  ask,
  ask,
  ask,
  withOwn((entryId) => ({ type: 'floor.leave', entryId })),
  withOwn((entryId) => ({ type: 'floor.later', entryId })),
  withOwn((entryId) => ({ type: 'floor.describe', entryId, topic: 'Fees and travel' })),
  withOwn((entryId) => ({ type: 'floor.ready', entryId })),
  ({ mode }) => ({ type: 'people.set_mode', mode: mode === 'room' ? 'remote' : 'room' }),
  (_seen, chance) => ({ type: chance.happens(0.3) ? 'attendance.leave' : 'attendance.come_back' }),
  () => ({ type: 'attendance.leave_room' }),
]

const expects = ({ itemId }: Seen) => ({ expects: itemId === undefined ? {} : { itemId } })

const DOOR: readonly ((personId: string) => Wish)[] = [
  (personId) => ({ type: 'attendance.check_in', personId, source: 'tap' }),
  (personId) => ({ type: 'attendance.check_in', personId, source: 'tap' }),
  (personId) => ({ type: 'attendance.check_out', personId }),
  (personId) => ({ type: 'attendance.undo', personId }),
]

const PODIUM: readonly Wisher[] = [
  (seen) => ({ type: 'agenda.advance', ...expects(seen) }),
  (seen, chance) => ({ type: chance.happens(0.5) ? 'agenda.pause' : 'agenda.resume', ...expects(seen) }),
  (seen) => ({ type: 'agenda.go_back', ...expects(seen) }),
  ({ anyEntryId, speakingEntryId }) =>
    anyEntryId === undefined
      ? undefined
      : { type: 'floor.give', entryId: anyEntryId, expects: speakingEntryId === undefined ? {} : { speakingEntryId } },
  ({ anyEntryId, speakingEntryId }) =>
    anyEntryId === undefined
      ? undefined
      : { type: 'floor.give', entryId: anyEntryId, expects: speakingEntryId === undefined ? {} : { speakingEntryId } },
  withSpeaker((entryId) => ({ type: 'floor.heard', entryId })),
  withSpeaker((entryId) => ({ type: 'floor.extend', entryId, byMs: 60_000 })),
  withSpeaker((entryId) => ({ type: 'floor.extend', entryId, byMs: 60_000 })),
  withSpeaker((entryId) => ({ type: 'floor.pause_clock', entryId })),
  withSpeaker((entryId) => ({ type: 'floor.resume_clock', entryId })),
  withSpeaker((entryId) => ({ type: 'floor.finish', entryId })),
  withAny((entryId, chance) => ({ type: 'floor.move', entryId, ahead: chance.whole(0, 2) })),
  withAny((entryId, chance) => ({ type: chance.happens(0.5) ? 'floor.hold' : 'floor.return', entryId })),
  withAny((entryId) => ({ type: 'floor.remove', entryId })),
  ({ anyPersonId }, chance) =>
    anyPersonId === undefined ? undefined : DOOR[chance.whole(0, DOOR.length - 1)]!(anyPersonId),
  (_seen, chance) => ({ type: 'attendance.count_heads', heads: chance.whole(1, 40) }),
  withItem((itemId, chance) => ({ type: chance.happens(0.3) ? 'floor.close_queue' : 'floor.open_queue', itemId })),
  withItem((itemId, chance) => ({
    type: 'floor.add',
    itemId,
    name: `Guest ${chance.whole(1, 9)}`,
    mode: 'room',
    channel: 'raised_hand',
  })),
  (_seen, chance) => (chance.happens(0.3) ? { type: 'people.end_device', deviceId: 'boris' } : undefined),
  (_seen, chance) => ({
    type: 'floor.set_policy',
    policy: chance.happens(0.5) ? {} : { sides: { room: 1, remote: 1 } },
  }),
]

/** So many buttons somebody looks at until one of them makes sense. */
const GLANCES = 3

/** What somebody at this device may do next, from what they see there; nothing where there is nothing to press. */
export function nextWish({ view, me }: MeetingStoreState, chance: SeededChance): Wish | undefined {
  if (!view || !me) return undefined
  const isOfPodium = me.people.roles.some((role) => role === 'chair' || role === 'moderator')
  const seen = seenBy(view, me, chance)
  if (isOfPodium && seen.itemId === undefined) return { type: 'agenda.advance', ...expects(seen) }
  return firstThatFits(isOfPodium ? PODIUM : HALL, seen, chance)
}

function firstThatFits(wishers: readonly Wisher[], seen: Seen, chance: SeededChance): Wish | undefined {
  for (let glance = 0; glance < GLANCES; glance++) {
    const wish = chance.pick(wishers)?.(seen, chance)
    if (wish) return wish
  }
  return undefined
}

function seenBy(view: WireViewOf[Audience], { people }: Me, chance: SeededChance): Seen {
  const { agenda } = view
  // The door has no queue; nobody of these stands there.
  if (!('floor' in view)) throw new Error('This audience sees no queue.')
  const { floor } = view
  const entries = Object.entries(floor.entries)
  return {
    itemId: agenda.currentItemId,
    ownEntryId: entries.find(([, { personId }]) => personId === people.personId)?.[0],
    anyEntryId: chance.pick(entries)?.[0],
    speakingEntryId: floor.turn?.entryId,
    anyPersonId: chance.pick(entries)?.[1].personId,
    mode: people.mode,
  }
}
