import { LocalScreenPairings } from '../access/screen-pairings.ts'
import { localWrongCodes } from '../access/wrong-codes.ts'
import type { Clock } from '../clock.ts'
import type { EventLog } from '../log/event-log.ts'
import { RehearsalLog } from '../log/rehearsal-log.ts'
import type { Stores } from './stores.ts'

/** What a server needs that is one node: everything but the log is in its memory. */
export const localStores = (eventLog: EventLog, clock: Clock): Stores => ({
  eventLog: new RehearsalLog(eventLog),
  pairings: new LocalScreenPairings(clock),
  wrongCodes: localWrongCodes(),
  close: () => eventLog.close(),
})
