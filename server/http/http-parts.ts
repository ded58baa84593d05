import type { Request } from 'express'
import type { Logger } from 'pino'
import type { LinkId, MeetingId } from '../../shared/lib/ids.ts'
import type { Cookies } from '../access/cookies.ts'
import type { ScreenPairings } from '../access/screen-pairings.ts'
import type { Secrets } from '../access/secrets.ts'
import type { WrongCodes } from '../access/wrong-codes.ts'
import type { Clock } from '../clock.ts'
import type { EventLog } from '../log/event-log.ts'
import type { Rehearsals } from '../live/rehearsals.ts'
import type { RosterReader } from '../roster/roster-thread.ts'
import type { Callers, Meetings } from './caller.ts'

/** What the HTTP routes are made of. */
export interface HttpParts {
  readonly meetings: Meetings
  readonly callers: Callers
  readonly rehearsals: Pick<Rehearsals, 'begin' | 'end'>
  readonly rosterReader: RosterReader
  readonly cookies: Cookies
  readonly secrets: Secrets
  readonly wrongCodes: WrongCodes
  readonly eventLog: Pick<EventLog, 'read'>
  readonly pairings: ScreenPairings
  readonly adminToken: string
  /** The key by which push services know this server; undefined where it sends to none. */
  readonly pushKey: string | undefined
  readonly clock: Clock
  readonly log: Logger
  readonly newId: <Id extends string>(prefix: string) => Id
  /** The address of a link with its secret in the fragment, as the people of this request reach the server. */
  readonly linkUrl: (request: Request, meetingId: MeetingId, linkId: LinkId) => string
}
