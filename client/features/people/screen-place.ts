import { browserKeyValues } from '../../sync/browser-ports.ts'
import type { KeyValues } from '../../sync/ports.ts'

/** The meeting that a room screen shows, and the link by which it is in. */
export interface ScreenPlace {
  readonly meetingId: string
  readonly linkId: string
}

const KEY = 'rostrum.screen_place'

/** Where this device last was a room screen: for a start while the server cannot be reached. */
export function lastScreenPlace(keyValues: KeyValues = browserKeyValues): ScreenPlace | undefined {
  const [stored] = keyValues.entries(KEY)
  const [meetingId, linkId] = stored?.[1].split('.') ?? []
  return meetingId && linkId ? { meetingId, linkId } : undefined
}

/** This device is a room screen from now on. */
export const rememberScreenPlace = (
  { meetingId, linkId }: ScreenPlace,
  keyValues: KeyValues = browserKeyValues,
): void => keyValues.set(KEY, `${meetingId}.${linkId}`)

/** It is no room screen any more. */
export const forgetScreenPlace = (keyValues: KeyValues = browserKeyValues): void => keyValues.remove(KEY)
