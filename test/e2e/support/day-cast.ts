import { expect, type Browser, type Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import type { ServerProcess } from '../../faults/server-process.ts'
import { gather, type Cast } from './cast.ts'
import { openDoor } from './door.ts'
import { enterAs } from './entering.ts'
import { readLink, readPersonalLink } from './set-up.ts'
import { openDevice } from './venue.ts'
import type { Words } from './words.ts'

/** People of the sample's list: one who takes part remotely, and those who come to the room without a phone. */
export const LISTED = {
  kinga: 'Kinga Źrebięcka',
  milagritos: 'Milagritos Quispehuamán',
  harpreena: 'Harpreena Dhillaswal',
  jorgmar: 'Jörgmar Steinhüser',
} as const

/** Who is on no list, and what the podium says. */
const SAID = {
  en: {
    walkIn: 'Abena Asante',
    latecomer: 'Chidi Nwosu',
    pauseReason: 'The sound of the call is gone',
    notice: 'The interpreters change in five minutes',
  },
  ar: {
    walkIn: 'سلمى إدريس',
    latecomer: 'شيدي نووسو',
    pauseReason: 'انقطع صوت المكالمة',
    notice: 'يتبدل المترجمون بعد خمس دقائق',
  },
} as const

/** Everybody of a first day: those of a plenary, the door, and one more who is remote. */
export interface DayCast extends Cast {
  readonly language: InterfaceLanguage
  readonly said: (typeof SAID)[InterfaceLanguage]
  readonly door: Page
  /** Remote, by a personal link. */
  readonly kinga: Page
}

/** After those of a plenary, the staff open door A and somebody comes by a personal link. */
export async function gatherDay(
  browser: Browser,
  language: InterfaceLanguage,
  say: Words,
  server: ServerProcess,
): Promise<DayCast> {
  const cast = await gather(browser, language, say, server)
  const doorLink = await readLink(cast.secretariat, say, 'door')
  const kingasLink = await readPersonalLink(cast.secretariat, say, LISTED.kinga)
  const door = await openDevice(browser, 'tablet', language)
  await openDoor(door, say, doorLink, 'A')
  const kinga = await openDevice(browser, 'phone', language)
  await enterAs(kinga, say, kingasLink, LISTED.kinga)
  return { ...cast, language, said: SAID[language], door, kinga }
}

/** Somebody who takes part, with their phone. */
export interface Guest {
  readonly name: string
  readonly page: Page
}

/** Those with phones. */
export const guestsOf = ({ names, amal, bruno, kinga, inRoom }: DayCast): readonly Guest[] => [
  { name: names.amal, page: amal },
  { name: names.bruno, page: bruno },
  { name: LISTED.kinga, page: kinga },
  { name: names.inRoom, page: inRoom },
]

/** Their phones. */
export const phonesOf = (day: DayCast): readonly Page[] => guestsOf(day).map(({ page }) => page)

/** Stands for how many are expected in the room, which is another thing. */
const EXPECTED = 987

/** What the console says of who is here. */
export function countWords(say: Words, { room, remote }: { room: number; remote: number }): RegExp {
  const short = say('attendance.short', { room, remote, asleep: 0, expected: EXPECTED })
  return RegExp(`${short.replaceAll(/[()]/g, String.raw`\$&`).replace(String(EXPECTED), String.raw`\d+`)}$`)
}

/** Console, room screen, door and phones all say so many. */
export async function expectCounts(day: DayCast, { room, remote }: { room: number; remote: number }): Promise<void> {
  const { say, chair, hall, door } = day
  const words = `${say('attendance.in_room', { count: room })} · ${say('attendance.remote', { count: remote })}`
  await expect(chair.getByRole('button', { name: countWords(say, { room, remote }) })).toBeVisible()
  for (const page of [hall, ...phonesOf(day)]) await expect(page.getByText(words, { exact: true })).toBeVisible()
  await expect(door.getByText(say('attendance.door_room', { count: room }), { exact: true })).toBeVisible()
}
