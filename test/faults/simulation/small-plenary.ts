import { LiveMeeting } from '../../../server/live/live-meeting.ts'
import { History } from '../../../server/live/history.ts'
import type { Entry, EventLog } from '../../../server/log/event-log.ts'
import { MemoryEventLog } from '../../../server/log/memory-event-log.ts'
import type { DeviceId, MeetingId } from '../../../shared/lib/ids.ts'
import type { Audience } from '../../../shared/lib/roles.ts'
import type { Command } from '../../../shared/meeting/meeting.ts'
import type { CommandMessage } from '../../../shared/protocol/up.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { SimulatedStore } from './simulated-store.ts'

export const MEETING_ID = 'm1' as MeetingId
/** The chair's command by which people are asleep sooner than in life: a run is short. */
export const GRACE_ID = 'grace'
export const EPOCH = 'e1'
/** Server time at which every run begins: 2026-11-23T08:00:00Z. */
export const START_MS = Date.UTC(2026, 10, 23, 8)

/** A device of the meeting with the link it came in by. */
export interface Place {
  readonly deviceId: string
  readonly linkId: string
  readonly audience: Audience
}

/** A chair, a moderator, two in the hall, one of them on two devices, an observer and a room screen. */
export const PLACES: readonly Place[] = [
  { deviceId: 'chair', linkId: 'lchair', audience: 'podium' },
  { deviceId: 'moderator', linkId: 'lmoderator', audience: 'podium' },
  { deviceId: 'amal1', linkId: 'lamal', audience: 'hall' },
  { deviceId: 'amal2', linkId: 'lamal', audience: 'hall' },
  { deviceId: 'boris', linkId: 'lshared', audience: 'hall' },
  { deviceId: 'chen', linkId: 'lshared', audience: 'hall' },
  { deviceId: 'screen', linkId: 'lscreen', audience: 'screen' },
]

const MINUTE_MS = 60_000

const item = (number: number) => ({
  itemId: `i${number}`,
  kind: 'plenary' as const,
  title: { en: `Item ${number}` },
  startMs: START_MS + (number - 1) * 30 * MINUTE_MS,
  endMs: START_MS + number * 30 * MINUTE_MS,
  points: [{ en: 'One point' }],
  outputs: [],
  segments: [],
})

const opening: readonly Wish[] = [
  {
    type: 'meeting.create',
    meetingId: MEETING_ID,
    title: { en: 'Small plenary', ar: 'جلسة صغيرة' },
    zone: 'UTC',
    languages: ['en', 'ar'],
  },
  {
    type: 'agenda.import',
    days: [
      {
        dayId: 'd1',
        date: '2026-11-23',
        title: { en: 'Open day' },
        rule: { member: 'yes', participant: 'yes', observer: 'leave' },
        items: [1, 2, 3, 4, 5].map(item),
      },
    ],
  },
  { type: 'people.import', rows: [{ name: 'Amal', roles: ['participant'], email: 'amal@example.org' }] },
  { type: 'people.make_link', linkId: 'lchair', kind: 'role', role: 'chair' },
  { type: 'people.make_link', linkId: 'lmoderator', kind: 'role', role: 'moderator' },
  { type: 'people.make_link', linkId: 'lshared', kind: 'shared', role: 'participant' },
  { type: 'people.make_link', linkId: 'lscreen', kind: 'screen', role: 'screen' },
  { type: 'people.make_link', linkId: 'lamal', kind: 'personal', personId: 'p1' },
  ...PLACES.map(({ deviceId, linkId }): Wish => ({
    type: 'people.join',
    deviceId,
    linkId,
    ...(!['lamal', 'lscreen'].includes(linkId) && { name: deviceId, mode: 'remote' }),
  })),
]

/** The entries with which every run's log begins, decided by the product itself. */
async function openingEntries(): Promise<readonly (readonly Entry[])[]> {
  const log = new MemoryEventLog()
  const appended: (readonly Entry[])[] = []
  const recording: EventLog = Object.assign(Object.create(log) as EventLog, {
    append: (meetingId: MeetingId, version: number, entries: readonly Entry[]) => {
      appended.push(entries)
      return log.append(meetingId, version, entries)
    },
    head: (meetingId: MeetingId) => log.head(meetingId),
    read: (meetingId: MeetingId, version: number) => log.read(meetingId, version),
    texts: (meetingId: MeetingId) => log.texts(meetingId),
  })
  await log.create(MEETING_ID, EPOCH)
  const history = await History.load(recording, MEETING_ID)
  if (!history) throw new Error('The log lost what was created in it.')
  const made = new Map<string, number>()
  const meeting = new LiveMeeting(
    history,
    { patch: () => undefined, me: () => undefined, changed: () => undefined, keeping: () => undefined },
    {
      log: recording,
      scheduler: { nowMs: () => START_MS, after: () => () => undefined, every: () => () => undefined },
      newId: <Id extends string>(prefix: string) => {
        made.set(prefix, (made.get(prefix) ?? 0) + 1)
        return `${prefix}${made.get(prefix)}` as Id
      },
      endOfTurn: queueMicrotask,
      report: (problem, error) => {
        throw new Error(problem, { cause: error })
      },
    },
    () => undefined,
  )
  for (const [at, wish] of opening.entries()) {
    const answered = meeting.submitAsSystem(wish as Command, `opening${at}`)
    // A calm change would wait for a clock that stands still.
    await meeting.drained()
    const answer = await answered
    if (answer.outcome !== 'accepted') throw new Error(`${wish.type}: ${JSON.stringify(answer)}`)
  }
  const rules = { type: 'attendance.set_rules', graceMs: 30_000, commandId: GRACE_ID, madeAtMs: START_MS }
  const answer = await meeting.submit({ deviceId: 'chair' as DeviceId }, rules as CommandMessage)
  if (answer.outcome !== 'accepted') throw new Error(`The grace: ${JSON.stringify(answer)}`)
  return appended
}

let entries: Promise<readonly (readonly Entry[])[]> | undefined

/** A store with a log in which the meeting has been set up and everybody has come in. */
export async function openedStore(): Promise<SimulatedStore> {
  entries ??= openingEntries()
  const store = new SimulatedStore()
  await store.create(MEETING_ID, EPOCH)
  for (const lot of await entries) {
    const head = await store.head(MEETING_ID)
    await store.append(MEETING_ID, head?.version ?? 0, lot)
  }
  store.settle()
  return store
}
