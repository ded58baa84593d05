import type { FrameError } from '../../shared/protocol/down.ts'

/** Why the server will not have this device; only a person can change it. */
export type RefusedCode = 'revoked' | FrameError['code']

/**
 * Where the way to the server stands. `live` is the only state in which the view is known to be current; `replaced`,
 * `reload` and `refused` stay until somebody asks again.
 */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'fetching' }
  | { readonly state: 'live' }
  /** `retryAtMs` is in server time. */
  | { readonly state: 'waiting'; readonly retryAtMs: number }
  /** The device says that it has no network. */
  | { readonly state: 'offline'; readonly retryAtMs: number }
  | { readonly state: 'refused'; readonly code: RefusedCode }
  /** Another window of this device has taken over. */
  | { readonly state: 'replaced' }
  /** The server speaks a newer protocol. */
  | { readonly state: 'reload' }
