import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words.ts'

/** The places of the queue on the chair's console, in their order. */
export const consoleQueue = (page: Page, say: Words): Locator =>
  page.getByRole('grid', { name: say('floor.queue_title') }).getByRole('row')

/** What a participant's page says about their own place. */
export const ownPlace = (page: Page, say: Words): Locator => page.getByRole('region', { name: say('app.your_place') })

/** The one big button of a participant. */
export const askButton = (page: Page, say: Words): Locator => page.getByRole('button', { name: say('floor.ask') })

/** A participant's page says that they have this place, counted from 1. */
export const expectPlace = (page: Page, say: Words, place: number): Promise<void> =>
  expect(ownPlace(page, say)).toContainText(place === 1 ? say('floor.you_are_next') : say('floor.ordinal', { place }))

/** When the speaker's clock of a page comes to nought. */
export const speakingEndMs = (page: Page, say: Words): Promise<number> =>
  clockEndMs(page.getByRole('timer', { name: say('floor.speaking_time') }).first())

/** When a running clock comes to nought, told from the moment at which it next changes, in this machine's time. */
export function clockEndMs(clock: Locator): Promise<number> {
  return clock.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const [, minutes, seconds] = /(\d+):(\d+)/.exec(element.textContent) ?? []
          observer.disconnect()
          resolve(Date.now() + (Number(minutes) * 60 + Number(seconds)) * 1000)
        })
        observer.observe(element, { subtree: true, childList: true, characterData: true })
      }),
  )
}
