import type { CommandId, DeviceId, MeetingId } from '../../shared/lib/ids.ts'
import { applyPatch, toJson, type Json } from '../../shared/lib/patch.ts'
import { AUDIENCES, type Audience, type Role } from '../../shared/lib/roles.ts'
import { runJob } from '../../shared/meeting/jobs.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import type { CommandAnswer, MeMessage, PatchMessage } from '../../shared/protocol/down.ts'
import type { LiveMeeting } from '../../server/live/live-meeting.ts'
import { Autopilot } from '../../server/live/autopilot.ts'
import { MeetingRegistry } from '../../server/live/meeting-registry.ts'
import type { Companion, MeetingOutlet } from '../../server/live/served-meeting.ts'
import type { EventLog } from '../../server/log/event-log.ts'
import { START_MS, type Plain } from '../support/given.ts'
import { minutes } from '../support/small-meeting.ts'
import { TestTime } from '../support/test-time.ts'

export const MEETING = 'm1' as MeetingId

/** What left a meeting. */
export type Left =
  | { readonly kind: 'patch'; readonly audience: Audience; readonly message: PatchMessage }
  | { readonly kind: 'me'; readonly personId: string; readonly message: MeMessage }
  | { readonly kind: 'changed'; readonly types: readonly string[] }
  | { readonly kind: 'keeping'; readonly isKeeping: boolean }
  | { readonly kind: 'answer'; readonly commandId: string }

/** A node that serves {@link MEETING} from a log, and all that left it, in its order. */
export interface TestNode {
  readonly meeting: LiveMeeting
  readonly registry: MeetingRegistry
  readonly time: TestTime
  nowMs(): number
  readonly left: Left[]
  /** What was reported as gone wrong. */
  readonly problems: string[]
  /** What an audience holds that took part from the start: the view then, and every patch since. */
  copyOf(audience: Audience): Json
  /** Hands in a command of a device, or of the server itself. */
  send(
    sender: string,
    command: Plain<Command>,
    given?: { commandId?: string; madeAtMs?: number },
  ): Promise<CommandAnswer>
}

let made = 0
/** Ids that nobody else of the run makes: also a restarted server never makes the same again. */
export const newTestId = <Id extends string>(prefix: string): Id => `${prefix}${++made}` as Id

/** What a test hears of a node, or adds to it. */
export interface NodeParts {
  /** All who are connected to the meeting were disconnected. */
  readonly disconnected?: () => void
  readonly companionsOf?: (meeting: LiveMeeting) => readonly Companion[]
}

/** Brings up a node on a log; the meeting is created where the log has none. */
export async function nodeOn(
  log: EventLog,
  time = new TestTime(),
  { disconnected = () => {}, companionsOf = () => [] }: NodeParts = {},
): Promise<TestNode> {
  const scheduler = time.onServer(START_MS)
  const left: Left[] = []
  const problems: string[] = []
  const report = (problem: string, error: unknown) => void problems.push(`${problem} ${String(error)}`)
  const registry = new MeetingRegistry({
    log,
    scheduler,
    newId: newTestId,
    endOfTurn: setImmediate,
    report,
    outletOf: () => outletInto(left),
    disconnect: disconnected,
    companionsOf: (served) => [
      new Autopilot(served, { scheduler, report, runJob: async (job) => runJob(job) }),
      ...companionsOf(served),
    ],
  })
  const meeting = (await registry.find(MEETING)) ?? (await registry.create(MEETING))
  const beginnings = Object.fromEntries(AUDIENCES.map((audience) => [audience, toJson(meeting.feed(audience).view)]))
  return {
    meeting,
    registry,
    time,
    nowMs: () => scheduler.nowMs(),
    left,
    problems,
    copyOf: (audience) => copyOf(beginnings[audience]!, patchesFor(left, audience)),
    async send(sender, command, { commandId = newTestId<CommandId>('c'), madeAtMs = scheduler.nowMs() } = {}) {
      const who = sender === 'system' ? sender : { deviceId: sender as DeviceId }
      const answer = await meeting.submit(who, { ...(command as Command), commandId: commandId as CommandId, madeAtMs })
      left.push({ kind: 'answer', commandId })
      return answer
    },
  }
}

const outletInto = (left: Left[]): MeetingOutlet => ({
  patch: (audience, message) => left.push({ kind: 'patch', audience, message }),
  me: (personId, message) => left.push({ kind: 'me', personId, message: message() }),
  changed: (events) => left.push({ kind: 'changed', types: events.map(({ type }) => type) }),
  keeping: (isKeeping) => left.push({ kind: 'keeping', isKeeping }),
})

export const patchesFor = (left: readonly Left[], audience: Audience): readonly PatchMessage[] =>
  left.flatMap((frame) => (frame.kind === 'patch' && frame.audience === audience ? [frame.message] : []))

function copyOf(beginning: Json, patches: readonly PatchMessage[]): Json {
  return patches.reduce((copy, { from, patch }, at) => {
    if (at > 0 && from !== patches[at - 1]!.to) throw new Error(`A gap before the patch from ${from}.`)
    return patch ? applyPatch(copy, patch) : copy
  }, beginning)
}

/** Lets somebody with a role in; their device is called like them. */
export async function admit(node: TestNode, name: string, role: Role): Promise<void> {
  const linkId = `link-${name}`
  await node.send('system', { type: 'people.make_link', linkId, kind: 'role', role })
  const joining = node.send('system', { type: 'people.join', linkId, deviceId: name, name })
  // Who comes is news that may wait, and the clock stands still.
  await node.meeting.drained()
  const joined = await joining
  if (joined.outcome !== 'accepted') throw new Error(`${name} was not admitted: ${JSON.stringify(joined)}`)
}

const rule = { member: 'yes', participant: 'yes', observer: 'leave' } as const
const item = (itemId: string, start: number) => ({
  itemId,
  kind: 'plenary' as const,
  title: { en: `Item ${itemId}` },
  startMs: minutes(start),
  endMs: minutes(start + 60),
  points: [],
  outputs: [],
  segments: [],
})

/** A created meeting with one day of two items. */
export async function withAgenda(node: TestNode): Promise<void> {
  await node.send('system', {
    type: 'meeting.create',
    meetingId: MEETING,
    title: { en: 'Test' },
    zone: 'UTC',
    languages: ['en'],
  })
  const days = [{ dayId: 'd1', date: '2026-11-23', title: { en: 'Day' }, rule, items: [item('i1', 0), item('i2', 60)] }]
  await node.send('system', { type: 'agenda.import', days })
}
