import { membersOf } from '../../shared/features/groups/state.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { anyPerson } from './anything.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const draftOf = ({ groups: { draft } }: MeetingState) => ({
  roundId: draft?.roundId ?? 'nothing',
  expects: { draw: draft?.draw ?? 1 },
})
const tablesOf = ({ groups: { draft } }: MeetingState) => draft?.drawn?.tables ?? []

/** What may be wished of tables that are drawn or are to be drawn with many wishes. */
export const TABLE_MOVES = {
  wishMuch: (state, wish) => [
    desk(wish),
    {
      type: 'groups.prepare',
      roundId: `wished${wish.b}`,
      size: 2,
      zones: wish.b % 2 ? 'mixed' : 'apart',
      mix: ['language', 'stakeholderGroup'],
      from: 'list',
      rounds: 1 + (wish.a % 3),
      apart: [[anyPerson(state, wish.a), anyPerson(state, wish.b)]],
      together: [[anyPerson(state, wish.a + 1), anyPerson(state, wish.b + 2)]],
      hosts: [anyPerson(state, wish.a)],
      ...(wish.a % 2 ? { sameLanguage: true as const } : { apartOrganisations: true as const }),
    },
  ],
  moveSeat: (state, wish) => {
    const to = pick(tablesOf(state), wish.a)
    const other = to && pick(membersOf(to), wish.b)
    return [
      desk(wish),
      {
        type: 'groups.move_seat',
        ...draftOf(state),
        personId: pick(tablesOf(state).flatMap(membersOf), wish.b) ?? anyPerson(state, wish.b),
        table: to?.number ?? 1,
        ...(wish.b % 2 && other !== undefined && { with: other }),
      },
    ]
  },
  undoMove: (state, wish) => [desk(wish), { type: 'groups.undo_move', ...draftOf(state), move: 1 + (wish.a % 2) }],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
