import { defined } from '../../../shared/lib/defined.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { nextWish } from '../simulation/behaviour.ts'
import type { Device, Part, Press } from './device.ts'
import type { Plenary } from './plenary.ts'

/** Two chairs who pressed at the same moment what only one of them may have. */
export interface Race {
  readonly presses: readonly [Press, Press]
}

/** How long somebody looks between two presses, at most; half of it at least. */
const PAUSE_MS: { readonly [P in Part]: number } = { chair: 400, moderator: 600, participant: 2_400, screen: 0 }
const RACE_EVERY_MS = 500
/** So many may wait before nobody adds to the queue any more. */
const LONG_QUEUE = 30
const AGAIN = 0.06

/** Everybody presses what they see there, until it is over. */
export class Workload {
  readonly races: Race[] = []
  readonly #plenary: Plenary
  readonly #chance: SeededChance
  readonly #timers = new Set<NodeJS.Timeout>()
  #answered = 0
  #isOver = false

  constructor(plenary: Plenary, chance: SeededChance) {
    this.#plenary = plenary
    this.#chance = chance
    for (const device of plenary.devices) if (device.part !== 'screen') this.#later(device)
    this.#raceLater()
  }

  /** How many presses have their certain answer. */
  get answered(): number {
    return this.#answered
  }

  /** Nothing more is pressed. */
  stop(): void {
    this.#isOver = true
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #after(delayMs: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      if (!this.#isOver) run()
    }, delayMs)
    this.#timers.add(timer)
  }

  #later(device: Device): void {
    this.#after(PAUSE_MS[device.part] * (0.5 + this.#chance.fraction() / 2), () => {
      this.#act(device)
      this.#later(device)
    })
  }

  #act(device: Device): void {
    if (!device.isLive) return device.wake()
    // Who waits for an answer waits; two at a time keep the outbox busy.
    if (device.state.pending.length > 1) return
    const old = this.#chance.happens(AGAIN) && this.#chance.pick(device.presses)
    if (old && isAnswered(old, device)) return void device.pressAgain(old)
    const wish = wishOf(device, this.#chance)
    if (wish) void this.#press(device, wish)
  }

  async #press(device: Device, wish: Wish): Promise<Press> {
    const press = await device.press(wish)
    if (!isLocal(press)) this.#answered++
    return press
  }

  #raceLater(): void {
    this.#after(RACE_EVERY_MS * (0.5 + this.#chance.fraction()), () => {
      this.#race()
      this.#raceLater()
    })
  }

  /** Two who see the same press at the same moment, on two nodes if they can. */
  #race(): void {
    const chairs = this.#plenary.of('chair').filter(({ isLive, state }) => isLive && state.pending.length === 0)
    const one = this.#chance.pick(chairs)
    const others = chairs.filter((other) => other !== one && other.state.version === one?.state.version)
    const other = this.#chance.pick(others.filter(({ node }) => node !== one?.node)) ?? this.#chance.pick(others)
    const wishes = one && racingWishes(one, this.#chance)
    if (!one || !other || !wishes) return
    void Promise.all([this.#press(one, wishes[0]), this.#press(other, wishes[1])]).then((presses) =>
      this.races.push({ presses }),
    )
  }
}

/** Whether its first answer is there and must stand. */
const isAnswered = (press: Press, { epoch }: Device): boolean =>
  press.settled !== undefined && press.settledEpoch === epoch && !isLocal(press)

/** Whether it was refused on the device: it never was a question to the meeting. */
export const isLocal = ({ settled }: Press): boolean =>
  settled?.outcome === 'rejected' && settled.code.startsWith('sync/')

/** What may not be had twice: the floor for two people, or the next item. */
function racingWishes({ state: { view } }: Device, chance: SeededChance): readonly [Wish, Wish] | undefined {
  if (!view || !('floor' in view)) return undefined
  const { agenda, floor } = view
  if (chance.happens(0.15)) {
    const advance: Wish = { type: 'agenda.advance', expects: defined({ itemId: agenda.currentItemId }) }
    return [advance, advance]
  }
  const waiting = Object.entries(floor.entries).flatMap(([id, { status }]) => (status === 'waiting' ? [id] : []))
  const give = (entryId = 'nobody'): Wish => ({
    type: 'floor.give',
    entryId,
    expects: defined({ speakingEntryId: floor.turn?.entryId }),
  })
  return waiting.length > 1 ? [give(chance.pick(waiting)), give(chance.pick(waiting))] : undefined
}

function wishOf(device: Device, chance: SeededChance): Wish | undefined {
  const { state, part } = device
  return chance.happens(0.6) ? SPECIAL[part](device, chance) : tame(nextWish(state, chance), chance)
}

/** The next item only comes now and then: a queue must have the time to grow, and the agenda ends. */
function tame(wish: Wish | undefined, chance: SeededChance): Wish | undefined {
  if (wish?.type === 'agenda.advance' || wish?.type === 'floor.close_queue')
    return chance.happens(0.05) ? wish : undefined
  return wish
}

type Special = (device: Device, chance: SeededChance) => Wish | undefined

const turnOf = ({ state: { view } }: Device) => (view && 'floor' in view ? view.floor.turn : undefined)

/** What shows when it is doubled, what must be refused, and what keeps the queue filled. */
const SPECIAL: { readonly [P in Part]: Special } = {
  chair(device, chance) {
    const entryId = chance.happens(0.25) ? 'nobody' : turnOf(device)?.entryId
    return entryId === undefined ? undefined : { type: 'floor.extend', entryId, byMs: chance.whole(1, 5) * 1000 }
  },
  moderator(device, chance) {
    if (chance.happens(0.4)) return { type: 'attendance.count_door', door: 'A', by: 1 }
    if (chance.happens(0.3)) return { type: 'attendance.count_heads', heads: chance.whole(1, 99) }
    const turn = turnOf(device)
    if (turn && !turn.heardAtMs && chance.happens(0.5)) return { type: 'floor.heard', entryId: turn.entryId }
    return addition(device, chance)
  },
  participant({ state: { view } }, chance) {
    if (!view || !('floor' in view)) return undefined
    const isLong = Object.keys(view.floor.entries).length > LONG_QUEUE
    const itemId = chance.happens(0.1) ? 'nothing' : view.agenda.currentItemId
    return isLong || itemId === undefined ? undefined : { type: 'floor.ask', itemId }
  },
  screen: () => undefined,
}

function addition({ state: { view } }: Device, chance: SeededChance): Wish | undefined {
  const itemId = view?.agenda.currentItemId
  if (!view || !('floor' in view) || itemId === undefined) return undefined
  if (Object.keys(view.floor.entries).length > LONG_QUEUE) return undefined
  return { type: 'floor.add', itemId, name: `Guest ${chance.whole(1, 99)}`, mode: 'room', channel: 'raised_hand' }
}
