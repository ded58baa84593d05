import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { badgeCodeIn } from '../../shared/features/people/badge-code.ts'
import { expectAccessible } from './support/accessible.ts'
import { enterByLink } from './support/entering.ts'
import { goTo } from './support/set-up.ts'
import { expect, makeSample, openDevice, test, VIEWPORTS } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const say = wordsIn('en')
/** As poor printers print, over what a style sheet calls an inch. */
const PRINTED_AT = 200 / 96

/** Names and organisations as long as they may be, in scripts without spaces, with marks above and below. */
const LONG = [
  {
    mode: 'room',
    name: 'محمد '.repeat(19).trim(),
    organisation: 'المنظمة العربية لتكنولوجيات الاتصال '.repeat(3).trim(),
  },
  { mode: 'room', name: 'กิตติพงษ์'.repeat(9), organisation: 'W'.repeat(100) },
  {
    mode: 'room',
    name: `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)} Hubert Blaine`,
    organisation: '国際電気通信連合'.repeat(12),
  },
] as const

async function openBadges(page: Page): Promise<void> {
  await goTo(page, say, 'people')
  await page.getByRole('link', { name: say('people.badges_print_all') }).click()
  await expect(page.locator('article').first()).toBeVisible()
}

/** The words of badges that do not hold all that stands on them. */
const overfull = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready
    const isIn = (inner: DOMRect, outer: DOMRect) =>
      inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
    return [...document.querySelectorAll('article')]
      .filter((badge) => {
        const box = badge.getBoundingClientRect()
        const words = document.createRange()
        words.selectNodeContents(badge)
        return [
          ...words.getClientRects(),
          ...[...badge.querySelectorAll('svg, p')].map((part) => part.getBoundingClientRect()),
        ].some((part) => !isIn(part, box))
      })
      .map(({ textContent }) => textContent)
  })

/** What a scanner reads off one sheet as it is printed. */
async function scanned(page: Page, sheet: number): Promise<readonly string[]> {
  const picture = await page.locator('[data-page]').nth(sheet).screenshot()
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 20 })
  return found.map(({ text }) => badgeCodeIn(text)?.code ?? text)
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function desk(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORTS.laptop,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    deviceScaleFactor: PRINTED_AT,
  })
  const page = await context.newPage()
  await enterByLink(page, say, link, { name: 'Selma Secretary' })
  return page
}

test('[PE79] badges of the whole list are printed → ten on a page, nothing cut off, every QR is read at 200 dpi', async ({
  browser,
  server,
}) => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  await prepareZXingModule({
    overrides: { wasmBinary: (await readFile(wasm)).buffer },
    fireImmediately: true,
  })
  const { links } = await makeSample(server)
  const [longest, ...others] = LONG
  const phone = await openDevice(browser, 'phone', 'en')
  await enterByLink(phone, say, links.participant, longest)
  for (const other of others) await enterByLink(await openDevice(browser, 'phone', 'en'), say, links.participant, other)

  const page = await desk(browser, links.secretariat)
  await openBadges(page)
  const badges = page.locator('article')
  // The list, three walk-ins and the secretary.
  await expect(badges).toHaveCount(226 + LONG.length + 1)
  await expect(badges.getByRole('img')).toHaveCount(226 + LONG.length + 1)
  expect(await overfull(page)).toEqual([])
  const printed = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(printed)).toBe(23)
  await page.emulateMedia({ media: 'print' })
  for (const sheet of [0, 11, 22]) {
    const shown = page.locator('[data-page]').nth(sheet).locator('article')
    const codes = await shown.evaluateAll((all) => all.map(({ textContent }) => textContent.slice(-4)))
    expect((await scanned(page, sheet)).toSorted()).toEqual(codes.toSorted())
  }
  await page.emulateMedia({ media: null })

  await page.getByLabel(say('people.badges_whom')).selectOption('walk_in')
  await expect(badges).toHaveCount(LONG.length + 1)
  for (const [size, pages] of Object.entries({ wide: 1, a6: LONG.length + 1, label: LONG.length + 1 })) {
    await page.getByLabel(say('people.badges_size'), { exact: true }).selectOption(size)
    expect(await overfull(page), size).toEqual([])
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), size).toBe(pages)
  }
  await expectAccessible(page, 'badges')

  await phone.getByRole('button', { name: say('app.my_badge') }).click()
  await expect(phone.getByRole('img', { name: 'QR code of your badge' })).toBeVisible()
  await expectAccessible(phone, 'my badge')
})
