import type { Browser, Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import type { ServerProcess } from '../../faults/server-process.ts'
import { enterAs, enterByCode, enterByLink, expectConnected, sayWho } from './entering.ts'
import { approveScreen, readCode, readLink, readPersonalLink, showPairingCode } from './set-up.ts'
import { openDevice, type Device } from './venue.ts'
import type { Words } from './words.ts'

/** Who takes part; `inRoom` is somebody of the sample's list. */
export const NAMES = {
  en: { amal: 'Amal Haddad', bruno: 'Bruno Keller', inRoom: 'Nyakioma Kiprutoh', byName: 'Delegation of Kiribati' },
  ar: { amal: 'أمل حداد', bruno: 'برونو كيلر', inRoom: 'Nyakioma Kiprutoh', byName: 'وفد كيريباتي' },
} as const

/** The pages of everybody in a plenary. */
export interface Cast {
  readonly say: Words
  readonly names: (typeof NAMES)[InterfaceLanguage]
  readonly secretariat: Page
  readonly chair: Page
  readonly moderator: Page
  /** Remote, by the shared link. */
  readonly amal: Page
  /** Remote, by the typed code. */
  readonly bruno: Page
  /** In the room, by a personal link. */
  readonly inRoom: Page
  /** The room screen. */
  readonly hall: Page
}

/** The secretariat opens the server's home by the link that the server printed, and in it the sample. */
export async function openSample(secretariat: Page, say: Words, server: ServerProcess): Promise<void> {
  await secretariat.goto(server.secretariatLink)
  await secretariat.getByRole('button', { name: say('app.open_sample') }).click()
  await sayWho(secretariat, say, { name: 'Lena Moreau' })
  await expectConnected(secretariat, say)
}

/** Everybody comes in by the way that the secretariat reads off the set-up for them. */
export async function gather(
  browser: Browser,
  language: InterfaceLanguage,
  say: Words,
  server: ServerProcess,
): Promise<Cast> {
  const open = (device: Device) => openDevice(browser, device, language)
  const names = NAMES[language]
  const secretariat = await open('laptop')
  await openSample(secretariat, say, server)

  const home = new URL('/', server.secretariatLink).href
  const code = await readCode(secretariat, say)
  const links = {
    chair: await readLink(secretariat, say, 'chair'),
    moderator: await readLink(secretariat, say, 'moderator'),
    participant: await readLink(secretariat, say, 'participant'),
    inRoom: await readPersonalLink(secretariat, say, names.inRoom),
  }

  const moderator = await open('laptop')
  await enterByLink(moderator, say, links.moderator, { name: 'Tomas Okafor' })
  await expectConnected(moderator, say)
  const hall = await open('projector')
  await approveScreen(moderator, say, await showPairingCode(hall, home))

  const chair = await open('laptop')
  await enterByLink(chair, say, links.chair, { name: 'Ingrid Solberg' })
  const amal = await open('phone')
  await enterByLink(amal, say, links.participant, { name: names.amal, organisation: 'University', mode: 'remote' })
  const bruno = await open('phone')
  await enterByCode(bruno, say, { home, code }, { name: names.bruno, mode: 'remote' })
  const inRoom = await open('phone')
  await enterAs(inRoom, say, links.inRoom, names.inRoom)
  for (const page of [chair, amal, bruno]) await expectConnected(page, say)
  return { say, names, secretariat, chair, moderator, amal, bruno, inRoom, hall }
}
