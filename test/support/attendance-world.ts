import { arrivalOf, sleepOf } from '../../shared/meeting/contact.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import type { Actor } from '../../shared/lib/feature.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import type { Command, Event } from '../../shared/meeting/meeting.ts'
import { at, door, expected } from './attendance-meeting.ts'
import { AttendanceTruth } from './attendance-truth-figures.ts'
import { chair, person, START_MS, system, type Given, type Plain } from './given.ts'

export const PEOPLE = ['ana', 'bo', 'cy'] as const

/** One thing that happens, so many minutes after the one before; a step at the door, or a word, is heard of late. */
export interface Act {
  readonly kind:
    | 'connect'
    | 'disconnect'
    | 'checkIn'
    | 'checkOut'
    | 'undo'
    | 'enter'
    | 'leaveRoom'
    | 'leave'
    | 'lateLeave'
    | 'comeBack'
    | 'item'
    | 'restart'
  readonly who: number
  readonly device: number
  readonly afterMinutes: number
  readonly lateMinutes: number
}

const GRACE = 2
const ITEMS = ['i1', 'i2', 'i4', 'i5']

/**
 * A meeting with people, devices and a server that watches connections as it is specified to. Beside the meeting stands what the
 * test itself knows to have happened; neither looks at the other.
 */
export class World {
  meeting: Given = expected
  minute = 0
  readonly truth = new AttendanceTruth(PEOPLE)
  readonly happened = new Set<Event['type']>()
  private readonly devices = new Map<string, Set<number>>(PEOPLE.map((personId) => [personId, new Set()]))
  private readonly since = new Map<string, number>()
  private readonly lost = new Map<string, { readonly lastContact: number; readonly graceFrom: number }>()
  private itemsOpened = 0

  live(act: Act): void {
    const until = this.minute + act.afterMinutes
    if (act.kind === 'restart') this.stop()
    else this.pass(until)
    this.minute = until
    if (act.kind === 'restart') this.start()
    else this.act(act, PEOPLE[act.who]!)
    this.fallDue()
    this.compare()
  }

  private act({ kind, device, lateMinutes }: Act, personId: string): void {
    const made = Math.max(0, this.minute - lateMinutes)
    const acts: { readonly [Kind in Act['kind']]?: () => void } = {
      connect: () => this.connect(personId, device),
      disconnect: () => this.disconnect(personId, device),
      item: () => this.turnItem(),
      lateLeave: () => this.leaveOffline(personId, device, made),
      ...this.stepsAt(personId, made),
      ...(this.devices.get(personId)!.size > 0 && this.wordsOf(personId)),
    }
    acts[kind]?.()
  }

  private stepsAt(personId: string, made: number) {
    const known = this.truth.people.get(personId)!
    const checkIn = { type: 'attendance.check_in', personId, source: 'scan' } as const
    return {
      checkIn: () => this.step(() => known.checkIn(made), door, checkIn, made),
      checkOut: () => this.step(() => known.checkOut(made), door, { type: 'attendance.check_out', personId }, made),
      undo: () => this.step(() => known.undo(), door, { type: 'attendance.undo', personId }),
    }
  }

  private wordsOf(personId: string) {
    const known = this.truth.people.get(personId)!
    const self = person(personId, 'participant')
    const { minute } = this
    const code = this.meeting.state.attendance.roomCode?.code
    return {
      enter: () =>
        code !== undefined && this.step(() => known.enterRoom(minute), self, { type: 'attendance.enter_room', code }),
      leaveRoom: () => this.step(() => known.sayOut(minute), self, { type: 'attendance.leave_room' }),
      leave: () => this.step(() => known.leave(minute), self, { type: 'attendance.leave' }),
      comeBack: () => this.step(() => known.comeBack(minute), self, { type: 'attendance.come_back' }),
    }
  }

  /** Says so without a connection; the word is heard on the next one. */
  private leaveOffline(personId: string, device: number, made: number): void {
    if (this.devices.get(personId)!.size > 0) return
    const word = Math.max(this.lost.get(personId)?.lastContact ?? this.minute, made)
    this.connect(personId, device)
    const known = this.truth.people.get(personId)!
    this.step(() => known.leave(word), person(personId, 'participant'), { type: 'attendance.leave' }, word)
  }

  private step(know: () => void, actor: Actor, command: Plain<Command>, made = this.minute): void {
    know()
    this.truth.count(this.minute)
    this.send(actor, command, made)
  }

  private send(actor: Actor, command: Plain<Command>, made = this.minute): void {
    const now = this.meeting.at(at(this.minute))
    const decision = now.when(actor, command, { madeAtMs: at(made) })
    if (decision.outcome === 'rejected') return
    for (const { type } of decision.events) this.happened.add(type)
    this.meeting = now.after(actor, command, { madeAtMs: at(made) })
  }

  private connect(personId: string, device: number): void {
    const devices = this.devices.get(personId)!
    const isFirst = devices.size === 0
    devices.add(device)
    if (!isFirst) return
    this.since.set(personId, this.minute)
    this.lost.delete(personId)
    this.arrive(personId)
  }

  private disconnect(personId: string, device: number): void {
    const devices = this.devices.get(personId)!
    if (!devices.delete(device) || devices.size > 0) return
    this.since.delete(personId)
    this.lost.set(personId, { lastContact: this.minute, graceFrom: this.minute })
  }

  private arrive(personId: string): void {
    const step = arrivalOf(this.meeting.state, personId as PersonId, at(this.since.get(personId)!))
    const known = this.truth.people.get(personId)!
    known.isConnectedSince(this.since.get(personId)!, this.minute)
    this.truth.count(this.minute)
    if (step) this.send(system, step.command)
  }

  /** The server is gone with all connections, and with what it remembered. */
  private stop(): void {
    for (const [personId, devices] of this.devices) {
      if (devices.size > 0) this.lost.set(personId, { lastContact: this.minute, graceFrom: Infinity })
      devices.clear()
      this.since.delete(personId)
    }
  }

  private start(): void {
    for (const [personId, { lastContact }] of this.lost)
      this.lost.set(personId, { lastContact, graceFrom: this.minute })
  }

  private compare(): void {
    for (const personId of this.since.keys()) this.arrive(personId)
  }

  /** Time goes by: what falls due does, and who has been without contact for the grace is asleep. */
  private pass(until: number): void {
    for (let next = this.nextChange(); next < until; next = this.nextChange()) {
      this.minute = Math.max(this.minute, next)
      this.sleep()
      this.fallDue()
      this.compare()
    }
    this.minute = until
    this.sleep()
  }

  private nextChange(): number {
    const graces = [...this.lost.values()].map(({ graceFrom }) => graceFrom + GRACE)
    const dues = dueOf(this.meeting.state).map(({ atMs }) => (atMs - START_MS) / 60_000)
    return Math.min(Infinity, ...graces, ...dues)
  }

  private sleep(): void {
    for (const [personId, { lastContact, graceFrom }] of this.lost) {
      if (graceFrom + GRACE > this.minute) continue
      this.lost.delete(personId)
      const step = sleepOf(this.meeting.state, personId as PersonId, at(lastContact))
      this.truth.people.get(personId)!.sleep(lastContact)
      this.truth.count(this.minute)
      if (step) this.send(system, step.command)
    }
  }

  private fallDue(): void {
    for (const { atMs, command } of dueOf(this.meeting.state)) {
      if (atMs > at(this.minute)) continue
      if (command.type === 'attendance.end_day') this.truth.nightFalls(this.minute)
      this.send(system, command)
      this.fallDue()
      return
    }
    this.truth.nightFalls(this.minute)
  }

  private turnItem(): void {
    const { currentItemId } = this.meeting.state.agenda
    if (currentItemId) {
      this.truth.closeItem(currentItemId, this.minute)
      this.send(chair, { type: 'agenda.close', expects: { itemId: currentItemId } })
      return
    }
    const itemId = ITEMS[this.itemsOpened++]
    if (itemId === undefined) return
    this.truth.openItem(itemId, this.minute)
    this.send(chair, { type: 'agenda.open', itemId, expects: {} })
  }
}
