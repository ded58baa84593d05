import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { PersonId, RoundId } from '../../lib/ids.ts'
import { expectedDraft } from './decide-draft.ts'
import type { DecideGroups } from './decide.ts'
import { qualityOf } from './draw/quality.ts'
import { drawInputOf } from './draw-input.ts'
import type { GroupsRejection } from './messages.ts'
import { afterMove, reverseOf, tableWith, type Exchange } from './moved-tables.ts'
import type { GroupsSees } from './pool.ts'
import { membersOf, type Draft, type DrawnTables, type Table } from './state.ts'

/** Commands that change drawn tables by hand. */
export const decideMoves = {
  'groups.move_seat': (state, { roundId, expects, personId, table, with: other }) => {
    const draft = drawnDraft(state, roundId, expects.draw)
    if ('code' in draft) return reject(draft)
    const { tables } = draft.drawn
    const exchange = { personId, from: numberOf(tableWith(tables, personId)), to: table, with: other }
    if (exchange.from === table) return accept()
    const problem = problemOf(tables, exchange)
    if (problem) return reject(problem)
    const move = nextMove(draft)
    return accept({ type: 'groups.seat_moved', roundId, move, ...defined(exchange), ...after(state, draft, exchange) })
  },

  'groups.undo_move': (state, { roundId, expects, move }) => {
    const draft = drawnDraft(state, roundId, expects.draw)
    if ('code' in draft) return reject(draft)
    const made = draft.moves?.find(({ number }) => number === move)
    if (!made) return reject({ code: 'groups/no_move' })
    if (made.isUndone) return accept()
    const back = reverseOf(made)
    const problem = problemOf(draft.drawn.tables, back)
    if (problem) return reject(problem)
    return accept({ type: 'groups.move_undone', roundId, move, ...after(state, draft, back) })
  },
} satisfies Partial<DecideGroups>

type DrawnDraft = Draft & { readonly drawn: DrawnTables }

function drawnDraft(state: GroupsSees, roundId: RoundId, draw: number): DrawnDraft | GroupsRejection {
  const draft = expectedDraft(state, roundId, draw)
  if ('code' in draft) return draft
  return draft.drawn ? { ...draft, drawn: draft.drawn } : { code: 'groups/still_drawing' }
}

/** 0 is no table's. */
const numberOf = (table: Table | undefined): number => table?.number ?? 0

const nextMove = ({ moves = [] }: Draft): number => (moves.at(-1)?.number ?? 0) + 1

/** Why an exchange cannot be, if it cannot. */
function problemOf(tables: readonly Table[], exchange: Exchange): GroupsRejection | undefined {
  const [start, end] = [exchange.from, exchange.to].map((number) => tables.find((table) => table.number === number))
  if (!start) return { code: 'groups/not_drawn' }
  return end ? problemBetween(start, end, exchange) : { code: 'groups/no_table' }
}

function problemBetween(start: Table, end: Table, { personId, with: other }: Exchange): GroupsRejection | undefined {
  if (!membersOf(start).includes(personId)) return { code: 'groups/moved_since' }
  if (!maySit(personId, start, end)) return { code: 'groups/wrong_side', personId }
  if (other) return problemInExchange(other, start, end)
  return membersOf(start).length === 2 ? { code: 'groups/left_alone', table: start.number } : undefined
}

function problemInExchange(other: PersonId, start: Table, end: Table): GroupsRejection | undefined {
  if (!membersOf(end).includes(other)) return { code: 'groups/moved_since' }
  return maySit(other, end, start) ? undefined : { code: 'groups/wrong_side', personId: other }
}

/** On their own side, where both sides sit together, and who is a guest of the other side at any of its tables. */
const maySit = (id: PersonId, from: Table, { zone }: Table): boolean =>
  zone === 'mixed' || zone === from.zone || zone === (from.room.includes(id) ? 'room' : 'remote')

/** How good the tables are after an exchange. */
function after(state: GroupsSees, draft: DrawnDraft, exchange: Exchange) {
  const tables = afterMove(draft.drawn.tables, exchange)
  const seated = tables.map((table) => ({ ...table, members: membersOf(table) }))
  const { alone, ...quality } = qualityOf(drawInputOf(state, draft), seated, draft.drawn.later)
  return { quality: { ...quality, alone: [...alone] } }
}
