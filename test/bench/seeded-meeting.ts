import { SystemScheduler } from '../../server/clock.ts'
import type { LiveMeeting } from '../../server/live/live-meeting.ts'
import { MeetingRegistry } from '../../server/live/meeting-registry.ts'
import type { MeetingOutlet } from '../../server/live/served-meeting.ts'
import type { EventLog } from '../../server/log/event-log.ts'
import { newId } from '../../server/new-id.ts'
import type { CommandId, DeviceId, LinkId, MeetingId } from '../../shared/lib/ids.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { newMeeting } from '../../shared/meeting/new-meeting.ts'
import { samplePlan } from './pure-meeting.ts'

/** A device that is let in, and by which link. */
export interface Came {
  readonly linkId: LinkId
  readonly deviceId: DeviceId
}

/** The sample with its first item on, and who is in it. */
export interface SeededMeeting {
  readonly meeting: LiveMeeting
  readonly itemId: string
  readonly participantLink: LinkId
  readonly participants: readonly Came[]
  readonly chairs: readonly Came[]
}

const silent: MeetingOutlet = { patch() {}, me() {}, changed() {}, keeping() {} }

/** Meetings of a log without connections. */
export const registryOf = (
  log: EventLog,
  outletOf: (meetingId: MeetingId) => MeetingOutlet = () => silent,
): MeetingRegistry =>
  new MeetingRegistry({
    log,
    scheduler: new SystemScheduler(),
    newId,
    endOfTurn: setImmediate,
    report: (problem, error) => console.error(problem, error),
    outletOf,
    disconnect() {},
    companionsOf: () => [],
  })

/** Writes a meeting with so many people into a log, through the product's own core. */
export async function seedMeeting(
  registry: MeetingRegistry,
  meetingId: MeetingId,
  people: number,
  chairs = 1,
): Promise<SeededMeeting> {
  const meeting = await registry.create(meetingId)
  async function bySystem(command: Command): Promise<void> {
    const answer = await meeting.submitAsSystem(command, newId('c'))
    if (answer.outcome !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(answer)}`)
  }
  const { commands, links } = newMeeting({ meetingId, plan: samplePlan(), newId })
  await Promise.all(commands.map(bySystem))

  async function admit(linkId: LinkId, count: number): Promise<Came[]> {
    const came = Array.from({ length: count }, () => ({ linkId, deviceId: newId<DeviceId>('d') }))
    const join = (one: Came, at: number) =>
      bySystem({ type: 'people.join', mode: 'remote', name: `Person ${at}`, ...one })
    await Promise.all(came.map(join))
    return came
  }
  const participants = await admit(links.participant, people)
  const staff = await admit(links.chair, chairs)
  const madeAtMs = Date.now()
  const opening = { type: 'agenda.advance', expects: {}, commandId: newId<CommandId>('c'), madeAtMs } as const
  const opened = await meeting.submit(staff[0]!, opening)
  if (opened.outcome !== 'accepted') throw new Error(JSON.stringify(opened))
  const itemId = meeting.state.agenda.currentItemId!
  return { meeting, itemId, participantLink: links.participant, participants, chairs: staff }
}
