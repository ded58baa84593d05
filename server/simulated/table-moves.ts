import { itemOn } from '../../shared/meeting/outlook.ts'
import { newId } from '../new-id.ts'
import type { Move } from './desk.ts'
import { leftS } from './programme.ts'

const PEOPLE_AT_A_TABLE = 6
/** The draw is looked at before it is published. */
const LOOK_S = 6

const sayWhereTablesAre: Move = ({ view }) =>
  view.groups.places.kind
    ? undefined
    : {
        type: 'groups.set_places',
        roomNote: { en: 'In the foyer, with a number on each table', ar: 'في الردهة، وعلى كل طاولة رقمها' },
        remote: {
          kind: 'instruction',
          text: { en: 'In the call: Breakout rooms, room {n}', ar: 'في المكالمة: الغرف الفرعية، الغرفة {n}' },
        },
      }

const drawTables: Move = ({ view, stoodS }) => {
  const { draft, round } = view.groups
  if (itemOn(view)?.kind !== 'coffee' || draft || round || stoodS < 3) return undefined
  return {
    type: 'groups.prepare',
    roundId: newId('round'),
    size: PEOPLE_AT_A_TABLE,
    zones: 'apart',
    mix: ['stakeholderGroup', 'regionalGroup'],
    from: 'here',
  }
}

const publishTables: Move = (sight) => {
  const { view, stoodS, instantIn } = sight
  const { draft, round } = view.groups
  const item = itemOn(view)
  if (item?.kind !== 'coffee' || draft?.status !== 'ready' || round || stoodS < LOOK_S) return undefined
  const { roundId, draw } = draft
  return { type: 'groups.publish', roundId, expects: { draw }, endsAtMs: instantIn(leftS(sight, item)) }
}

/** Coffee: tables are drawn from those who are here, looked at and published until the end of the item. */
export const tableMoves: readonly Move[] = [sayWhereTablesAre, drawTables, publishTables]
