import { memo } from '../../lib/memo.ts'
import type { DeviceId, PersonId } from '../../lib/ids.ts'
import { personOf, type PeopleSlice } from '../people/state.ts'
import type { AlertsSees } from './decide.ts'
import type { AlertsEvent } from './messages.ts'
import { textsOf, type AlertsSlice } from './state.ts'

/** Who is out is woken no more: the address of a device goes with its right to be in. */
export const settleAlerts = ({ alerts, people }: AlertsSees): readonly AlertsEvent[] => unsubscribedOf(people, alerts)

const unsubscribedOf = memo((people: PeopleSlice, { people: known }: AlertsSlice): readonly AlertsEvent[] => {
  const gone: AlertsEvent[] = []
  for (const [id, { woken, hindered }] of known.entries()) {
    const personId = id as PersonId
    for (const deviceId of [...Object.keys(woken), ...Object.keys(hindered)] as DeviceId[])
      if (!isIn(people, personId, deviceId))
        gone.push({ type: 'alerts.unsubscribed', personId, deviceId, erasedTexts: textsOf(woken[deviceId]) })
  }
  return gone
})

function isIn(people: PeopleSlice, personId: PersonId, deviceId: DeviceId): boolean {
  const device = people.devices.get(deviceId)
  const link = device && people.links.get(device.linkId)
  return link !== undefined && !link.isRevoked && personOf(people, personId)?.isErased !== true
}
