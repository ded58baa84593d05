import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import type { DeviceId, LinkId, MeetingId } from '../../shared/lib/ids.ts'

/** Crockford's base 32: no I, L, O, U, so that a code can be read out. */
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 8
const REMEMBERED = 10_000

/** Everything that lets somebody in, derived from one key: nothing of it is stored, all of it can be made again. */
export interface DerivedSecrets {
  /** The 128-bit secret of a link, as 22 characters for the fragment of its address. */
  ofLink(meetingId: MeetingId, linkId: LinkId): string
  /** The code that is typed to join a meeting: eight characters, 40 bits. */
  ofCode(meetingId: MeetingId, serial: number): string
  /** The code by which one device of somebody of the podium comes back: as long as a meeting's, and never the same. */
  ofReadmission(meetingId: MeetingId, linkId: LinkId): string
  /** The key in the address of a meeting's calendar. */
  ofCalendar(meetingId: MeetingId, serial: number): string
  /** The proof in a device's cookie. */
  ofDevice(meetingId: MeetingId, linkId: LinkId, deviceId: DeviceId): string
  /** The device of somebody who comes in, the same for the same attempt; nobody else can guess its name. */
  deviceOfAttempt(meetingId: MeetingId, linkId: LinkId, attempt: string): DeviceId
  /** The proof in the administrator's cookie. */
  ofAdmin(adminToken: string): string
  /** The proof in the cookie of a screen that waits for its pairing. */
  ofScreen(screenId: string): string
}

/** The secrets of a server: made with its key; what its former key gave is accepted too, so that a new key locks nobody out. */
export interface Secrets extends DerivedSecrets {
  /** Whether `shown` is what one of the server's keys gives. */
  accepts(shown: string, derive: (secrets: DerivedSecrets) => string): boolean
}

/** Derives secrets from the server's key and from the one before it, where that still counts. */
export function secretsOf(serverKey: Buffer, formerServerKey?: Buffer): Secrets {
  const current = derivedFrom(serverKey)
  const accepted = formerServerKey ? [current, derivedFrom(formerServerKey)] : [current]
  return {
    ...current,
    accepts: (shown, derive) => accepted.some((secrets) => sameSecret(shown, derive(secrets))),
  }
}

function derivedFrom(serverKey: Buffer): DerivedSecrets {
  // Bytes instead of a key object cost six times as much, on every join.
  const key = createSecretKey(serverKey)
  const mac = (...parts: string[]) => createHmac('sha256', key).update(parts.join(':')).digest()
  const token = (...parts: string[]) =>
    mac(...parts)
      .subarray(0, 16)
      .toString('base64url')
  const code = (...parts: string[]) =>
    [...mac(...parts).subarray(0, CODE_LENGTH)].map((byte) => CODE_ALPHABET[byte & 31]).join('')
  const ofDevice = rememberedTokens((name) => token('device', name))
  return {
    ofLink: (meetingId, linkId) => token('link', meetingId, linkId),
    ofCode: (meetingId, serial) => code('code', meetingId, String(serial)),
    ofReadmission: (meetingId, linkId) => code('readmission', meetingId, linkId),
    ofCalendar: (meetingId, serial) => token('calendar', meetingId, String(serial)),
    ofDevice: (meetingId, linkId, deviceId) => ofDevice(`${meetingId}:${linkId}:${deviceId}`),
    deviceOfAttempt: (meetingId, linkId, attempt) => `dev_${token('attempt', meetingId, linkId, attempt)}` as DeviceId,
    ofAdmin: (adminToken) => token('admin', adminToken),
    ofScreen: (screenId) => token('screen', screenId),
  }
}

/** A device shows its proof for the snapshot and for each join: those that were asked for lately are made once. */
function rememberedTokens(make: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const remembered = known.get(name)
    if (remembered !== undefined) return remembered
    if (known.size >= REMEMBERED) known.clear()
    const made = make(name)
    known.set(name, made)
    return made
  }
}

/** Compares in constant time for strings of one length. */
export function sameSecret(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

/** A typed code as it was meant: capitals, without spaces and dashes, look-alike letters as their digits. */
export const readCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
