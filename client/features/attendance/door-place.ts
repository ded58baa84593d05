import { browserKeyValues } from '../../sync/browser-ports.ts'
import type { KeyValues } from '../../sync/ports.ts'

/** What a door may be called. */
export const DOORS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

const keyOf = (meetingId: string): string => `rostrum.${meetingId}.door`

/** At which door this device stands; undefined as long as nobody said so. */
export function doorOf(meetingId: string, keyValues: KeyValues = browserKeyValues): string | undefined {
  const [stored] = keyValues.entries(keyOf(meetingId))
  return DOORS.find((door) => door === stored?.[1])
}

/** This device stands at that door from now on. */
export const rememberDoor = (meetingId: string, door: string, keyValues: KeyValues = browserKeyValues): void =>
  keyValues.set(keyOf(meetingId), door)

const MUTED = 'rostrum.door_muted'

/** Whether this device is to make no sound. */
export const isMuted = (keyValues: KeyValues = browserKeyValues): boolean => keyValues.entries(MUTED).length > 0

/** Makes this device silent, or heard again. */
export const setMuted = (muted: boolean, keyValues: KeyValues = browserKeyValues): void =>
  muted ? keyValues.set(MUTED, 'yes') : keyValues.remove(MUTED)
