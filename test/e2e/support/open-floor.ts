import type { Browser, Page } from '@playwright/test'
import type { ServerProcess } from '../../faults/server-process.ts'
import { enterByLink, expectConnected, type Newcomer } from './entering.ts'
import { makeSample, openDevice, VIEWPORTS, type Device, type SampleMeeting } from './venue.ts'
import { wordsIn } from './words.ts'

const say = wordsIn('en')

/** In the room, by the link of an observer. */
export const FIRST: Newcomer = { name: 'Bruno Keller', organisation: 'Consultancy', mode: 'room' }
/** Remote. */
export const SECOND: Newcomer = { name: 'أمل حداد', organisation: 'جامعة', mode: 'remote' }

/** A sample meeting with its chair and two participants; their links share a browser, each with a device of its own. */
export async function openFloor(browser: Browser, server: ServerProcess) {
  const { links } = await makeSample(server)
  const chair = await openDevice(browser, 'laptop', 'en')
  const come = async (page: Page, link: keyof SampleMeeting['links'], who: Newcomer, device: Device) => {
    await page.setViewportSize(VIEWPORTS[device])
    await enterByLink(page, say, links[link], who)
    await expectConnected(page, say)
    return page
  }
  await come(chair, 'chair', { name: 'Ingrid Solberg' }, 'laptop')
  const first = await come(await chair.context().newPage(), 'observer', FIRST, 'phone')
  const second = await come(await chair.context().newPage(), 'participant', SECOND, 'phone')
  return { chair, first, second, links }
}
