import type { EventLog } from '../../../server/log/event-log.ts'
import { fingerprint } from '../../../shared/lib/fingerprint.ts'
import type { Audience } from '../../../shared/lib/roles.ts'
import { initialState, type MeetingState } from '../../../shared/meeting/meeting.ts'
import { evolveRecord, type LogRecord } from '../../../shared/meeting/record.ts'
import { view } from '../../../shared/meeting/view.ts'
import { MEETING_ID } from './small-plenary.ts'
import type { World } from './world.ts'

/** The log as it stands at the end, with every state that it leads through. */
export interface Truth {
  readonly records: readonly LogRecord[]
  /** By version, 0 first. */
  readonly states: readonly MeetingState[]
  readonly last: MeetingState
  /** Of each command that is in it, the record. */
  readonly recordOf: ReadonlyMap<string, LogRecord>
  /** Commands whose outcome the store lost. */
  readonly lost: ReadonlySet<string>
  /** Whether the view of some history that ever was has this fingerprint at that version. */
  readonly wasSeen: (audience: Audience, version: number, print: string) => boolean
}

/** Reads the log once, and what each rollback took away. */
export async function truthOf({ store, losses }: World): Promise<Truth> {
  const records: LogRecord[] = []
  const states = await foldOf(store, [initialState], records)
  const histories = [states]
  for (const { history, after } of losses.toReversed())
    histories.push(await foldOf(history, histories.at(-1)!.slice(0, after.version + 1), []))
  return {
    records,
    states,
    last: states.at(-1)!,
    recordOf: new Map(records.map((record) => [record.commandId, record])),
    lost: new Set(losses.flatMap(({ lost }) => lost.map(({ key }) => key.commandId))),
    wasSeen: seenIn(histories),
  }
}

/** Goes on from states that are known already. */
async function foldOf(log: EventLog, known: readonly MeetingState[], read: LogRecord[]): Promise<MeetingState[]> {
  const texts = await log.texts(MEETING_ID)
  const states = [...known]
  for await (const record of log.read(MEETING_ID, states.length - 1)) {
    read.push(record)
    states.push(evolveRecord(states.at(-1)!, record, texts))
  }
  return states
}

function seenIn(histories: readonly (readonly MeetingState[])[]): Truth['wasSeen'] {
  const known = new Map<string, ReadonlySet<string>>()
  const printsOf = (audience: Audience, version: number): ReadonlySet<string> => {
    const states = new Set(histories.flatMap((history) => history[version] ?? []))
    return new Set([...states].map((state) => fingerprint(view(state, audience))))
  }
  return (audience, version, print) => {
    const key = `${audience} ${version}`
    const prints = known.get(key) ?? printsOf(audience, version)
    known.set(key, prints)
    return prints.has(print)
  }
}
