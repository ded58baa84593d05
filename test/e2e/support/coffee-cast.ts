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
  en: { amal: 'Amal Haddad', nyakio: 'Nyakio Kiprutoh', late: 'Chidi Nwosu' },
  ar: { amal: 'أمل حداد', nyakio: 'نياكيو كيبروتو', late: 'شيدي نووسو' },
} as const

/** Those of whom the test knows a device, and sees no page. */
const IN_ROOM = Array.from({ length: 24 }, (_, at) => `Room Guest ${10 + at}`)
const REMOTE = Array.from({ length: 11 }, (_, at) => `Call Guest ${10 + at}`)

/** Everybody at a coffee of thirty-seven, of whom twelve are remote; the clock is in the hand of the test. */
export interface Coffee {
  readonly language: InterfaceLanguage
  readonly say: Words
  readonly clock: HandClock
  /** Midnight of the first day. */
  readonly dayMs: number
  readonly names: (typeof PHONES)[InterfaceLanguage]
  readonly chair: Page
  /** Remote. */
  readonly amal: Page
  /** In the room. */
  readonly nyakio: Page
  readonly hall: Page
  /** Devices without a page, by the name of whose they are. */
  readonly devices: ReadonlyMap<string, MeetingSync>
  /** The page on which draws are checked, on the phone of somebody who was never in the meeting. */
  readonly newcomer: () => Promise<Page>
  /** Somebody with a phone comes. */
  readonly comes: (name: string, mode: Mode) => Promise<Page>
  /** Somebody comes of whom there is no page to look at. */
  readonly joins: (name: string, mode: Mode) => Promise<void>
  /** Somebody without a page sends something and is not refused. */
  readonly send: (name: string, wish: Wish) => Promise<void>
  readonly close: () => Promise<void>
}

/** As staff at the door find them. */
const idAtDoor = ({ view }: Pick<MeetingStoreState, 'view'>, name: string): string | undefined =>
  Object.entries((view as WireViewOf['door']).people.people).find(([, person]) => person.name === name)?.[0]

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** They come in the morning of a day of the sample, the day after this one, so that all its times are known. */
export async function gatherCoffee(browser: Browser, language: InterfaceLanguage): Promise<Coffee> {
  const say = wordsIn(language)
  const names = PHONES[language]
  const dayMs = (Math.floor(Date.now() / DAY_MS) + 1) * DAY_MS
  const clock = new HandClock(dayMs + 7.5 * HOUR_MS)
  const clientRoot = new URL('../../../dist/client', import.meta.url).pathname
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-coffee-'))
  const eventLog = new SqliteEventLog(join(folder, 'log.sqlite'))
  const server = await startTestServer({}, { scheduler: clock, clientRoot, eventLog })
  const { links } = await sampleOfDay(server, dayMs)

  const contexts: BrowserContext[] = []
  const open = async (device: Device) => {
    const page = await openDevice(browser, device, language)
    contexts.push(page.context())
    await clock.wear(page.context())
    return page
  }
  const devices = new Map<string, MeetingSync>()
  const deviceOf = async (link: string, audience: 'hall' | 'door', newcomer: object) => {
    const cookie = await enter(server, link, newcomer)
    const device = wireDevice(server.base, link, { audience, cookie, wallMs: () => clock.nowMs() })
    await until(device, isLive)
    return device
  }
  const door = await deviceOf(links['door']!, 'door', { name: 'Door A' })
  const checkIn = async (name: string) => {
    const personId = idAtDoor(await until(door, (state) => idAtDoor(state, name) !== undefined), name)!
    expect(await door.send({ type: 'attendance.check_in', personId, source: 'tap' })).toMatchObject({
      outcome: 'accepted',
    })
  }
  const comes = async (name: string, mode: Mode) => {
    const page = await open('phone')
    await enterByLink(page, say, links['participant']!, { name, mode })
    await expectConnected(page, say)
    if (mode === 'room') await checkIn(name)
    return page
  }
  const joins = async (name: string, mode: Mode) => {
    devices.set(name, await deviceOf(links['participant']!, 'hall', { name, mode }))
    if (mode === 'room') await checkIn(name)
  }

  const chair = await open('laptop')
  await enterByLink(chair, say, links['chair']!, { name: 'Ingrid Solberg' })
  await expectConnected(chair, say)
  const hall = await open('projector')
  await approveScreen(chair, say, await showPairingCode(hall, server.base))
  const [amal, nyakio] = await Promise.all([comes(names.amal, 'remote'), comes(names.nyakio, 'room')])
  for (const name of IN_ROOM) await joins(name, 'room')
  for (const name of REMOTE) await joins(name, 'remote')

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
    devices,
    async newcomer() {
      const page = await open('phone')
      await page.goto(new URL('/check', server.base).href)
      return page
    },
    comes,
    joins,
    async send(name, wish) {
      expect(await devices.get(name)!.send(wish)).toMatchObject({ outcome: 'accepted' })
    },
    async close() {
      for (const device of [door, ...devices.values()]) device.stop()
      for (const context of contexts) await context.close()
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}
