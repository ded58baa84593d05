import { expect, type Page } from '@playwright/test'
import { enterByLink } from './entering.ts'
import type { Words } from './words.ts'

/** Somebody of the staff comes in and says at which door the device stands. */
export async function openDoor(page: Page, say: Words, link: string, door: string): Promise<void> {
  await enterByLink(page, say, link, { name: 'Dora Njoroge' })
  const question = page.getByRole('dialog', { name: say('attendance.door_question') })
  await question.getByRole('button', { name: door, exact: true }).click()
  await expect(page.getByRole('button', { name: say('attendance.door', { door }) })).toBeVisible()
}

const searchField = (page: Page, say: Words) => page.getByRole('searchbox', { name: say('attendance.door_search') })

/** Finds somebody by what is typed of their name, and taps. */
export async function tapIn(page: Page, say: Words, typed: string, name: string): Promise<void> {
  await searchField(page, say).fill(typed)
  await page.getByRole('button', { name: say('attendance.check_in_name', { name }) }).click()
}

/** What a scanner, or a hurried hand, does: the whole name and Enter. */
export async function typeIn(page: Page, say: Words, name: string): Promise<void> {
  await searchField(page, say).fill(name)
  await page.keyboard.press('Enter')
}

/** What a handheld scanner does wherever the page is: it types what it read faster than anybody, and ends it with Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Somebody goes out by the door. */
export async function checkOut(page: Page, say: Words, name: string): Promise<void> {
  await searchField(page, say).fill(name)
  await page.getByRole('button', { name: say('attendance.more_for', { name }) }).click()
  await page.getByRole('menuitem', { name: say('attendance.check_out') }).click()
}

/** Checks in somebody who is not on the list. */
export async function walkIn(page: Page, say: Words, name: string): Promise<void> {
  await page.getByRole('button', { name: say('attendance.walk_in') }).click()
  const dialog = page.getByRole('dialog', { name: say('attendance.walk_in_title') })
  await dialog.getByLabel(say('attendance.walk_in_name'), { exact: true }).fill(name)
  await dialog.getByRole('button', { name: say('attendance.check_in') }).click()
}

/** The card of the last arrival says what came of it, and whose it was. */
export async function expectResult(
  page: Page,
  say: Words,
  kind: 'in' | 'known' | 'undone',
  name: string,
): Promise<void> {
  const card = page.getByRole('region', { name: say('attendance.last_result') })
  await expect(card).toContainText(say(`attendance.result_${kind}`))
  await expect(card).toContainText(name)
}
