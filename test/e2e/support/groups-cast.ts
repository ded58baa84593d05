import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import type { MeetingStoreState } from '../../../client/sync/meeting-store.ts'
import type { MeetingSync } from '../../../client/sync/meeting-sync.ts'
import { SqliteEventLog } from '../../../server/log/sqlite-event-log.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { enter, startTestServer } from '../../support/test-server.ts'
import { isLive, until, wireDevice } from '../../support/wire-device.ts'
import { enterByLink, expectConnected } from './entering.ts'
import { HandClock } from './hand-clock.ts'
import { sampleOfDay } from './sample-day.ts'
import { approveScreen, showPairingCode } from './set-up.ts'
import { expect, openDevice, type Device } from './venue.ts'
import { wordsIn, type Words } from './words.ts'

/** Those with a phone of their own to look at. */
const PHONES = {
  en: { amal: 'Amal Haddad', nyakio: 'Nyakio Kiprutoh' },
  ar: { amal: 'أمل حداد', nyakio: 'نياكيو كيبروتو' },
} as const

/** Whoever comes from there belongs to a group by that. */
export const REGISTRY = 'Example Registry'

/** Members of whom the test knows a device, and sees no page; those of the registry are of the second group. */
const MEMBERS: readonly { readonly name: string; readonly mode: Mode; readonly organisation?: string }[] = [
  { name: 'Luis Ortega', mode: 'room' },
  { name: 'Fatou Diop', mode: 'room' },
  { name: 'Mei Tan', mode: 'remote' },
  { name: 'Kwame Boateng', mode: 'room', organisation: REGISTRY },
  { name: 'Sofia Rossi', mode: 'remote', organisation: REGISTRY },
  { name: 'Ana Silva', mode: 'room', organisation: REGISTRY },
  { name: 'Omar Farouk', mode: 'remote', organisation: REGISTRY },
  { name: 'Ruth Adler', mode: 'room' },
  { name: 'Ivan Horvat', mode: 'remote' },
  { name: 'Jonas Berg', mode: 'remote' },
  { name: 'Grace Mwangi', mode: 'room' },
  { name: 'Noah Fischer', mode: 'room' },
]

/** What a device without a page knows of the meeting. */
export interface Known {
  readonly view: WireViewOf['hall']
  readonly me: NonNullable<MeetingStoreState['me']>
}

/** Everybody of a breakout of three standing groups; the clock is in the hand of the test. */
export interface Breakout {
  readonly language: InterfaceLanguage
  readonly say: Words
  readonly clock: HandClock
  /** Midnight of the sample's second day: only members speak on it as they like. */
  readonly dayMs: number
  readonly names: (typeof PHONES)[InterfaceLanguage]
  readonly chair: Page
  /** An observer, remote. */
  readonly amal: Page
  /** A member, in the room. */
  readonly nyakio: Page
  readonly hall: Page
  /** Everybody who takes part in the room is seen at the door, as on every morning. */
  readonly checkInAll: () => Promise<void>
  /** Somebody without a page sends something as soon as they know what it rests on, and is not refused. */
  readonly send: (name: string, wish: (known: Known) => Wish | undefined) => Promise<void>
  /** A file of the meeting, as the secretariat gets it. */
  readonly file: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** They come on the morning of the second day of a sample that begins the day after this one, so that all its times are known. */
export async function gatherGroups(browser: Browser, language: InterfaceLanguage): Promise<Breakout> {
  const say = wordsIn(language)
  const names = PHONES[language]
  const dayMs = (Math.floor(Date.now() / DAY_MS) + 2) * DAY_MS
  const clock = new HandClock(dayMs + 8 * HOUR_MS)
  const clientRoot = new URL('../../../dist/client', import.meta.url).pathname
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-groups-'))
  const eventLog = new SqliteEventLog(join(folder, 'log.sqlite'))
  const server = await startTestServer({}, { scheduler: clock, clientRoot, eventLog })
  const { meetingId, links } = await sampleOfDay(server, dayMs - DAY_MS)

  const contexts: BrowserContext[] = []
  const open = async (device: Device) => {
    const page = await openDevice(browser, device, language)
    contexts.push(page.context())
    await clock.wear(page.context())
    return page
  }
  const deviceOf = async (link: string, audience: 'hall' | 'door', newcomer: object) => {
    const cookie = await enter(server, link, newcomer)
    const device = wireDevice(server.base, link, { audience, cookie, wallMs: () => clock.nowMs() })
    await until(device, isLive)
    return device
  }
  const phone = async (link: string, name: string, mode: Mode) => {
    const page = await open('phone')
    await enterByLink(page, say, link, { name, mode })
    await expectConnected(page, say)
    return page
  }

  const chair = await open('laptop')
  await enterByLink(chair, say, links['chair']!, { name: 'Ingrid Solberg' })
  await expectConnected(chair, say)
  const hall = await open('projector')
  await approveScreen(chair, say, await showPairingCode(hall, server.base))
  const [amal, nyakio] = await Promise.all([
    phone(links['observer']!, names.amal, 'remote'),
    phone(links['member']!, names.nyakio, 'room'),
  ])
  const devices = new Map<string, MeetingSync>()
  const entering = MEMBERS.map(async (member) => {
    devices.set(member.name, await deviceOf(links['member']!, 'hall', member))
  })
  await Promise.all(entering)

  const door = await deviceOf(links['door']!, 'door', { name: 'Door A' })
  const checkIn = async (name: string) => {
    const personId = idAtDoor(await until(door, (state) => idAtDoor(state, name) !== undefined), name)!
    expect(await door.send({ type: 'attendance.check_in', personId, source: 'tap' })).toMatchObject({
      outcome: 'accepted',
    })
  }
  const checkInAll = async () => {
    const inRoom = MEMBERS.filter(({ mode }) => mode === 'room').map(({ name }) => name)
    await Promise.all([names.nyakio, ...inRoom].map(checkIn))
  }
  await checkInAll()

  return {
    language,
    say,
    clock,
    dayMs,
    names,
    chair,
    amal,
    nyakio,
    hall,
    checkInAll,
    async send(name, wish) {
      const device = devices.get(name)!
      const wished = (state: MeetingStoreState) => wish(knownIn(state))
      const state = await until(device, (now) => wished(now) !== undefined)
      expect(await device.send(wished(state)!)).toEqual(expect.objectContaining({ outcome: 'accepted' }))
    },
    async file(name) {
      const answer = await server.ask(`/api/meetings/${meetingId}/${name}`)
      expect(answer.status).toBe(200)
      return answer.text()
    },
    async close() {
      for (const device of [door, ...devices.values()]) device.stop()
      for (const context of contexts) await context.close()
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}

const knownIn = ({ view, me }: MeetingStoreState): Known => ({ view: view as WireViewOf['hall'], me: me! })

/** As staff at the door find them. */
const idAtDoor = ({ view }: Pick<MeetingStoreState, 'view'>, name: string): string | undefined =>
  Object.entries((view as WireViewOf['door']).people.people).find(([, person]) => person.name === name)?.[0]
