import { KINDS } from '../../shared/features/floor/state.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { anybody, anyEntry, itemOn } from './anything.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const anyTurn = ({ floor }: MeetingState, at: number): string =>
  pick([...floor.history.values()], at)?.entryId ?? 'nothing'

const anyStatement = ({ floor }: MeetingState, at: number): string =>
  pick(
    Object.values(floor.items).flatMap(({ statements }) => [...statements.values()]),
    at,
  )?.statementId ?? 'nothing'

/** What may be wished about kinds, replies, and what is said in writing. */
export const STATEMENT_MOVES = {
  setKinds: (_state, wish) => [desk(wish), { type: 'floor.set_kinds', kinds: KINDS.slice(wish.a % KINDS.length) }],
  answer: (state, { who, a }) => [
    anybody(state, who),
    { type: 'floor.ask', itemId: itemOn(state), replyTo: anyTurn(state, a) },
  ],
  write: (state, { who, word }) => [
    anybody(state, who),
    { type: 'floor.submit_statement', itemId: itemOn(state), text: word === 'aa' ? '' : `Statement ${word}` },
  ],
  attach: (state, wish) => [
    desk(wish),
    { type: 'floor.attach_statement', entryId: anyEntry(state, wish.a), text: `Statement ${wish.word}` },
  ],
  publishText: (state, wish) => [
    desk(wish),
    { type: 'floor.publish_statement', statementId: anyStatement(state, wish.a) },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
