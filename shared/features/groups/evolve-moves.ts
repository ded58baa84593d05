import type { Evolve } from '../../lib/feature.ts'
import type { GroupsEvent } from './messages.ts'
import { afterMove, reverseOf, type Exchange } from './moved-tables.ts'
import type { Draft, DrawnTables, GroupsSlice } from './state.ts'

/** What happens to drawn tables that are changed by hand. */
export const evolveMoves = {
  'groups.seat_moved': (slice, { type: _type, roundId: _same, move: number, quality, ...exchange }) =>
    changeDraft(slice, (draft) => ({
      ...exchanged(draft, exchange, quality),
      moves: [...(draft.moves ?? []), { number, ...exchange }],
    })),

  'groups.move_undone': (slice, { move: number, quality }) =>
    changeDraft(slice, (draft) => {
      const made = draft.moves?.find((move) => move.number === number)
      if (!made) return draft
      const moves = draft.moves?.map((move) => (move === made ? { ...move, isUndone: true as const } : move)) ?? []
      return { ...exchanged(draft, reverseOf(made), quality), moves }
    }),
} satisfies Partial<Evolve<GroupsSlice, GroupsEvent>>

const changeDraft = (slice: GroupsSlice, change: (draft: Draft) => Draft): GroupsSlice =>
  slice.draft ? { ...slice, draft: change(slice.draft) } : slice

const exchanged = (draft: Draft, exchange: Exchange, quality: DrawnTables['quality']): Draft =>
  draft.drawn
    ? { ...draft, drawn: { ...draft.drawn, tables: afterMove(draft.drawn.tables, exchange), quality } }
    : draft
