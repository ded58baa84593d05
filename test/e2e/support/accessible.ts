import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** More than any page has to be tabbed through. */
const MOST_PRESSES = 80
const SWITCHES = { en: 'English', ar: 'العربية' } as const

/** Colours do not depend on the language, nor names and roles on the colours: two passes see all of both. */
const PASSES = [
  { language: 'ar', colorScheme: 'dark' },
  { language: 'en', colorScheme: 'light' },
] as const

/** The page as it stands has no violation of WCAG 2.2 AA, in both languages, light and dark; it is left in English. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // A page behind another one of its browser draws slowly.
  await page.bringToFront()
  for (const { language, colorScheme } of PASSES) {
    await page.emulateMedia({ colorScheme })
    await readIn(page, language)
    expect.soft(await violations(page), `${what}, ${language}, ${colorScheme}`).toEqual([])
  }
}

/** The same of a dialog that is open: it keeps the reader from the switch of languages, so it is looked at in its own alone. */
export async function expectDialogAccessible(page: Page, what: string): Promise<void> {
  await page.bringToFront()
  await expect(page.getByRole('dialog')).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await violations(page), `${what}, ${colorScheme}`).toEqual([])
  }
}

/** Switches the page to a language as a reader does; the room screen, which has no switch, by its address. */
async function readIn(page: Page, language: InterfaceLanguage): Promise<void> {
  const root = page.locator('html')
  if ((await root.getAttribute('lang')) === language) return
  const button = page.getByRole('button', { name: SWITCHES[language], exact: true })
  if (await button.isVisible()) await button.click()
  else await page.goto(`${page.url().split('?')[0]}?lang=${language}`)
  await expect(root).toHaveAttribute('lang', language)
}

async function violations(page: Page): Promise<readonly string[]> {
  // The other mode opens a page more for frames, of which we have none.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(WCAG_22_AA)
  const found = await axe.setLegacyMode().analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** By keyboard alone: goes to something; fails where Tab does not get there. */
export async function reachByKeyboard(wanted: Locator): Promise<void> {
  const page = wanted.page()
  await page.bringToFront()
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < MOST_PRESSES && !(await hasFocus()); presses++) await page.keyboard.press('Tab')
  await expect(wanted).toBeFocused()
}

/** The same of a button, and presses it. */
export async function pressByKeyboard(button: Locator): Promise<void> {
  await reachByKeyboard(button)
  await button.page().keyboard.press('Enter')
}

/** All of the page is in the window. */
export async function expectNotToScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight }
  })
  expect(overflow).toEqual({ x: 0, y: 0 })
}
