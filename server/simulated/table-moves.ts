import { itemOn, type SeenItem } from '../../shared/meeting/outlook.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { newId } from '../new-id.ts'
import type { Move, Sight } from './desk.ts'
import { leftS } from './programme.ts'

const PEOPLE_AT_A_TABLE = 6
/** The draw is looked at before it is published. */
const LOOK_S = 6
/** Somebody else's draw is theirs to publish, unless it is forgotten. */
const PATIENCE_S = 90
/** With less time left nobody is sent to a table. */
const SHORTEST_ROUND_S = 20

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

/** Sees to one draw in each coffee, whoever asked for it, and publishes somebody else's only where it is forgotten. */
class TableHost {
  /** The coffee of which a draw was seen last. */
  #served = ''
  #roundId = ''

  draw({ view, stoodS }: Sight): Wish | undefined {
    const coffee = coffeeOn(view)
    const { draft, round } = view.groups
    if (!coffee) return undefined
    if (draft || round) this.#served = nameOf(coffee)
    if (nameOf(coffee) === this.#served || stoodS < 3) return undefined
    this.#roundId = newId('round')
    return {
      type: 'groups.prepare',
      roundId: this.#roundId,
      size: PEOPLE_AT_A_TABLE,
      zones: 'apart',
      mix: ['stakeholderGroup', 'regionalGroup'],
      from: 'here',
    }
  }

  publish(sight: Sight): Wish | undefined {
    const { view, stoodS, instantIn } = sight
    const coffee = coffeeOn(view)
    const { draft, round } = view.groups
    if (!coffee || draft?.status !== 'ready' || round) return undefined
    const forS = leftS(sight, coffee)
    if (forS < SHORTEST_ROUND_S || stoodS < (draft.roundId === this.#roundId ? LOOK_S : PATIENCE_S)) return undefined
    const { roundId, draw } = draft
    return { type: 'groups.publish', roundId, expects: { draw }, endsAtMs: instantIn(forS) }
  }

  /** A draw that failed, or that nobody published in its coffee, makes place for the next one. */
  tidy({ view, stoodS }: Sight): Wish | undefined {
    const { draft } = view.groups
    if (!draft || stoodS < PATIENCE_S || (coffeeOn(view) && draft.status !== 'failed')) return undefined
    return { type: 'groups.discard', roundId: draft.roundId }
  }
}

function coffeeOn(view: Sight['view']): SeenItem | undefined {
  const item = itemOn(view)
  return item?.kind === 'coffee' ? item : undefined
}

const nameOf = ({ itemId, openedAtMs }: SeenItem): string => `${itemId} ${openedAtMs}`

/** Coffee: tables are drawn from those who are here, looked at and published until the end of the item. */
export function tableMoves(): readonly Move[] {
  const host = new TableHost()
  return [sayWhereTablesAre, (sight) => host.draw(sight), (sight) => host.publish(sight), (sight) => host.tidy(sight)]
}
