import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { anybody, anyEntry, anyPerson, hallRole, itemOn } from './anything.ts'
import { START_MS } from './given.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const turnOn = ({ floor }: MeetingState): string => floor.turn?.entry.entryId ?? 'nothing'

/** What may be wished about the queue and the one who has the floor. */
export const FLOOR_MOVES = {
  ask: (state, { who }) => [anybody(state, who), { type: 'floor.ask', itemId: itemOn(state) }],
  describe: (state, wish) => [
    desk(wish),
    { type: 'floor.describe', entryId: anyEntry(state, wish.a), topic: `Topic ${wish.word}` },
  ],
  leave: (state, wish) => [desk(wish), { type: 'floor.leave', entryId: anyEntry(state, wish.a) }],
  add: (state, wish) => [
    desk(wish),
    {
      type: 'floor.add',
      itemId: itemOn(state),
      mode: wish.b % 2 ? 'room' : 'remote',
      channel: 'raised_hand',
      ...(wish.a % 2 ? { personId: anyPerson(state, wish.b) } : { name: `Name ${wish.word}` }),
    },
  ],
  give: (state, wish) => [
    desk(wish),
    {
      type: 'floor.give',
      entryId: anyEntry(state, wish.a),
      expects: state.floor.turn ? { speakingEntryId: turnOn(state) } : {},
    },
  ],
  heard: (state, wish) => [desk(wish), { type: 'floor.heard', entryId: turnOn(state) }],
  finish: (state, wish) => [desk(wish), { type: 'floor.finish', entryId: turnOn(state) }],
  hold: (state, wish) => [
    desk(wish),
    {
      type: 'floor.hold',
      entryId: anyEntry(state, wish.a),
      ...(wish.b % 2 > 0 && { reason: 'unavailable' as const }),
    },
  ],
  undo: (state, wish) => [
    desk(wish),
    {
      type: 'floor.undo',
      expects: { step: state.floor.lastStep?.step ?? 'called', entryId: state.floor.lastStep?.entryId ?? 'nothing' },
    },
  ],
  lastCall: (state, wish) => [
    desk(wish),
    wish.b % 3 > 0
      ? { type: 'floor.last_call', itemId: itemOn(state), atMs: START_MS + wish.a * 3_600_000 }
      : { type: 'floor.cancel_last_call', itemId: itemOn(state) },
  ],
  setLimit: (state, wish) => [
    desk(wish),
    {
      type: 'floor.set_limit',
      ...(wish.a % 3 > 0 && { limitMs: 60_000 * (1 + (wish.b % 5)) }),
      of: pick([{ kind: 'point_of_order' }, { role: hallRole(wish) }, { itemId: itemOn(state) }] as const, wish.b)!,
    },
  ],
  comeBackToQueue: (state, wish) => [
    anybody(state, wish.who),
    { type: 'floor.return', entryId: anyEntry(state, wish.a) },
  ],
  putBack: (state, wish) => [desk(wish), { type: 'floor.return', entryId: anyEntry(state, wish.a) }],
  move: (state, wish) => [desk(wish), { type: 'floor.move', entryId: anyEntry(state, wish.a), ahead: wish.b % 4 }],
  allow: (state, wish) => [desk(wish), { type: 'floor.allow', entryId: anyEntry(state, wish.a) }],
  pin: (state, wish) => [desk(wish), { type: 'floor.pin', entryId: anyEntry(state, wish.a) }],
  unpin: (state, wish) => [desk(wish), { type: 'floor.unpin', entryId: anyEntry(state, wish.a) }],
  setPolicy: (state, wish) => [
    desk(wish),
    {
      type: 'floor.set_policy',
      policy: pick(
        [
          {},
          { sides: { room: 1, remote: 2 } },
          { firstTime: true, byKind: true },
          { balance: 'regionalGroup' },
        ] as const,
        wish.a,
      )!,
      ...(wish.b % 2 > 0 && { scope: { itemId: itemOn(state) } }),
    },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
