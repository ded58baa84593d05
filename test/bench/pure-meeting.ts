import { readFileSync } from 'node:fs'
import type { Actor, DecideContext, TextBody } from '../../shared/lib/feature.ts'
import type { CommandId, DeviceId, LinkId, MeetingId, PersonId, TextId } from '../../shared/lib/ids.ts'
import { diff, type Patch } from '../../shared/lib/patch.ts'
import { AUDIENCES, type Audience, type Role } from '../../shared/lib/roles.ts'
import { initialState, type Command, type MeetingState } from '../../shared/meeting/meeting.ts'
import { newMeeting, readAgenda } from '../../shared/meeting/new-meeting.ts'
import { step } from '../../shared/meeting/step.ts'
import { view } from '../../shared/meeting/view.ts'

const SYSTEM: Actor = { kind: 'system' }
const START_MS = Date.UTC(2026, 10, 23, 8)

/** The sample's plan, starting today in the time of the bench. */
export function samplePlan() {
  const bytes = readFileSync(new URL('../../shared/sample/igf-2021-agenda.json', import.meta.url))
  const read = readAgenda({ format: 'json', bytes })
  if (!('plan' in read)) throw new Error('The sample cannot be read.')
  return read.plan
}

/** Somebody with this role. */
export const somebody = (number: number, ...roles: Role[]): Actor => ({
  kind: 'person',
  personId: `p${number}` as PersonId,
  deviceId: `d${number}` as DeviceId,
  linkId: 'shared' as LinkId,
  roles,
})

/** A meeting without server: commands go straight into the core. */
export class PureMeeting {
  state: MeetingState = initialState
  nowMs = START_MS
  events = 0
  readonly #texts = new Map<TextId, TextBody>()
  #ids = 0

  /** The sample with so many people, each on a device; its first item is on. */
  static withPeople(count: number): PureMeeting {
    const meeting = new PureMeeting()
    const plan = samplePlan()
    const { commands, links } = newMeeting({
      meetingId: 'm1' as MeetingId,
      plan,
      newId: (prefix) => meeting.#newId(prefix),
    })
    for (const command of commands) meeting.do(SYSTEM, command)
    for (let number = 0; number < count; number++) {
      const deviceId = `device${number}` as DeviceId
      meeting.do(SYSTEM, {
        type: 'people.join',
        linkId: links.participant,
        deviceId,
        name: `Person ${number}`,
        mode: 'remote',
      })
    }
    meeting.do(somebody(0, 'chair'), { type: 'agenda.advance', expects: {} })
    return meeting
  }

  /** Everybody who is known, as an actor. */
  people(): Actor[] {
    const everybody = [...this.state.people.devices.values()]
    return everybody.map(({ personId = '' as PersonId, deviceId, linkId }) => ({
      kind: 'person',
      personId,
      deviceId,
      linkId,
      roles: ['participant'],
    }))
  }

  /** Decides and evolves; throws where the core refuses. */
  do(actor: Actor, command: Command): void {
    this.nowMs += 1000
    const commandId = `c${++this.#ids}` as CommandId
    const context: DecideContext = {
      actor,
      commandId,
      nowMs: this.nowMs,
      madeAtMs: this.nowMs,
      newId: (prefix) => this.#newId(prefix),
      keepText: (body) => {
        const id = this.#newId<TextId>('t')
        this.#texts.set(id, body)
        return id
      },
    }
    const taken = step(this.state, command, context, (id) => this.#texts.get(id))
    if (taken.outcome === 'rejected') throw new Error(`${command.type}: ${taken.rejection.code}`)
    this.state = taken.state
    this.events += taken.events.length
  }

  /** The same and what a server does besides: every audience's view, and the patch to it. */
  doAndShow(actor: Actor, command: Command): Record<Audience, Patch | undefined> {
    const before = this.state
    this.do(actor, command)
    return Object.fromEntries(
      AUDIENCES.map((audience) => [audience, diff(view(before, audience), view(this.state, audience))]),
    ) as Record<Audience, Patch | undefined>
  }

  #newId<Id extends string>(prefix: string): Id {
    return `${prefix}_${String(++this.#ids).padStart(16, 'x')}` as Id
  }
}

type Doing = (meeting: PureMeeting, person: Actor & { kind: 'person' }) => readonly [Actor, Command]

const chair = somebody(0, 'chair')
const currentItemOf = ({ state }: PureMeeting) => state.agenda.currentItemId!
const entryOf = (meeting: PureMeeting, { personId }: { personId: PersonId }) =>
  meeting.state.floor.items[currentItemOf(meeting)]!.entryOfPerson.get(personId)!

/** What happens to a person in a plenary, over and over: asks, changes the mode, is called, speaks, is done. */
export const DOINGS: readonly Doing[] = [
  (meeting, person) => [person, { type: 'floor.ask', itemId: currentItemOf(meeting) }],
  (_, person) => [person, { type: 'people.set_mode', mode: 'room' }],
  (meeting, person) => [person, { type: 'floor.leave', entryId: entryOf(meeting, person) }],
  (meeting, person) => [person, { type: 'floor.ask', itemId: currentItemOf(meeting), kind: 'clarification' }],
  (meeting, person) => [chair, { type: 'floor.give', entryId: entryOf(meeting, person), expects: {} }],
  ({ state }) => [chair, { type: 'floor.heard', entryId: state.floor.turn!.entry.entryId }],
  ({ state }) => [chair, { type: 'floor.extend', entryId: state.floor.turn!.entry.entryId, byMs: 60_000 }],
  ({ state }) => [chair, { type: 'floor.finish', entryId: state.floor.turn!.entry.entryId }],
  (_, person) => [person, { type: 'people.set_mode', mode: 'remote' }],
]
