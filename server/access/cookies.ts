import { parse, serialize } from 'cookie'
import { ID_PATTERN, type DeviceId, type LinkId, type MeetingId } from '../../shared/lib/ids.ts'
import type { DerivedSecrets, Secrets } from './secrets.ts'

const YEAR_S = 365 * 24 * 3600
const ADMIN = 'rostrum_admin'
const SCREEN = 'rostrum_screen'
const SCREEN_PLACE = 'rostrum_screen_place'

/** The meeting that a paired screen shows, and the link by which it is in. */
export interface ScreenPlace {
  readonly meetingId: MeetingId
  readonly linkId: LinkId
}

/** Reads and writes the cookies: one for each link, so that a chair's page and a room screen can share a browser. */
export interface Cookies {
  deviceOf(header: string | undefined, meetingId: MeetingId, linkId: LinkId): DeviceId | undefined
  forDevice(meetingId: MeetingId, linkId: LinkId, deviceId: DeviceId): string
  isAdmin(header: string | undefined): boolean
  forAdmin(): string
  screenOf(header: string | undefined): string | undefined
  forScreen(screenId: string): string
  /** Where a screen says that it was: it proves nothing, the cookie of its device does. */
  screenPlaceOf(header: string | undefined): ScreenPlace | undefined
  forScreenPlace(place: ScreenPlace): string
}

interface Parts {
  readonly secrets: Secrets
  readonly adminToken: string
  readonly isSecure: boolean
}

/** Cookies that prove a device, an administrator or a waiting screen; httpOnly, of this site alone. */
export function cookiesOf({ secrets, adminToken, isSecure }: Parts): Cookies {
  const write = (name: string, value: string) =>
    serialize(name, value, { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/', maxAge: YEAR_S })
  const read = (header: string | undefined, name: string) => (header?.includes(name) ? parse(header)[name] : undefined)
  const proven = (value: string | undefined, proofOf: (its: DerivedSecrets, id: string) => string) => {
    const [id = '', proof = ''] = value?.split('.') ?? []
    return ID_PATTERN.test(id) && secrets.accepts(proof, (its) => proofOf(its, id)) ? id : undefined
  }
  return {
    deviceOf: (header, meetingId, linkId) =>
      proven(read(header, `rostrum_${linkId}`), (its, id) => its.ofDevice(meetingId, linkId, id as DeviceId)) as
        DeviceId | undefined,
    forDevice: (meetingId, linkId, deviceId) =>
      write(`rostrum_${linkId}`, `${deviceId}.${secrets.ofDevice(meetingId, linkId, deviceId)}`),
    isAdmin: (header) => secrets.accepts(read(header, ADMIN) ?? '', (its) => its.ofAdmin(adminToken)),
    forAdmin: () => write(ADMIN, secrets.ofAdmin(adminToken)),
    screenOf: (header) => proven(read(header, SCREEN), (its, id) => its.ofScreen(id)),
    forScreen: (screenId) => write(SCREEN, `${screenId}.${secrets.ofScreen(screenId)}`),
    screenPlaceOf: (header) => placeIn(read(header, SCREEN_PLACE)),
    forScreenPlace: ({ meetingId, linkId }) => write(SCREEN_PLACE, `${meetingId}.${linkId}`),
  }
}

function placeIn(value = ''): ScreenPlace | undefined {
  const [meetingId = '', linkId = ''] = value.split('.')
  const isPlace = ID_PATTERN.test(meetingId) && ID_PATTERN.test(linkId)
  return isPlace ? { meetingId: meetingId as MeetingId, linkId: linkId as LinkId } : undefined
}
