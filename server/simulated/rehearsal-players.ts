import type { LinkId } from '../../shared/lib/ids.ts'
import type { Role } from '../../shared/lib/roles.ts'
import { roleLinkOf } from '../../shared/meeting/errands.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Scheduler } from '../clock.ts'
import type { RehearsalParts } from '../live/rehearsals.ts'
import { startCrowd, type Cast, type Part } from './crowd.ts'

interface PlayerParts {
  readonly secrets: Secrets
  readonly scheduler: Scheduler
  /** Where this server is reached from its own machine. */
  readonly origin: () => string
}

/** Any: whoever rehearses twice meets the same people. */
const SEED = 1

/** Lets simulated people into a meeting in rehearsal, over the wire like everybody else. */
export function rehearsalPlayers({ secrets, scheduler, origin }: PlayerParts): RehearsalParts['play'] {
  return async ({ meetingId, state }, links, { withChair }) => {
    const way = (linkId: LinkId) => ({ origin: origin(), meetingId, linkId, secret: secrets.ofLink(meetingId, linkId) })
    const desk = (role: Role, name: string): Part | undefined => {
      const linkId = roleLinkOf(state, role, scheduler.nowMs())
      return linkId && { way: way(linkId), newcomer: { name } }
    }
    const chair = withChair ? desk('chair', 'Simulated chair') : undefined
    const moderator = withChair ? desk('moderator', 'Simulated moderator') : undefined
    const door = desk('door', 'Simulated staff')
    const cast: Cast = {
      ...(chair && { chair }),
      ...(moderator && { moderator }),
      ...(door && { door }),
      people: links.map((linkId) => ({ way: way(linkId) })),
    }
    return startCrowd({ cast, scheduler, seed: SEED, speed: 1 })
  }
}
