import { endpointIn } from '../../shared/meeting/alerts.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import type { CommandAnswer } from '../../shared/protocol/down.ts'
import type { Keys } from '../access/keys.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { PushHosts } from './push-hosts.ts'
import type { PushSender } from './push-sender.ts'
import { vapidKeyOf } from './vapid-key.ts'
import { Waker } from './waker.ts'
import { WebPushSender } from './web-push-sender.ts'

/** All of a server that has to do with waking devices. */
export interface Push {
  readonly waker: Waker
  /** Browsers ask their push service for an address with it; undefined where this server sends to nobody. */
  readonly key: string | undefined
  /** A command that gives an address which this server would never send to. */
  refuses(command: Command): CommandAnswer | undefined
}

interface PushParts {
  readonly config: Pick<Config, 'PUSH_HOSTS' | 'PUBLIC_URL'>
  readonly keys: Keys
  readonly clock: Clock
  /** Instead of the one that goes out into the world. */
  readonly sender?: PushSender | undefined
  readonly report: (problem: string, error: unknown) => void
}

const TIMEOUT_MS = 5_000
/** Where a server has no address of its own: services want one that could be an address. */
const NOBODY = 'mailto:rostrum@example.org'

/** Puts together what wakes devices. */
export function createPush({ config, keys, clock, sender, report }: PushParts): Push {
  const hosts = new PushHosts(config.PUSH_HOSTS)
  const { serverKey, formerServerKey } = keys
  const vapid = [serverKey, ...(formerServerKey ? [formerServerKey] : [])].map(vapidKeyOf)
  const subject = config.PUBLIC_URL?.startsWith('https:') ? config.PUBLIC_URL : NOBODY
  const out = sender ?? new WebPushSender({ keys: vapid, subject, hosts, timeoutMs: TIMEOUT_MS, report })
  return {
    waker: new Waker({ clock, sender: out, later: setImmediate, report }),
    key: hosts.isAny ? vapid[0]?.publicKey : undefined,
    refuses(command) {
      const endpoint = endpointIn(command)
      if (endpoint === undefined || hosts.allows(endpoint)) return undefined
      return { outcome: 'rejected', code: 'alerts/unknown_service', field: 'endpoint' }
    },
  }
}
