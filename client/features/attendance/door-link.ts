import { browserKeyValues } from '../../sync/browser-ports.ts'
import type { KeyValues } from '../../sync/ports.ts'

/** The meeting at whose door a device stands, and the link by which it came in. */
export interface DoorLink {
  readonly meetingId: string
  readonly linkId: string
}

const KEY = 'rostrum.door_link'

/** Where this device last was a door: the installed app begins there. */
export function lastDoorLink(keyValues: KeyValues = browserKeyValues): DoorLink | undefined {
  const [stored] = keyValues.entries(KEY)
  const [meetingId, linkId] = stored?.[1].split('.') ?? []
  return meetingId && linkId ? { meetingId, linkId } : undefined
}

/** This device is a door from now on. */
export const rememberDoorLink = ({ meetingId, linkId }: DoorLink, keyValues: KeyValues = browserKeyValues): void =>
  keyValues.set(KEY, `${meetingId}.${linkId}`)

/** It is no door any more. */
export const forgetDoorLink = (keyValues: KeyValues = browserKeyValues): void => keyValues.remove(KEY)
