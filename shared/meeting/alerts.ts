import { alertsOf as devicesOf } from '../features/alerts/state.ts'
import type { Alert } from '../lib/feature.ts'
import type { DeviceId, TextId } from '../lib/ids.ts'
import type { Language } from '../lib/languages.ts'
import { accessOf } from './access.ts'
import { features } from './features.ts'
import type { Command, MeetingState } from './meeting.ts'

interface Alerting {
  readonly alerts?: (before: MeetingState, after: MeetingState) => readonly Alert[]
}

const alerting = (Object.values(features) as unknown as readonly Alerting[]).flatMap(({ alerts }) => alerts ?? [])

/** Whom a step from one state to another concerns so much that they are to be woken, of all features. */
export const alertsOf = (before: MeetingState, after: MeetingState): readonly Alert[] =>
  alerting.flatMap((each) => each(before, after))

/** Whether any device may be woken: without one, nobody needs to be found. */
export const mayWake = ({ alerts }: MeetingState): boolean => alerts.people.size > 0

/** A device that is to be woken, and the page to which its words lead. */
export interface Waking {
  readonly deviceId: DeviceId
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly language: Language
  /** Path of the page of the link by which the device is in. */
  readonly path: string
  /** Tells this address of the device from a later one. */
  readonly addressText: TextId
}

/** The devices of whoever an alert is for that are in at this instant, each browser once. */
export function wakingsOf(state: MeetingState, { personId, deviceId }: Alert, nowMs: number): readonly Waking[] {
  const wakings = new Map<string, Waking>()
  for (const device of Object.values(devicesOf(state.alerts, personId).woken)) {
    const access = accessOf(state, device.deviceId, nowMs)
    if (!device.address || !access || (deviceId !== undefined && deviceId !== device.deviceId)) continue
    const { language, addressText } = device
    const path = `/m/${state.meeting.meetingId ?? ''}/${access.linkId}`
    wakings.set(device.address.endpoint, {
      deviceId: device.deviceId,
      ...device.address,
      language,
      path,
      addressText,
    })
  }
  return [...wakings.values()]
}

/** The push service knows an address no more. */
export const dropCommand = ({ deviceId, addressText }: Waking): Command => ({
  type: 'alerts.drop',
  deviceId,
  addressText,
})

/** The address outside of this server that a command gives; undefined for all that give none. */
export const endpointIn = (command: Command): string | undefined =>
  command.type === 'alerts.subscribe' ? command.endpoint : undefined
