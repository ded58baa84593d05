import { itemOn, kindNow, type SeenItem } from '../../shared/meeting/outlook.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { newId } from '../new-id.ts'
import type { Move, Sight } from './desk.ts'
import { leftOfPartS } from './programme.ts'
import { PROMPTS } from './table-talk.ts'

/** The draw is looked at before it is published. */
const LOOK_S = 6
/** Somebody else's draw is theirs to publish, unless it is forgotten. */
const PATIENCE_S = 90
/** With less time left nobody is sent to a table. */
const SHORTEST_ROUND_S = 20

type Prepare = Extract<Wish, { type: 'groups.prepare' }>

/** What is wished of a draw, each time something else. */
const WISHES: readonly Omit<Prepare, 'type' | 'roundId'>[] = [
  { size: 6, zones: 'mixed', mix: ['stakeholderGroup', 'regionalGroup'], from: 'here', rounds: 2 },
  { size: 6, zones: 'apart', mix: ['regionalGroup', 'stakeholderGroup'], from: 'here', apartOrganisations: true },
  { size: 5, zones: 'mixed', mix: ['stakeholderGroup'], notAlone: ['regionalGroup'], from: 'here' },
  { size: 4, zones: 'apart', mix: ['stakeholderGroup'], sameLanguage: true, from: 'here' },
]

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
  /** When the round that was published last should end. */
  #endsAtMs = 0

  draw(sight: Sight): Wish | undefined {
    const { view, stoodS } = sight
    const coffee = coffeeOn(view)
    if (!coffee) return undefined
    const isServed = nameOf(coffee) === this.#served && !this.#hasNext(sight, coffee)
    const isBusy = view.groups.draft !== undefined || view.groups.round !== undefined
    if (isBusy) this.#served = nameOf(coffee)
    if (isBusy || isServed || stoodS < 3) return undefined
    this.#roundId = newId('round')
    return { ...wishesIn(view), type: 'groups.prepare', roundId: this.#roundId }
  }

  /** What was planned together follows in the same coffee, unless somebody ended the round before its time. */
  #hasNext(sight: Sight, coffee: SeenItem): boolean {
    const isOver = this.#endsAtMs <= sight.instantIn(0)
    return sight.view.groups.plan !== undefined && isOver && leftOfPartS(sight, coffee) > SHORTEST_ROUND_S
  }

  publish(sight: Sight): Wish | undefined {
    const { view, stoodS, instantIn } = sight
    const { draft, round } = view.groups
    if (draft?.status !== 'ready' || round) return undefined
    const { roundId, draw, rounds = 1 } = draft
    const forS = leftOfCoffeeS(sight) / rounds
    if (forS < SHORTEST_ROUND_S || stoodS < (roundId === this.#roundId ? LOOK_S : PATIENCE_S)) return undefined
    this.#endsAtMs = instantIn(forS)
    const prompt = PROMPTS[pastRounds(view) % PROMPTS.length]!
    return { type: 'groups.publish', roundId, expects: { draw }, endsAtMs: this.#endsAtMs, prompt }
  }

  /** A draw that failed, or that nobody published in its coffee, makes place for the next one. */
  tidy({ view, stoodS }: Sight): Wish | undefined {
    const { draft } = view.groups
    if (!draft || stoodS < PATIENCE_S || (coffeeOn(view) && draft.status !== 'failed')) return undefined
    return { type: 'groups.discard', roundId: draft.roundId }
  }
}

/** What is planned, as long as there is a plan: so it comes as it was drawn. */
function wishesIn(view: Sight['view']): (typeof WISHES)[number] {
  const { plan } = view.groups
  if (!plan) return WISHES[pastRounds(view) % WISHES.length]!
  const { next: _next, of: _of, ...planned } = plan
  return planned
}

const pastRounds = (view: Sight['view']): number => Object.keys(view.groups.past).length

/** Coffee, and a breakout in a meeting that has no groups for it. */
function coffeeOn(view: Sight['view']): SeenItem | undefined {
  const item = itemOn(view)
  const kind = item && kindNow(item)
  return kind === 'coffee' || (kind === 'breakout' && !view.groups.standing) ? item : undefined
}

/** None where there is no coffee. */
function leftOfCoffeeS(sight: Sight): number {
  const coffee = coffeeOn(sight.view)
  return coffee ? leftOfPartS(sight, coffee) : 0
}

const nameOf = ({ itemId, openedAtMs }: SeenItem): string => `${itemId} ${openedAtMs}`

/** Coffee: tables are drawn from those who are here, looked at and published until the end of the item. */
export function tableMoves(): readonly Move[] {
  const host = new TableHost()
  return [sayWhereTablesAre, (sight) => host.draw(sight), (sight) => host.publish(sight), (sight) => host.tidy(sight)]
}
