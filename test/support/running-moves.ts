import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { acting } from './anything.ts'
import { system, type Plain } from './given.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const roundOf = ({ groups }: MeetingState) => ({ roundId: groups.round?.roundId ?? 'nothing' })
const seatedOf = ({ groups }: MeetingState) => [...(groups.round?.seats.entries() ?? [])].map(([personId]) => personId)
const tableNumber = ({ groups }: MeetingState, at: number) => pick(groups.round?.tables ?? [], at)?.number ?? 1
const oneTable = (state: MeetingState, { a, b }: Chosen) => (b % 2 ? { table: tableNumber(state, a) } : {})

/** Somebody who sits at a table acts for themselves. */
const own =
  (type: 'groups.accept_merge' | 'groups.wait_here' | 'groups.take_laptop') =>
  (state: MeetingState, wish: Chosen): Wished => {
    const alone = state.groups.round?.tables.flatMap(({ merge }) => merge?.personId ?? []) ?? []
    const personId = pick(type === 'groups.take_laptop' || alone.length === 0 ? seatedOf(state) : alone, wish.a)
    return [acting(personId === undefined ? undefined : state.people.people.get(personId)), { type, ...roundOf(state) }]
  }

function merge(state: MeetingState): Plain<Command> {
  const offered = state.groups.round?.tables.find((table) => table.merge)
  return { type: 'groups.merge_table', ...roundOf(state), table: offered?.number ?? 1, to: offered?.merge?.to ?? 2 }
}

/** What may be wished while people sit at tables. */
export const RUNNING_MOVES = {
  setPrompt: (state, wish) => [
    desk(wish),
    {
      type: 'groups.set_prompt',
      ...roundOf(state),
      ...oneTable(state, wish),
      ...(wish.a % 3 && { prompt: { en: `What ${wish.word}` } }),
    },
  ],
  tellTables: (state, wish) => [
    desk(wish),
    {
      type: 'groups.tell',
      ...roundOf(state),
      ...oneTable(state, wish),
      messageId: `message${wish.a}`,
      text: `Hear ${wish.word}`,
    },
  ],
  callBack: (state, wish) => [desk(wish), { type: 'groups.call_back', ...roundOf(state), seconds: 60 }],
  sayLastMinute: (state) => [system, { type: 'groups.say_last_minute', ...roundOf(state) }],
  moveToTable: (state, wish) => [
    desk(wish),
    {
      type: 'groups.move_person',
      ...roundOf(state),
      personId: pick(seatedOf(state), wish.a) ?? 'nobody',
      table: tableNumber(state, wish.b),
    },
  ],
  mergeTable: (state, wish) => [wish.b % 2 ? system : desk(wish), merge(state)],
  acceptMerge: own('groups.accept_merge'),
  waitHere: own('groups.wait_here'),
  takeLaptop: own('groups.take_laptop'),
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
