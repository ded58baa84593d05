import type { Appended, CommandKey, Entry, EventLog, Head } from '../../../server/log/event-log.ts'
import type { CommandId, MeetingId } from '../../../shared/lib/ids.ts'
import type { LogRecord } from '../../../shared/meeting/record.ts'
import { seal } from '../../../server/log/chain.ts'
import { except, type Planted } from './planted.ts'

const HASTE_MS = 300

/** The log says "written" at once and writes later, if the node lives that long. */
export const answerBeforeAppend: Planted = {
  log: (log, scheduler) => {
    let last = Promise.resolve()
    const append = async (meetingId: MeetingId, version: number, entries: readonly Entry[]): Promise<Appended> => {
      last = last.then(async () => {
        await new Promise<void>((resolve) => scheduler.after(HASTE_MS, resolve))
        await log.append(meetingId, version, entries).catch(() => undefined)
      })
      return { result: 'appended' }
    }
    return except(log, { append })
  },
}

/** What goes to the log is changed on its way. */
const changingEntries = (
  log: EventLog,
  change: (meetingId: MeetingId, entries: readonly Entry[]) => Promise<Entry[]>,
) =>
  except(log, {
    append: async (meetingId, version, entries) => log.append(meetingId, version, await change(meetingId, entries)),
  })

let renamed = 0
const underAnotherName = (entry: Entry): Entry => ({
  ...entry,
  key: { ...entry.key, commandId: `again${renamed++}` as CommandId },
})

/** The log does not look whether it knows a command already. */
export const noDedupe: Planted = {
  log: (log) =>
    changingEntries(log, (meetingId, entries) =>
      Promise.all(
        entries.map(async (entry) => ((await log.outcomeOf(meetingId, entry.key)) ? underAnotherName(entry) : entry)),
      ),
    ),
}

const WINDOW_MS = 4_000

/** The log knows what became of a command for a few seconds only. */
export const shortDedupe: Planted = {
  log: (log, scheduler) => {
    const keptAtMs = new Map<string, number>()
    const isForgotten = async (meetingId: MeetingId, key: CommandKey) => {
      const sinceMs = keptAtMs.get(key.commandId) ?? Number.NEGATIVE_INFINITY
      return sinceMs < scheduler.nowMs() - WINDOW_MS && (await log.outcomeOf(meetingId, key)) !== undefined
    }
    return changingEntries(log, async (meetingId, entries) => {
      const renaming = entries.map(async (entry) =>
        (await isForgotten(meetingId, entry.key)) ? underAnotherName(entry) : entry,
      )
      for (const { key } of entries) keptAtMs.set(key.commandId, scheduler.nowMs())
      return Promise.all(renaming)
    })
  },
}

/** Refusals are not worth keeping. */
export const refusalsNotKept: Planted = {
  log: (log) =>
    changingEntries(log, async (_meetingId, entries) =>
      entries.filter(({ outcome }) => outcome.outcome === 'accepted'),
    ),
}

/** Records are kept and what became of their commands is not: it was another step, which is missing. */
export const outcomesNotKept: Planted = {
  log: (log) => changingEntries(log, async (_meetingId, entries) => entries.map(underAnotherName)),
}

/** The log takes what was decided on an older version as if it had been decided on its own. */
export const noVersionCheck: Planted = {
  log: (log) =>
    except(log, {
      append: async (meetingId, version, entries) => {
        const appended = await log.append(meetingId, version, entries)
        if (appended.result !== 'conflict') return appended
        const head = await log.head(meetingId)
        return log.append(meetingId, head!.version, following(head!, entries))
      },
    }),
}

function following(head: Head, entries: readonly Entry[]): Entry[] {
  let { version, hash } = head
  return entries.map((entry) => {
    if (!entry.record) return entry
    const record: LogRecord = { ...entry.record, version: ++version, prevHash: hash, epoch: head.epoch }
    hash = seal(record).hash
    return { ...entry, record }
  })
}

/** Of several records the last is not read. */
export const readsShort: Planted = {
  log: (log) =>
    except(log, {
      read: async function* (meetingId, afterVersion) {
        const records: LogRecord[] = []
        for await (const record of log.read(meetingId, afterVersion)) records.push(record)
        yield* records.slice(0, Math.max(1, records.length - 1))
      },
    }),
}

const LAG_MS = 2_000

/** Where the log ends is asked of a replica that lags behind. */
export const laggingHead: Planted = {
  log: (log, scheduler) => {
    let last: { head: Head | undefined; atMs: number } | undefined
    return except(log, {
      head: async (meetingId) => {
        if (!last || last.atMs < scheduler.nowMs() - LAG_MS)
          last = { head: await log.head(meetingId), atMs: scheduler.nowMs() }
        return last.head
      },
    })
  },
}

/** A log that went back is not forked, and who found it out is told that it was. */
export const noFork: Planted = {
  circumstances: { losesRecords: true },
  log: (log) => except(log, { fork: async () => true }),
}

/** Nobody is told of what other nodes write. */
export const noWatch: Planted = {
  circumstances: { nodes: 2 },
  log: (log) => except(log, { watch: () => () => undefined }),
}

/** A connection to the store that sends again by itself what it had no answer to. */
export const sendsAgain: Planted = {
  log: (log, scheduler) =>
    except(log, {
      append: async (meetingId, version, entries) => {
        try {
          return await log.append(meetingId, version, entries)
        } catch (error) {
          scheduler.after(1_000, () => void log.append(meetingId, version, entries).catch(() => undefined))
          throw error
        }
      },
    }),
}

/** What nodes say of who is connected to them arrives nowhere. */
export const presenceNotTold: Planted = {
  circumstances: { nodes: 3 },
  presence: (presence) => except(presence, { put: async () => undefined }),
}
