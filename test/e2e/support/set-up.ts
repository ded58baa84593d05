import { expect, type Page } from '@playwright/test'
import type { Role } from '../../../shared/lib/roles.ts'
import type { Words } from './words.ts'

export type Part = 'overview' | 'agenda' | 'people' | 'attendance' | 'links' | 'screens'

/** Goes to a part of the set-up. */
export async function goTo(page: Page, say: Words, part: Part): Promise<void> {
  const parts = page.getByRole('navigation', { name: say('app.setup_parts') })
  await parts.getByRole('button', { name: say(`app.part_${part}`) }).click()
}

/** Reads the typed code off the set-up. */
export async function readCode(page: Page, say: Words): Promise<string> {
  await goTo(page, say, 'links')
  return page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).innerText()
}

/** Reads the link of a role off the set-up. */
export async function readLink(page: Page, say: Words, role: Role): Promise<string> {
  await goTo(page, say, 'links')
  const name = say('people.show_qr', { role: say(`people.role_${role}`) })
  await page.getByRole('button', { name, exact: true }).click()
  const link = await page.getByRole('dialog').getByText(/^http/).innerText()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('ui.close') })
    .click()
  return link
}

/** Opens somebody's details. */
async function openPerson(page: Page, say: Words, name: string) {
  await goTo(page, say, 'people')
  await page.getByLabel(say('people.search')).fill(name)
  await page.getByRole('button', { name }).click()
  return page.getByRole('dialog')
}

/** Reads somebody's personal link off the set-up. */
export async function readPersonalLink(page: Page, say: Words, name: string): Promise<string> {
  const dialog = await openPerson(page, say, name)
  const link = await dialog.getByText(/^http/).innerText()
  await dialog.getByRole('button', { name: say('ui.close') }).click()
  return link
}

/** Withdraws somebody's personal link. */
export async function revokePersonalLink(page: Page, say: Words, name: string): Promise<void> {
  const dialog = await openPerson(page, say, name)
  await dialog.getByRole('button', { name: say('people.revoke'), exact: true }).click()
  // The same word again, this time under what follows from it.
  await dialog
    .getByRole('alert')
    .getByRole('button', { name: say('people.revoke'), exact: true })
    .click()
  await expect(dialog.getByText(say('people.no_personal_link'))).toBeVisible()
  await dialog.getByRole('button', { name: say('ui.close') }).click()
}

/** Opens the room screen and reads the code that it shows. */
export async function showPairingCode(hall: Page, home: string): Promise<string> {
  await hall.goto(new URL('/screen', home).href)
  return hall.getByText(/^[2-9A-Z]{3} ?[2-9A-Z]{3}$/).innerText()
}

/** A moderator goes to the set-up, types the code of a room screen, and goes back to the console. */
export async function approveScreen(moderator: Page, say: Words, code: string): Promise<void> {
  await moderator.getByRole('link', { name: say('meeting.set_up') }).click()
  await goTo(moderator, say, 'screens')
  await moderator.getByLabel(say('people.pairing_code')).fill(code)
  await moderator.getByRole('button', { name: say('people.pair_screen'), exact: true }).click()
  await expect(moderator.getByText(say('people.screen_paired'))).toBeVisible()
  await moderator.getByRole('link', { name: say('app.to_console') }).click()
}
