import { accept, reject } from '../../lib/decision.ts'
import type { Actor, Decide } from '../../lib/feature.ts'
import type { DeviceId, PersonId } from '../../lib/ids.ts'
import type { PeopleSlice } from '../people/state.ts'
import type { AlertsCommand, AlertsEvent, AlertsRejection } from './messages.ts'
import {
  addressBody,
  alertsOf,
  MOST_DEVICES,
  textsOf,
  type AlertsSlice,
  type PersonAlerts,
  type WokenDevice,
} from './state.ts'

/** What alerts look at: themselves, and who is still in by which device. */
export interface AlertsSees {
  readonly alerts: AlertsSlice
  readonly people: PeopleSlice
}

const TEST_AGAIN_MS = 10_000

type Subscribe = Extract<AlertsCommand, { type: 'alerts.subscribe' }>

/** What each command does to the alerts, or why not. */
export const decideAlerts: Decide<AlertsSees, AlertsCommand, AlertsEvent, AlertsRejection> = {
  'alerts.subscribe': ({ alerts }, command, { actor, keepText }) =>
    asDevice(actor, (own) => {
      const known = alertsOf(alerts, own.personId)
      const before = known.woken[own.deviceId]
      if (before && isSame(before, command)) return accept()
      if (!before && Object.keys(known.woken).length >= MOST_DEVICES)
        return reject({ code: 'alerts/too_many_devices', most: MOST_DEVICES })
      const addressText = keepText(addressBody(command))
      const { language } = command
      return accept({ type: 'alerts.subscribed', ...own, addressText, language, erasedTexts: textsOf(before) })
    }),

  'alerts.unsubscribe': ({ alerts }, _command, { actor }) =>
    asDevice(actor, (own) => {
      const known = alertsOf(alerts, own.personId)
      const before = known.woken[own.deviceId]
      if (!before && !isHindered(known, own.deviceId)) return accept()
      return accept({ type: 'alerts.unsubscribed', ...own, erasedTexts: textsOf(before) })
    }),

  'alerts.cannot': ({ alerts }, { reason }, { actor }) =>
    asDevice(actor, (own) => {
      const known = alertsOf(alerts, own.personId)
      if (known.hindered[own.deviceId] === reason) return accept()
      if (!isHindered(known, own.deviceId) && Object.keys(known.hindered).length >= MOST_DEVICES)
        return reject({ code: 'alerts/too_many_devices', most: MOST_DEVICES })
      return accept({ type: 'alerts.hindered', ...own, reason, erasedTexts: textsOf(known.woken[own.deviceId]) })
    }),

  'alerts.test': ({ alerts }, _command, { actor, nowMs }) =>
    asDevice(actor, (own) => {
      const device = alertsOf(alerts, own.personId).woken[own.deviceId]
      if (!device?.address) return reject({ code: 'alerts/not_subscribed' })
      if (device.testedAtMs !== undefined && nowMs < device.testedAtMs + TEST_AGAIN_MS)
        return reject({ code: 'alerts/tested_just_now' })
      return accept({ type: 'alerts.tested', ...own })
    }),

  'alerts.drop': ({ alerts }, { deviceId, addressText }) => {
    for (const [personId, { woken }] of alerts.people.entries())
      if (woken[deviceId]?.addressText === addressText)
        return accept({
          type: 'alerts.hindered',
          personId: personId as PersonId,
          deviceId,
          reason: 'gone',
          erasedTexts: [addressText],
        })
    return accept()
  },
}

type Own = { readonly personId: PersonId; readonly deviceId: DeviceId }

/** These are sent by devices alone; the server itself has none. */
const asDevice = <Verdict>(actor: Actor, decide: (own: Own) => Verdict): Verdict | ReturnType<typeof notADevice> =>
  actor.kind === 'person' ? decide({ personId: actor.personId, deviceId: actor.deviceId }) : notADevice()

const notADevice = () => reject({ code: 'alerts/not_subscribed' as const })

const isHindered = ({ hindered }: PersonAlerts, deviceId: DeviceId): boolean => hindered[deviceId] !== undefined

const isSame = ({ address, language }: WokenDevice, wished: Subscribe): boolean =>
  address !== undefined && language === wished.language && addressBody(address) === addressBody(wished)
