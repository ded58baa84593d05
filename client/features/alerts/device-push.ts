import { createContext } from 'react'
import type { Hindrance } from '../../../shared/features/alerts/state.ts'

/** Where this device is woken, as its browser says. */
export interface DeviceAddress {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** What came of the wish to be woken; `dismissed` where somebody neither allowed nor forbade it. */
export type Subscribed =
  | { readonly outcome: 'subscribed'; readonly address: DeviceAddress }
  | { readonly outcome: 'hindered'; readonly reason: Hindrance }
  | { readonly outcome: 'dismissed' }
  | { readonly outcome: 'failed' }

/** What a browser can do to be woken. */
export interface DevicePush {
  /** Why it cannot now; undefined where it can be asked. */
  hindrance(): Hindrance | undefined
  /** The address that it has; undefined where it has none, or may not use it any more. */
  address(): Promise<DeviceAddress | undefined>
  /** Asks for permission where that is open, and for an address. To be called in a tap. */
  subscribe(): Promise<Subscribed>
  /** Runs when the browser has lost or changed its address by itself; the returned function ends it. */
  onChange(changed: () => void): () => void
}

/** How the page gets at its browser's push; nothing is offered where there is none. */
export const DevicePushContext = createContext<(() => Promise<DevicePush>) | undefined>(undefined)
