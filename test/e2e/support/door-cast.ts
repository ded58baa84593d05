import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import type { MeetingSync } from '../../../client/sync/meeting-sync.ts'
import { SqliteEventLog } from '../../../server/log/sqlite-event-log.ts'
import { enter as openLink, wayAt, type Ticket } from '../../../server/simulated/entrance.ts'
import { Line } from '../../../server/simulated/line.ts'
import { PODIUM_ROLES, type Role } from '../../../shared/lib/roles.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import type { Have } from '../../../shared/protocol/up.ts'
import { enter, startTestServer, type TestServer } from '../../support/test-server.ts'
import { isLive, until, wireDevice } from '../../support/wire-device.ts'
import { openDoor } from './door.ts'
import { enterByLink, expectConnected } from './entering.ts'
import { HandClock } from './hand-clock.ts'
import { sampleOfDay } from './sample-day.ts'
import { approveScreen, showPairingCode } from './set-up.ts'
import { openDevice, type Device } from './venue.ts'
import { wordsIn, type Words } from './words.ts'

/** Somebody of the roster, as the podium sees them. */
export type Listed = WireViewOf['podium']['people']['people'][string] & { readonly personId: string }

/** Somebody who follows the meeting from elsewhere, without a page: connections that come and go. */
export class RemoteGuest {
  readonly #ticket: Ticket
  readonly #clock: HandClock
  readonly #lines: { readonly device: string; readonly line: Line }[] = []
  readonly personId: string
  #devices = 0

  constructor(ticket: Ticket, clock: HandClock, personId: string) {
    this.#ticket = ticket
    this.#clock = clock
    this.personId = personId
  }

  /** One more connection; returns what to call it. */
  async connect(): Promise<string> {
    const device = `d${++this.#devices}`
    this.#lines.push({ device, line: await joined(this.#ticket, this.#clock) })
    return device
  }

  /** The oldest connection breaks, without a goodbye; returns which one it was. */
  cutOldest(): string {
    const oldest = this.#lines.shift()
    if (!oldest) throw new Error('There is no connection to cut.')
    oldest.line.cut()
    return oldest.device
  }

  stop(): void {
    for (const { line } of this.#lines.splice(0)) line.cut()
  }
}

/** A door with two tablets in a meeting of two hundred; the clock is in the hand of the test. */
export interface DoorCast {
  readonly language: InterfaceLanguage
  readonly say: Words
  readonly clock: HandClock
  /** Midnight of the first day. */
  readonly dayMs: number
  readonly meetingId: string
  readonly server: TestServer
  readonly tablets: { readonly A: Page; readonly B: Page }
  readonly chair: Page
  readonly wall: Page
  /** What those see who run the meeting. */
  readonly podium: MeetingSync
  /** Who is expected in the room, and who is not but takes part: whoever runs the meeting is not counted by a connection. */
  readonly expected: readonly Listed[]
  readonly remote: readonly Listed[]
  /** Somebody of the list has opened their personal link elsewhere than in the room, and is about to connect. */
  readonly guestOf: (personId: string) => Promise<RemoteGuest>
  /** Somebody who is not on the list has followed the link that everybody may pass on. */
  readonly unlistedGuest: (name: string) => Promise<RemoteGuest>
  readonly close: () => Promise<void>
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** The secretariat, the chair, the room's screen and two tablets are there before anybody comes. */
export async function gatherAtDoor(browser: Browser, language: InterfaceLanguage): Promise<DoorCast> {
  const say = wordsIn(language)
  const dayMs = (Math.floor(Date.now() / DAY_MS) + 1) * DAY_MS
  const clock = new HandClock(dayMs + 7.5 * HOUR_MS)
  const clientRoot = new URL('../../../dist/client', import.meta.url).pathname
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-door-'))
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
  const chair = await open('laptop')
  await enterByLink(chair, say, links['chair']!, { name: 'Ingrid Solberg' })
  await expectConnected(chair, say)
  const [wall, a, b] = [await open('projector'), await open('tablet'), await open('tablet')]
  await approveScreen(chair, say, await showPairingCode(wall, server.base))
  await openDoor(a, say, links['door']!, 'A')
  await openDoor(b, say, links['door']!, 'B')

  const cookie = await enter(server, links['secretariat']!, { name: 'Salma Idrissi' })
  const podium = wireDevice(server.base, links['secretariat']!, {
    audience: 'podium',
    cookie,
    wallMs: () => clock.nowMs(),
  })
  await until(podium, isLive)
  const listed = listedIn(podium)
  const personalLinks = await personalLinksOf(server, meetingId)
  const guests: RemoteGuest[] = []
  const ticketOf = (link: string, newcomer = {}) => openLink(wayAt(server.base, link), newcomer)
  const guestWith = (ticket: Ticket, personId: string) => {
    const guest = new RemoteGuest(ticket, clock, personId)
    guests.push(guest)
    return guest
  }

  return {
    language,
    say,
    clock,
    dayMs,
    meetingId,
    server,
    tablets: { A: a, B: b },
    chair,
    wall,
    podium,
    expected: listed.filter(({ mode }) => mode === 'room').toSorted((a, b) => Number(runs(a)) - Number(runs(b))),
    remote: listed.filter((person) => person.mode === 'remote' && !runs(person)),
    guestOf: async (personId) => guestWith(await ticketOf(personalLinks.get(personId)!), personId),
    async unlistedGuest(name) {
      const ticket = await ticketOf(links['participant']!, { name, mode: 'remote' })
      return guestWith(ticket, await idOf(podium, name))
    },
    async close() {
      for (const guest of guests) guest.stop()
      podium.stop()
      for (const context of contexts) await context.close()
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}

/** As every client does: what there is over HTTP, and from there on by the line. */
async function joined(ticket: Ticket, clock: HandClock): Promise<Line> {
  const { origin, meetingId, linkId, cookie } = ticket
  const snapshot = await fetch(`${origin}/api/meetings/${meetingId}/view/hall?link=${linkId}`, { headers: { cookie } })
  const { epoch, version } = (await snapshot.json()) as Have
  const line = await Line.open(ticket, clock, { ended: () => undefined })
  const { outcome } = await line.join('hall', { epoch, version })
  if (outcome !== 'joined') throw new Error(`Somebody was not let in: ${outcome}`)
  return line
}

const podiumView = (view: unknown): WireViewOf['podium'] => view as WireViewOf['podium']

const runs = ({ roles }: Listed): boolean => roles.some((role) => (PODIUM_ROLES as readonly Role[]).includes(role))

function listedIn(podium: MeetingSync): readonly Listed[] {
  const { people } = podiumView(podium.store.getState().view).people
  return Object.entries(people)
    .filter(([, { source }]) => source === 'roster')
    .map(([personId, person]) => ({ ...person, personId }))
}

/** The id under which the meeting knows somebody, as soon as it does. */
export async function idOf(podium: MeetingSync, name: string): Promise<string> {
  const find = (view: unknown): string | undefined =>
    Object.entries(podiumView(view).people.people).find(([, person]) => person.name === name)?.[0]
  const { view } = await until(podium, (state) => find(state.view) !== undefined)
  return find(view)!
}

async function personalLinksOf(server: TestServer, meetingId: string): Promise<ReadonlyMap<string, string>> {
  const answer = await server.ask(`/api/meetings/${meetingId}/links`)
  const { links } = (await answer.json()) as { links: readonly { personId?: string; url: string }[] }
  return new Map(links.flatMap(({ personId, url }) => (personId === undefined ? [] : [[personId, url] as const])))
}
