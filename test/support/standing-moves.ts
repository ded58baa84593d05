import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { anybody, anyPerson } from './anything.ts'
import { system } from './given.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const anyGroup = ({ groups }: MeetingState, at: number) => ({
  groupId: pick(groups.standing.groups, at)?.groupId ?? 'nothing',
})
const anyItem = ({ agenda }: MeetingState, at: number): string => pick(Object.keys(agenda.items), at) ?? 'nothing'
const roundOf = ({ groups }: MeetingState) => ({ roundId: groups.round?.roundId ?? 'nothing' })

const RULES = [
  undefined,
  { trait: 'stakeholderGroup', values: ['government'] },
  { trait: 'organisation', values: ['Organisation a', 'organisation b'] },
] as const

function details({ a, word }: Chosen) {
  const rule = pick(RULES, a)
  return { name: { en: `Name ${word}` }, limitMs: 600_000, ...(rule && { rule }) }
}

/** What may be wished about standing groups. */
export const STANDING_MOVES = {
  makeGroup: (state, wish) => [
    desk(wish),
    {
      type: 'groups.create_group',
      groupId: `group${wish.b % 5}`,
      ...details(wish),
      isOpen: wish.a % 2 === 0,
      members: [anyPerson(state, wish.a), anyPerson(state, wish.b)],
    },
  ],
  changeGroup: (state, wish) => [
    desk(wish),
    { type: 'groups.change_group', ...anyGroup(state, wish.b), ...details(wish), url: 'https://call.example.org/own' },
  ],
  removeGroup: (state, wish) => [desk(wish), { type: 'groups.remove_group', ...anyGroup(state, wish.a) }],
  moveGroup: (state, wish) => [
    desk(wish),
    { type: 'groups.move_group', ...anyGroup(state, wish.a), ahead: wish.b % 3 },
  ],
  addMember: (state, wish) => [
    desk(wish),
    { type: 'groups.add_members', ...anyGroup(state, wish.a), personIds: [anyPerson(state, wish.b)] },
  ],
  takeMember: (state, wish) => [
    desk(wish),
    { type: 'groups.remove_members', ...anyGroup(state, wish.a), personIds: [anyPerson(state, wish.b)] },
  ],
  openGroup: (state, wish) => [
    desk(wish),
    { type: 'groups.set_open', ...anyGroup(state, wish.a), isOpen: wish.b % 2 === 0 },
  ],
  joinGroup: (state, wish) => [anybody(state, wish.who), { type: 'groups.join_group', ...anyGroup(state, wish.a) }],
  leaveGroup: (state, wish) => [anybody(state, wish.who), { type: 'groups.leave_group', ...anyGroup(state, wish.a) }],
  openGroups: (_state, wish) => [
    desk(wish),
    {
      type: 'groups.open_groups',
      roundId: `standing${wish.b}`,
      ...(wish.a % 2 && { prompt: { en: `What ${wish.word}` } }),
    },
  ],
  openBound: (state, wish) => [system, { type: 'groups.open_bound', itemId: anyItem(state, wish.a) }],
  chooseGroup: (state, wish) => [
    anybody(state, wish.who),
    { type: 'groups.choose_group', ...roundOf(state), ...anyGroup(state, wish.a) },
  ],
  seatInGroup: (state, wish) => [
    desk(wish),
    { type: 'groups.seat_in_group', ...roundOf(state), ...anyGroup(state, wish.a), personId: anyPerson(state, wish.b) },
  ],
  bindGroups: (state, wish) => [
    desk(wish),
    {
      type: 'groups.bind_groups',
      itemId: anyItem(state, wish.a),
      groupIds: [anyGroup(state, wish.b).groupId],
      opensByItself: true,
    },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
