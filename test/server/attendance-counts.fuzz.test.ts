import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rightsOf } from '../../shared/features/people/state.ts'
import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { view } from '../../shared/meeting/view.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { ContactWatch } from '../../server/presence/contact-watch.ts'
import { createPresence, type Presence } from '../../server/presence/presence.ts'
import { AttendanceOracle, type Seen } from '../support/attendance-oracle.ts'
import { START_MS, type Plain } from '../support/given.ts'
import { admit, nodeOn, type TestNode } from './live-meeting-kit.ts'

const NAMES = ['ann', 'ben', 'cid', 'dot'] as const
const DOORS = ['A', 'B'] as const
/** Steps are at whole multiples of ten seconds, and nobody falls asleep near one. */
const STEP_MS = 10_000
const GRACE_MS = 95_000

interface Act {
  readonly what: Seen['what'] | 'many' | 'undo_many'
  readonly who: number
  readonly device: number
  readonly afterSteps: number
  /** How long what is tapped at a door is on its way. */
  readonly lateSteps: number
}

/** A meeting as a server serves it, with devices that come and go, and somebody beside it who writes everything down. */
class Hall {
  readonly oracle = new AttendanceOracle(GRACE_MS)
  readonly #node: TestNode
  readonly #presence: Presence
  readonly #connections = new Map<string, object>()

  private constructor(node: TestNode) {
    this.#node = node
    const scheduler = node.time.onServer(START_MS)
    const watch = new ContactWatch(node.meeting, scheduler)
    node.meeting.accompany(watch)
    this.#presence = createPresence({
      scheduler,
      announce: () => undefined,
      came: (personId) => watch.came(personId),
      went: (personId, lastContactMs) => watch.went(personId, lastContactMs),
    })
  }

  static async open(): Promise<Hall> {
    const node = await nodeOn(new MemoryEventLog())
    await admit(node, 'sec', 'secretariat')
    await admit(node, 'dora', 'door')
    for (const name of NAMES) await admit(node, name, 'participant')
    const hall = new Hall(node)
    await hall.#send('sec', { type: 'attendance.set_rules', graceMs: GRACE_MS })
    await hall.#send('system', { type: 'attendance.change_room_code' })
    await hall.pass(STEP_MS - (node.time.nowMs % STEP_MS))
    return hall
  }

  async live({ what, who, device, afterSteps, lateSteps }: Act): Promise<void> {
    const madeAtMs = Math.max(START_MS, this.nowMs - lateSteps * STEP_MS)
    const name = NAMES[who]!
    if (what === 'many' || what === 'undo_many') await this.#atOnce(what, madeAtMs)
    else if (what === 'connected' || what === 'disconnected') this.#turn(name, device, what)
    else if (what === 'counted' || what === 'uncounted') await this.#tap(what, DOORS[device]!, madeAtMs, who)
    else if (what !== 'night') await this.#step(what, name, madeAtMs)
    await this.pass(afterSteps * STEP_MS - 500)
  }

  get nowMs(): number {
    return this.#node.nowMs()
  }

  get counts() {
    const { attendance } = view(this.#node.meeting.state, 'podium')
    const { room, remote, peak, seenToday, meeting, doors } = attendance
    const seenInMeeting = meeting.onlyRoom + meeting.onlyRemote + meeting.both
    return { room, remote, all: room + remote, peak, seenToday, seenInMeeting, meeting, doors }
  }

  async pass(ms: number): Promise<void> {
    for (const endMs = this.#node.time.nowMs + ms; this.#node.time.nowMs < endMs;) {
      this.#node.time.pass(Math.min(500, endMs - this.#node.time.nowMs))
      await settled()
    }
  }

  #turn(name: string, device: number, what: 'connected' | 'disconnected'): void {
    const key = `${name}-${device}`
    const connection = this.#connections.get(key)
    if ((connection !== undefined) === (what === 'connected')) return
    if (connection) this.#presence.closed(connection)
    this.#connections.delete(key)
    if (what === 'connected') {
      const opened = {}
      this.#connections.set(key, opened)
      this.#presence.opened(opened, this.#idOf(name))
    }
    this.oracle.apply({ what, who: name, device: key, atMs: this.nowMs })
  }

  async #step(what: Extract<Act['what'], Seen['what']>, name: string, madeAtMs: number): Promise<void> {
    const personId = this.#idOf(name)
    const { nowMs } = this
    const code = this.#node.meeting.state.attendance.roomCode?.code ?? ''
    const wished: { readonly [What in typeof what]?: () => readonly [string, Plain<Command>, number] } = {
      checked_in: () => ['dora', { type: 'attendance.check_in', personId, source: 'scan', door: 'A' }, madeAtMs],
      checked_out: () => ['dora', { type: 'attendance.check_out', personId }, madeAtMs],
      undone: () => ['dora', { type: 'attendance.undo', personId }, nowMs],
      entered_room: () => [name, { type: 'attendance.enter_room', code }, nowMs],
      left_room: () => [name, { type: 'attendance.leave_room' }, nowMs],
      left: () => [name, { type: 'attendance.leave' }, nowMs],
      came_back: () => [name, { type: 'attendance.come_back' }, nowMs],
    }
    const [sender, command, atMs] = wished[what]!()
    const isOwn = sender === name
    // What somebody says of themselves they say on a page that is connected.
    if (isOwn && !this.#presence.whereabouts.has(personId)) return
    await this.#send(sender, command, atMs)
    this.oracle.apply({ what, who: name, atMs, ...(!isOwn && { heardAtMs: nowMs }) } as Seen)
  }

  async #tap(what: 'counted' | 'uncounted', at: string, atMs: number, who: number): Promise<void> {
    const heardAtMs = this.nowMs
    const by = who % 3 === 0 ? -1 : 1
    await (what === 'counted'
      ? this.#send('dora', { type: 'attendance.count_door', door: at, by }, atMs)
      : this.#send('dora', { type: 'attendance.undo_count', door: at }, atMs))
    const tapped = { door: at, atMs, heardAtMs }
    this.oracle.apply(what === 'counted' ? { what, by, ...tapped } : { what, ...tapped })
  }

  /** Those of the first three who were not in come together; to take it back concerns those alone whose last step it was. */
  async #atOnce(what: 'many' | 'undo_many', atMs: number): Promise<void> {
    const three = NAMES.slice(0, 3)
    const heardAtMs = this.nowMs
    const personIds = three.map((name) => this.#idOf(name))
    if (what === 'many') {
      await this.#send('dora', { type: 'attendance.check_in_many', personIds, source: 'tap' }, atMs)
      for (const who of three) this.oracle.apply({ what: 'checked_in', who, atMs, heardAtMs })
      return
    }
    const { people } = this.#node.meeting.state.attendance
    const together = three.filter((name) => people.get(this.#idOf(name))?.before?.isOfMany)
    await this.#send('dora', { type: 'attendance.undo_many', personIds })
    for (const who of together) this.oracle.apply({ what: 'undone', who, atMs: heardAtMs })
  }

  async #send(sender: string, command: Plain<Command>, madeAtMs = this.nowMs): Promise<void> {
    const sent = this.#node.send(sender, command, { madeAtMs })
    await this.#node.meeting.drained()
    await sent
  }

  #idOf(name: string): PersonId {
    return rightsOf(this.#node.meeting.state.people, name as DeviceId, this.nowMs)!.personId!
  }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
}

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom(
    ...(['connected', 'connected', 'connected', 'disconnected', 'disconnected', 'checked_in', 'checked_in'] as const),
    ...(['checked_out', 'undone', 'entered_room', 'left_room', 'left', 'came_back', 'many', 'undo_many'] as const),
    ...(['counted', 'counted', 'uncounted'] as const),
  ),
  who: fc.nat(NAMES.length - 1),
  device: fc.nat(1),
  afterSteps: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 14 })),
  lateSteps: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })),
})

test(
  '[AT49] [AT2] [AT7] [AT39] [AT44] [AT48] people come, go and time out, doors count, late and in any order → at every moment the counts of somebody who wrote it all down',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40, size: 'max' }), async (acts) => {
        const hall = await Hall.open()
        for (const each of acts) {
          await hall.live(each)
          expect(hall.counts).toEqual(hall.oracle.counts(hall.nowMs))
          await hall.pass(500)
        }
      }),
      { numRuns: 15 },
    )
  },
)
