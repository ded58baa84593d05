import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { MeetingSync } from '../../../client/sync/meeting-sync.ts'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import { SqliteEventLog } from '../../../server/log/sqlite-event-log.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import { enter, startTestServer } from '../../support/test-server.ts'
import { isLive, until, wireDevice } from '../../support/wire-device.ts'
import { enterByLink, expectConnected } from './entering.ts'
import { HandClock } from './hand-clock.ts'
import { holdableFrames, type HeldFrames } from './held-frames.ts'
import { sampleOfDay } from './sample-day.ts'
import { approveScreen, showPairingCode } from './set-up.ts'
import { openDevice, VIEWPORTS, type Device } from './venue.ts'
import { wordsIn, type Words } from './words.ts'

/** Who speaks, in the order in which room and remote take turns; all remote ones ask first, then all in the room. */
const LINE = {
  en: {
    remote: ['Elena Petrova', 'Amal Haddad', 'Mei Tan', 'Bruno Keller', 'Kwame Boateng', 'Sofia Rossi', 'Noah Fischer'],
    room: ['Nyakio Kiprutoh', 'Luis Ortega', 'Delegation of Kiribati', 'Fatou Diop', 'Jonas Berg', 'Ana Silva'],
    withdraws: 'Omar Farouk',
    pointOfOrder: 'Ruth Adler',
    late: ['Ivan Horvat', 'Grace Mwangi'],
  },
  ar: {
    remote: ['إلينا بتروفا', 'أمل حداد', 'مي تان', 'برونو كيلر', 'كوامي بواتنغ', 'صوفيا روسي', 'نوح فيشر'],
    room: ['نياكيو كيبروتو', 'لويس أورتيغا', 'وفد كيريباتي', 'فاتو ديوب', 'يوناس بيرغ', 'آنا سيلفا'],
    withdraws: 'عمر فاروق',
    pointOfOrder: 'روث أدلر',
    late: ['إيفان هورفات', 'غريس موانغي'],
  },
} as const

/** Each step of a plenary is begun by somebody at the podium. */
export interface Chair {
  readonly page: Page
  readonly frames: HeldFrames
}

/** Everybody of a plenary of which the clock is in the hand of the test. */
export interface Plenary {
  readonly language: InterfaceLanguage
  readonly say: Words
  readonly names: (typeof LINE)[InterfaceLanguage]
  readonly clock: HandClock
  /** Midnight of the day. */
  readonly dayMs: number
  readonly chair: Chair
  readonly coChair: Chair
  /** Phones of people who take part remotely: the second and the fourth of the remote ones. */
  readonly amal: Page
  readonly bruno: Page
  readonly hall: Page
  /** Devices without a browser, by name. */
  readonly devices: ReadonlyMap<string, MeetingSync>
  /** The file of all turns as rows of cells, without the heads of the columns. */
  readonly turnsFile: () => Promise<readonly (readonly string[])[]>
  readonly close: () => Promise<void>
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** They come half an hour before the first item, on the day after this one, so that all times of the day are known. */
export async function gatherPlenary(browser: Browser, language: InterfaceLanguage): Promise<Plenary> {
  const say = wordsIn(language)
  const names = LINE[language]
  const dayMs = (Math.floor(Date.now() / DAY_MS) + 1) * DAY_MS
  const clock = new HandClock(dayMs + 7.5 * HOUR_MS)
  const clientRoot = new URL('../../../dist/client', import.meta.url).pathname
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-plenary-'))
  const eventLog = new SqliteEventLog(join(folder, 'log.sqlite'))
  const server = await startTestServer({}, { scheduler: clock, clientRoot, eventLog })
  const { meetingId, links } = await sampleOfDay(server, dayMs)

  const contexts: BrowserContext[] = []
  const open = async (device: Device) => {
    const page = await openDevice(browser, device, language)
    contexts.push(page.context())
    await clock.wear(page.context())
    return page
  }
  const chairing = async (name: string): Promise<Chair> => {
    const page = await open('laptop')
    const frames = await holdableFrames(page)
    await enterByLink(page, say, links.chair!, { name })
    await expectConnected(page, say)
    return { page, frames }
  }
  const phone = async (name: string) => {
    const page = await open('phone')
    await enterByLink(page, say, links.participant!, { name, mode: 'remote' })
    await expectConnected(page, say)
    return page
  }
  const [chair, coChair, amal, bruno] = await Promise.all([
    chairing('Ingrid Solberg'),
    chairing('Paulo Reis'),
    phone(names.remote[1]),
    phone(names.remote[3]),
  ])
  const hall = await open('projector')
  await approveScreen(chair.page, say, await showPairingCode(hall, server.base))

  const devices = new Map<string, MeetingSync>()
  const deviceOf = async (name: string, mode: Mode) => {
    const cookie = await enter(server, links.participant!, { name, mode })
    const following = { audience: 'hall', cookie, wallMs: () => clock.nowMs() } as const
    const device = wireDevice(server.base, links.participant!, following)
    await until(device, isLive)
    devices.set(name, device)
  }
  const withPhone = new Set<string>([names.remote[1], names.remote[3]])
  for (const name of names.remote) if (!withPhone.has(name)) await deviceOf(name, 'remote')
  for (const name of [...names.room, names.withdraws, names.pointOfOrder, ...names.late]) await deviceOf(name, 'room')

  return {
    language,
    say,
    names,
    clock,
    dayMs,
    chair,
    coChair,
    amal,
    bruno,
    hall,
    devices,
    async turnsFile() {
      const file = await server.ask(`/api/meetings/${meetingId}/floor.csv`)
      const lines = (await file.text()).trim().split('\r\n').slice(1)
      return lines.map((line) => line.split(','))
    },
    async close() {
      for (const device of devices.values()) device.stop()
      for (const context of contexts) await context.close()
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}

/** The window of a laptop whose browser shows nothing but the page. */
export const WHOLE_LAPTOP = { ...VIEWPORTS.laptop, height: 768 }
