import { expect, type Locator, type Page } from '@playwright/test'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { Plenary } from './plenary-cast.ts'
import type { Words } from './words.ts'

const MINUTE_MS = 60_000

/** Hours and minutes of the meeting's day. */
export const at = ({ clock, dayMs }: Plenary, time: string): Promise<void> => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return clock.set(dayMs + (hours * 60 + minutes) * MINUTE_MS)
}

/** Somebody without a browser sends something and is not refused. */
export async function send(
  { devices }: Plenary,
  name: string,
  wish: (itemId: string, entryId: string) => Wish,
): Promise<void> {
  const device = devices.get(name)!
  const { view, me } = device.store.getState()
  const { agenda, floor } = view as WireViewOf['hall']
  const mine = Object.entries(floor.entries).find(([, { personId }]) => personId === me!.people.personId)
  const settled = await device.send(wish(agenda.currentItemId!, mine?.[0] ?? ''))
  expect(settled).toMatchObject({ outcome: 'accepted' })
}

/** Asks for the floor; the plenary's item is on. */
export const ask = (plenary: Plenary, name: string, kind?: 'point_of_order') =>
  send(plenary, name, (itemId) => ({ type: 'floor.ask', itemId, ...(kind && { kind }) }))

/** The part of the console that says who has the floor. */
export const hasFloor = (page: Page, say: Words): Locator => page.getByRole('region', { name: say('floor.has_floor') })

/** Presses the one filled button, which has to name them. */
export const give = (page: Page, say: Words, name: string): Promise<void> =>
  page.getByRole('button', { name: say('floor.give_to', { name }) }).click()

/** The chair calls the next one by the one filled button and hears them; six minutes later it is somebody else's turn. */
export async function speaks({ chair: { page }, say, clock }: Plenary, name: string): Promise<void> {
  await give(page, say, name)
  await hear(page, say, name)
  await clock.set(clock.nowMs() + 6 * MINUTE_MS)
}

/** They have the floor by the console; their clock is started. */
export async function hear(page: Page, say: Words, name: string): Promise<void> {
  await expect(hasFloor(page, say)).toContainText(name)
  await page.getByRole('button', { name: say('floor.heard') }).click()
  await expect(page.getByRole('button', { name: say('floor.finish_turn') })).toBeVisible()
}

/** Called and heard; the clock goes on by one minute only. */
export async function speaksShortly({ chair: { page }, say, clock }: Plenary, name: string): Promise<void> {
  await give(page, say, name)
  await hear(page, say, name)
  await clock.set(clock.nowMs() + MINUTE_MS)
}

/** The first clock of a page that says how long the speaker has. */
export const speakersClock = (page: Page, say: Words): Locator =>
  page.getByRole('timer', { name: say('floor.speaking_time') }).first()
