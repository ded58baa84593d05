import { expect, type Page } from '@playwright/test'
import type { Mode } from '../../../shared/lib/mode.ts'
import type { Words } from './words.ts'

/** What a newcomer says at the door. */
export interface Newcomer {
  readonly name: string
  readonly organisation?: string
  readonly mode?: Mode
}

/** Opens a link, says who it is and goes in. */
export async function enterByLink(page: Page, say: Words, link: string, newcomer: Newcomer): Promise<void> {
  await page.goto(link)
  await sayWho(page, say, newcomer)
}

/** Types the code of the meeting on the start page, says who it is and goes in. */
export async function enterByCode(page: Page, say: Words, way: { home: string; code: string }, newcomer: Newcomer) {
  await page.goto(way.home)
  await page.getByLabel(say('people.code')).fill(way.code)
  await page.getByRole('button', { name: say('people.code_go') }).click()
  await sayWho(page, say, newcomer)
}

/** Goes in by a personal link: it knows whose it is. */
export async function enterAs(page: Page, say: Words, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: say('people.enter_as', { name }) }).click()
  await expectConnected(page, say)
}

/** The page follows the meeting. */
export const expectConnected = (page: Page, say: Words): Promise<void> =>
  expect(page.getByRole('status').getByText(say('meeting.connected'), { exact: true })).toBeVisible()

/** Fills in the form of a door that knows nobody. */
export async function sayWho(page: Page, say: Words, { name, organisation, mode }: Newcomer): Promise<void> {
  await page.getByLabel(say('people.name')).fill(name)
  if (organisation !== undefined) await page.getByLabel(say('people.organisation')).fill(organisation)
  if (mode !== undefined) await page.getByRole('radio', { name: say(`people.mode_${mode}`) }).check()
  await page.getByRole('button', { name: say('people.enter') }).click()
  await expect(page.getByRole('button', { name: say('people.enter') })).toBeHidden()
}
