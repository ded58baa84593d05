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
    const from = tableWith(draft.drawn.tables, personId)?.number
    if (from === undefined) return reject({ code: 'groups/not_drawn' })
    if (from === table) return accept()
    const exchange = { personId, from, to: table, with: other }
    const problem = problemOf(draft.drawn.tables, exchange)
    if (problem) return reject(problem)
    const move = (draft.moves?.at(-1)?.number ?? 0) + 1
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

/** Why somebody cannot go there, if they cannot. */
function problemOf(
  tables: readonly Table[],
  { personId, from, to, with: other }: Exchange,
): GroupsRejection | undefined {
  const [start, end] = [tables.find(({ number }) => number === from), tables.find(({ number }) => number === to)]
  if (!start || !end) return { code: 'groups/no_table' }
  const isWhereTheyWere = membersOf(start).includes(personId) && (!other || membersOf(end).includes(other))
  if (!isWhereTheyWere) return { code: 'groups/moved_since' }
  const stranger = maySit(personId, start, end) ? other && !maySit(other, end, start) && other : personId
  if (stranger) return { code: 'groups/wrong_side', personId: stranger }
  return !other && membersOf(start).length === 2 ? { code: 'groups/left_alone', table: from } : undefined
}

/** On their own side, where both sides sit together, and who is a guest of the other side at any of its tables. */
const maySit = (id: PersonId, from: Table, { zone }: Table): boolean =>
  zone === 'mixed' || zone === from.zone || zone === (from.room.includes(id) ? 'room' : 'remote')

/** How good the tables are after an exchange. */
function after(state: GroupsSees, draft: DrawnDraft, exchange: Exchange) {
  const tables = afterMove(draft.drawn.tables, exchange)
  const seated = tables.map((table) => ({ ...table, members: membersOf(table) }))
  const { alone, ...quality } = qualityOf(drawInputOf(state, draft), seated)
  return { quality: { ...quality, alone: [...alone] } }
}
