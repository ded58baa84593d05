import type { Mode } from '../../shared/lib/mode.ts'
import type { SeededChance } from '../../shared/lib/seeded-chance.ts'
import type { Role } from '../../shared/lib/roles.ts'
import { areInGroups, leaveNow, stageOf, type Outlook, type Stage } from '../../shared/meeting/outlook.ts'
import type { Me, WireViewOf } from '../../shared/meeting/view.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import type { Scheduler } from '../clock.ts'
import { AtTable } from './at-table.ts'
import type { Pace } from './pace.ts'
import { TOPICS } from './topics.ts'

/** What connects a person with the meeting. */
export interface Connection {
  readonly personId: string
  readonly roles: readonly Role[]
  readonly mode: Mode
  /** What they see of themselves when they come in. */
  readonly own: Me['groups']
  /** What becomes of it is seen in the meeting. */
  send(wish: Wish): void
  /** As when a network breaks. */
  cut(): void
}

/** What everybody sees, as far as somebody acts by it. */
export type Surroundings = Pick<WireViewOf['hall'], 'agenda' | 'floor' | 'groups'>

/** What a connection tells the one whose it is. */
export interface News {
  /** It has ended, whoever ended it. */
  readonly lost: () => void
  /** What they see of themselves has changed. */
  readonly own: (groups: Me['groups']) => void
}

/** Where somebody comes into the room. */
export interface RoomDoor {
  /** What is shown in the room alone. */
  readonly roomCode: string | undefined
  /** Somebody stands before the door. */
  receive(personId: string): void
}

export interface PersonParts {
  readonly chance: SeededChance
  readonly pace: Pace
  readonly scheduler: Scheduler
  /** How many people there are: the more, the more seldom each of them wishes to speak. */
  readonly people: number
  /** What everybody sees now. */
  readonly look: () => Surroundings | undefined
  readonly connect: (news: News) => Promise<Connection>
  /** Absent where nobody looks after the door. */
  readonly door?: RoomDoor
}

/** With nobody waiting somebody asks every two seconds. */
const EAGERNESS = 24
/** Behind so many somebody does not ask any more: a number of their own between these. */
const LONG_QUEUE = { least: 3, most: 11 }
/** The few in the room ask so much more readily than the many who are remote. */
const READINESS_IN_ROOM = 2
/** Who needs the chair's leave asks so much more seldom. */
const SHYNESS = 0.15

/** A participant: comes, falls asleep and comes back; now and then asks for the floor, speaks when heard, and sits at tables. */
export class Person {
  readonly #parts: PersonParts
  readonly #timers = new Set<() => void>()
  readonly #longQueue: number
  #connection: Connection | undefined
  #atTable: AtTable | undefined
  #seen = ''
  #isInRoom = false
  #hasLeft = false
  #isGone = false

  constructor(parts: PersonParts) {
    this.#parts = parts
    this.#longQueue = parts.chance.whole(LONG_QUEUE.least, LONG_QUEUE.most)
  }

  /** Absent while they are asleep, or not there yet. */
  get personId(): string | undefined {
    return this.#connection?.personId
  }

  /** Comes after so many milliseconds. */
  comeIn(delayMs: number): void {
    this.#after(delayMs, () => void this.#connect())
  }

  /** For good. */
  stop(): void {
    this.#isGone = true
    this.#forgetPlans()
    this.#connection?.cut()
  }

  /** The queue or the turn has changed and they are in it. */
  attend(outlook: Outlook): void {
    const { personId } = this
    if (personId === undefined) return
    const { stage, entryId } = stageOf(outlook, personId)
    const seen = `${stage} ${entryId}`
    if (seen === this.#seen) return
    this.#seen = seen
    this.#inStage[stage](entryId)
  }

  /** What everybody sees of the tables has changed. */
  lookAtTables({ groups }: Surroundings): void {
    this.#atTable?.look(groups)
  }

  async #connect(): Promise<void> {
    const { connect, pace, chance } = this.#parts
    try {
      this.#connection = await connect({ lost: () => this.#lost(), own: (groups) => this.#atTable?.sit(groups) })
    } catch {
      return this.comeIn(pace.between(3, 8))
    }
    if (this.#isGone) return this.#connection.cut()
    this.#atTable = this.#seatOf(this.#connection)
    if (this.#hasLeft) this.#connection.send({ type: 'attendance.come_back' })
    this.#hasLeft = false
    if (this.#connection.mode === 'room' && !this.#isInRoom) this.#enterRoom()
    this.#after(pace.between(1, 40), () => this.#think())
    this.#after(chance.happens(0.08) ? pace.between(20, 120) : pace.between(120, 4800), () => this.#fallAsleep())
  }

  #seatOf({ personId, mode, own }: Connection): AtTable {
    const { chance, pace, look } = this.#parts
    const seat = new AtTable({
      personId,
      isInRoom: mode === 'room',
      chance,
      pace,
      plan: (delayMs, act) => this.#after(delayMs, act),
      send: (wish) => this.#connection?.send(wish),
    })
    seat.sit(own)
    const groups = look()?.groups
    if (groups) seat.look(groups)
    return seat
  }

  /** Most are seen at the door; some say themselves that they are in the room. */
  #enterRoom(): void {
    const { door, chance, pace } = this.#parts
    const { personId } = this
    if (!door || personId === undefined) return
    this.#isInRoom = true
    if (chance.happens(0.75)) return door.receive(personId)
    this.#after(pace.between(2, 10), () => {
      const { roomCode } = door
      if (roomCode === undefined) door.receive(personId)
      else this.#connection?.send({ type: 'attendance.enter_room', code: roomCode })
    })
  }

  /** The network breaks, or they shut the device; now and then somebody says that they are leaving. */
  #fallAsleep(): void {
    const { chance, pace } = this.#parts
    this.#hasLeft = this.#connection?.mode === 'remote' && chance.happens(0.1)
    if (!this.#hasLeft) return this.#connection?.cut()
    this.#connection?.send({ type: 'attendance.leave' })
    this.#after(pace.between(1, 3), () => this.#connection?.cut())
  }

  /** Most are away for minutes, some for the blink of a network. */
  #lost(): void {
    const { chance, pace } = this.#parts
    this.#connection = undefined
    this.#atTable = undefined
    this.#seen = ''
    this.#forgetPlans()
    this.comeIn(chance.happens(0.2) ? pace.between(5, 30) : pace.between(90, 480))
  }

  #think(): void {
    const { look, pace, chance } = this.#parts
    const outlook = look()
    const mayAsk = outlook && !areInGroups(outlook)
    if (mayAsk && chance.happens(this.#urgeToSpeak(outlook))) this.#ask(outlook)
    this.#after(pace.between(20, 60), () => this.#think())
  }

  #urgeToSpeak(outlook: Outlook): number {
    const leave = leaveNow(outlook, this.#connection?.roles ?? [])
    if (leave === 'no') return 0
    const waiting = Object.keys(outlook.floor.entries).length
    const readiness = (leave === 'leave' ? SHYNESS : 1) * (this.#connection?.mode === 'room' ? READINESS_IN_ROOM : 1)
    return Math.max(0, 1 - waiting / this.#longQueue) * Math.min(0.5, EAGERNESS / this.#parts.people) * readiness
  }

  #ask({ agenda }: Outlook): void {
    const { chance } = this.#parts
    const itemId = agenda.currentItemId
    if (itemId === undefined) return
    const kind = chance.happens(0.04) ? 'point_of_order' : chance.happens(0.12) ? 'clarification' : undefined
    this.#connection?.send({ type: 'floor.ask', itemId, ...(kind && { kind }) })
  }

  readonly #inStage: { readonly [S in Stage]: (entryId: string) => void } = {
    uninvolved: () => {},
    called: () => {},
    waiting: (entryId) => {
      const { chance, pace } = this.#parts
      const topic = chance.happens(0.6) ? chance.pick(TOPICS) : undefined
      if (topic) this.#plan(pace.between(3, 12), { type: 'floor.describe', entryId, ...topic })
      if (chance.happens(0.1)) this.#plan(pace.between(20, 120), { type: 'floor.leave', entryId })
      else if (chance.happens(0.06)) this.#plan(pace.between(20, 90), { type: 'floor.later', entryId })
    },
    near: (entryId) => {
      const { chance, pace } = this.#parts
      if (chance.happens(0.06)) this.#plan(pace.between(2, 20), { type: 'floor.leave', entryId })
      else if (chance.happens(0.85)) this.#plan(pace.between(2, 8), { type: 'floor.ready', entryId })
    },
    speaking: (entryId) => {
      const { chance, pace } = this.#parts
      if (chance.happens(0.85)) this.#plan(pace.between(20, 75), { type: 'floor.finish', entryId })
    },
  }

  #plan(delayMs: number, wish: Wish): void {
    this.#after(delayMs, () => this.#connection?.send(wish))
  }

  #after(delayMs: number, run: () => void): void {
    if (this.#isGone) return
    const stop = this.#parts.scheduler.after(delayMs, () => {
      this.#timers.delete(stop)
      run()
    })
    this.#timers.add(stop)
  }

  #forgetPlans(): void {
    for (const stop of this.#timers) stop()
    this.#timers.clear()
  }
}
