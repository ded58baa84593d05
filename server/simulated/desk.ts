import type { SeededChance } from '../../shared/lib/seeded-chance.ts'
import type { WireViewOf } from '../../shared/meeting/view.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import type { Scheduler } from '../clock.ts'
import type { Ticket } from './entrance.ts'
import { Follower } from './follower.ts'
import type { Pace } from './pace.ts'

/** What somebody sees who runs the meeting, when they look up. */
export interface Sight {
  readonly view: WireViewOf['podium']
  /** Ids of the people who have a living connection. */
  readonly connected: ReadonlySet<string>
  /** For how many of their seconds floor and agenda have stood as they stand. */
  readonly stoodS: number
  /** From 0 to 1, drawn anew whenever something changes: how patient they are this time. */
  readonly luck: number
  /** How many of their seconds ago an instant was. */
  readonly secondsSince: (atMs: number) => number
  /** The instant so many of their seconds from now. */
  readonly instantIn: (seconds: number) => number
}

/** One thing that somebody at the desk does: the wish where it is time for it. */
export type Move = (sight: Sight) => Wish | undefined

export interface DeskParts {
  readonly ticket: Ticket
  readonly scheduler: Scheduler
  readonly pace: Pace
  readonly chance: SeededChance
  /** The first one that is due is made. */
  readonly moves: readonly Move[]
}

const LOOKS_UP_S = 1
const SHORTEST_BEAT_MS = 50

/** Somebody who runs the meeting: follows the podium's view, looks up every second and makes at most one move. */
export class Desk {
  readonly #parts: DeskParts
  readonly #follower: Follower<'podium'>
  #situation = ''
  #stoodSinceMs = 0
  #luck = 0
  #isBusy = false
  #stopBeat = () => {}

  constructor(parts: DeskParts) {
    const { ticket, scheduler } = parts
    this.#parts = parts
    this.#follower = new Follower({ ticket, scheduler, audience: 'podium', changed: () => {} })
  }

  /** Resolves when they see the meeting. */
  async start(): Promise<void> {
    const { scheduler, pace } = this.#parts
    await this.#follower.start()
    this.#stopBeat = scheduler.every(Math.max(SHORTEST_BEAT_MS, pace.ms(LOOKS_UP_S)), () => void this.#lookUp())
  }

  stop(): void {
    this.#stopBeat()
    this.#follower.stop()
  }

  async #lookUp(): Promise<void> {
    const sight = this.#sight()
    if (!sight || this.#isBusy) return
    const wish = firstOf(this.#parts.moves, sight)
    if (!wish) return
    this.#isBusy = true
    // What was refused, or got lost, is thought over again before it is tried again.
    const answer = await this.#follower.send(wish).catch(() => undefined)
    if (answer?.outcome !== 'accepted') this.#situation = ''
    this.#isBusy = false
  }

  #sight(): Sight | undefined {
    const { scheduler, pace, chance } = this.#parts
    const { view, presence } = this.#follower
    if (!view) return undefined
    const nowMs = scheduler.nowMs()
    const situation = situationIn(view)
    if (situation !== this.#situation) {
      this.#situation = situation
      this.#stoodSinceMs = nowMs
      this.#luck = chance.fraction()
    }
    return {
      view,
      connected: new Set(presence?.who),
      stoodS: pace.seconds(nowMs - this.#stoodSinceMs),
      luck: this.#luck,
      secondsSince: (atMs) => pace.seconds(nowMs - atMs),
      instantIn: (seconds) => Math.round(nowMs + pace.ms(seconds)),
    }
  }
}

function firstOf(moves: readonly Move[], sight: Sight): Wish | undefined {
  for (const move of moves) {
    const wish = move(sight)
    if (wish) return wish
  }
  return undefined
}

/** Changes with everything that somebody at the desk reacts to, but not with each who asks. */
function situationIn({ agenda, floor, groups, meeting }: WireViewOf['podium']): string {
  const { turn, entries, isQueueClosed } = floor
  const { currentItemId = '' } = agenda
  const aside = Object.keys(entries).filter((entryId) => entries[entryId]?.status !== 'waiting')
  const ofTurn = turn && [turn.entryId, turn.heardAtMs, turn.limitMs, turn.pausedAtMs]
  const ofTables = [groups.draft?.draw, groups.draft?.status, groups.round?.roundId]
  const ofItem = [currentItemId, agenda.items[currentItemId]?.status, isQueueClosed]
  return JSON.stringify([ofItem, ofTurn, aside, ofTables, meeting.technicalPause?.sinceMs, meeting.phase])
}
