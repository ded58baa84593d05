import { join } from 'node:path'
import type { EventLog } from '../../../server/log/event-log.ts'
import { SqliteEventLog } from '../../../server/log/sqlite-event-log.ts'

/** A log of which the files can be looked at, with all that runs for it. */
export interface Opened {
  readonly log: EventLog
  /** Nothing of it runs any more; the files stay. */
  end(): Promise<void>
}

/** A way to keep a log in a folder. */
export interface Keeper {
  /** How much of what it answered a power cut may cost it; 0: nothing. */
  readonly mayLoseMs: number
  /** Its files, one of which may be damaged. */
  readonly mutable: readonly string[]
  /** On what is in the folder, or on an empty one. */
  open(folder: string): Promise<Opened>
}

/** The ways that are cut from their power, filled up and damaged. */
export const KEEPERS = {
  sqlite: {
    mayLoseMs: 0,
    mutable: ['log.sqlite', 'log.sqlite-wal'],
    open: async (folder) => {
      const log = new SqliteEventLog(join(folder, 'log.sqlite'))
      return { log, end: () => log.close() }
    },
  },
} as const satisfies { readonly [name: string]: Keeper }

export type KeeperName = keyof typeof KEEPERS
