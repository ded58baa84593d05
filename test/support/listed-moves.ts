import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { itemOn } from './anything.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const speaking = ({ floor }: MeetingState) => (floor.turn ? { speakingEntryId: floor.turn.entry.entryId } : {})

function anySlot(state: MeetingState, at: number) {
  const itemId = itemOn(state)
  return { itemId, slotId: pick(state.floor.lists[itemId] ?? [], at)?.slotId ?? 'nothing' }
}

/** What the desk may wish of moderators and presenters. */
export const LISTED_MOVES = {
  list: (state, wish) => [
    desk(wish),
    {
      type: 'floor.list_speaker',
      itemId: itemOn(state),
      slotId: `slot${wish.a}`,
      part: wish.a % 3 ? 'presenter' : 'moderator',
      mode: wish.b % 2 ? 'room' : 'remote',
      ...(wish.a % 2
        ? { personId: pick([...state.people.people.values()], wish.b)?.personId ?? 'nobody' }
        : { name: `Name ${wish.word}` }),
    },
  ],
  moveListed: (state, wish) => [
    desk(wish),
    { type: 'floor.move_listed', ...anySlot(state, wish.a), ahead: wish.b % 3 },
  ],
  unlist: (state, wish) => [desk(wish), { type: 'floor.unlist_speaker', ...anySlot(state, wish.a) }],
  giveListed: (state, wish) => [
    desk(wish),
    { type: 'floor.give_listed', ...anySlot(state, wish.a), expects: speaking(state) },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
