import { BucketMap } from '../../lib/bucket-map.ts'
import type { Evolve, Listen } from '../../lib/feature.ts'
import type { DeviceId, PersonId, TextId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import type { PeopleEvent } from '../people/messages.ts'
import type { AlertsEvent } from './messages.ts'

/**
 * Why a device cannot be woken: the page came without https, the browser cannot, it can only from the home screen, its owner said no,
 * or its push service is none that this server sends to.
 */
export const HINDRANCES = ['insecure', 'unsupported', 'needs_home_screen', 'denied', 'no_service'] as const
export type Hindrance = (typeof HINDRANCES)[number]

/** So many devices of one person are woken at once. */
export const MOST_DEVICES = 10

/** Where a device is woken, and what its words are encrypted with. */
export interface PushAddress {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** A device that wants to be woken. */
export interface WokenDevice {
  readonly deviceId: DeviceId
  readonly language: Language
  /** Its row outside the log. */
  readonly addressText: TextId
  /** Absent once the row is erased. */
  readonly address?: PushAddress
  readonly testedAtMs?: number
}

/** What is known of one person's devices. */
export interface PersonAlerts {
  readonly woken: { readonly [deviceId: string]: WokenDevice }
  /** Devices that cannot be woken. */
  readonly hindered: { readonly [deviceId: string]: Hindrance | 'gone' }
}

export interface AlertsSlice {
  readonly people: BucketMap<PersonAlerts>
}

export const initialAlerts: AlertsSlice = { people: BucketMap.empty() }

const NOTHING_KNOWN: PersonAlerts = { woken: {}, hindered: {} }

/** What is known of a person's devices; nothing of most people. */
export const alertsOf = ({ people }: AlertsSlice, personId: PersonId): PersonAlerts =>
  people.get(personId) ?? NOTHING_KNOWN

/** The row that ends with a device. */
export const textsOf = (device: WokenDevice | undefined): TextId[] => (device ? [device.addressText] : [])

/** The address as one text: none of its parts holds a space. */
export const addressBody = ({ endpoint, p256dh, auth }: PushAddress): string => `${endpoint} ${p256dh} ${auth}`

function addressIn(body: unknown): PushAddress | undefined {
  if (typeof body !== 'string') return undefined
  const [endpoint = '', p256dh = '', auth = ''] = body.split(' ')
  return { endpoint, p256dh, auth }
}

/** What each event does to what is known of devices. */
export const evolveAlerts: Evolve<AlertsSlice, AlertsEvent> = {
  'alerts.subscribed': (slice, { personId, deviceId, addressText, language }, { text }) => {
    const address = addressIn(text(addressText))
    const device: WokenDevice = { deviceId, language, addressText, ...(address && { address }) }
    return change(slice, personId, (known) => {
      const { woken, hindered } = without(known, deviceId)
      return { woken: { ...woken, [deviceId]: device }, hindered }
    })
  },
  'alerts.unsubscribed': (slice, { personId, deviceId }) =>
    change(slice, personId, (known) => without(known, deviceId)),
  'alerts.hindered': (slice, { personId, deviceId, reason }) =>
    change(slice, personId, (known) => {
      const { woken, hindered } = without(known, deviceId)
      return { woken, hindered: { ...hindered, [deviceId]: reason } }
    }),
  'alerts.tested': (slice, { personId, deviceId }, { atMs }) =>
    change(slice, personId, (known) => {
      const device = known.woken[deviceId]
      return device ? { ...known, woken: { ...known.woken, [deviceId]: { ...device, testedAtMs: atMs } } } : known
    }),
}

/** Devices go where their person goes. */
export const hearPeople: Listen<AlertsSlice, Extract<PeopleEvent, { type: 'people.merged' | 'people.erased' }>> = {
  'people.merged': (slice, { fromPersonId, intoPersonId }) => {
    const from = slice.people.get(fromPersonId)
    if (!from) return slice
    const moved = change(slice, intoPersonId, ({ woken, hindered }) => ({
      woken: { ...woken, ...from.woken },
      hindered: { ...hindered, ...from.hindered },
    }))
    return { people: moved.people.delete(fromPersonId) }
  },
  // Their addresses end with their rows, in the same record: settle.ts.
  'people.erased': (slice, { personId }) => change(slice, personId, ({ woken }) => ({ woken, hindered: {} })),
}

function change(slice: AlertsSlice, personId: PersonId, changed: (known: PersonAlerts) => PersonAlerts): AlertsSlice {
  const next = changed(alertsOf(slice, personId))
  const isEmpty = Object.keys(next.woken).length + Object.keys(next.hindered).length === 0
  return { people: isEmpty ? slice.people.delete(personId) : slice.people.set(personId, next) }
}

function without(known: PersonAlerts, deviceId: DeviceId): PersonAlerts {
  const { [deviceId]: _woken, ...woken } = known.woken
  const { [deviceId]: _hindered, ...hindered } = known.hindered
  return { woken, hindered }
}
