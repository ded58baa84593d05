import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { enterByLink, expectConnected } from './support/entering.ts'
import { ownTable } from './support/tables.ts'
import { expect, makeSample, openDevice, test, VIEWPORTS } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const say = wordsIn('en')
const NAMES = ['Bruno Keller', 'Mei Tanaka', 'Ana Souza', 'Joan Odhiambo']
const CODE = /([0-9a-f]{4}-){3}[0-9a-f]{4}/

test('a draw with numbers of the room is promised, drawn, checked by anybody, and refused with one changed byte', async ({
  browser,
  server,
}) => {
  const { links } = await makeSample(server)
  const chair = await openDevice(browser, 'laptop', 'en')
  await enterByLink(chair, say, links.chair, { name: 'Ingrid Solberg' })
  await expectConnected(chair, say)
  const phones = await Promise.all(NAMES.map((name) => comeIn(browser, links.participant, name)))

  await chair.goto(`${new URL(chair.url()).origin}${tablesPath(chair)}`)
  await chair.getByText(say('groups.more_wishes')).click()
  await chair.getByLabel(say('groups.entropy'), { exact: true }).selectOption('numbers')
  await chair.getByRole('button', { name: say('groups.draw'), exact: true }).click()

  // Promised to everybody before anybody calls a number.
  const [phone] = phones as [Page, ...Page[]]
  await expect(phone.getByText(say('groups.seen_numbers'))).toBeVisible()
  const code = CODE.exec(await phone.getByRole('main').innerText())![0]
  await expect(chair.getByText(code).first()).toBeVisible()
  await expectAccessible(chair, 'a draw that waits for numbers')
  await chair.getByLabel(say('groups.numbers'), { exact: true }).fill('7 42 19')
  await chair.getByRole('button', { name: say('groups.draw_with_numbers') }).click()
  await chair.getByRole('button', { name: say('groups.publish') }).click()

  await expect(ownTable(phone, say)).toBeVisible()
  const [check] = await Promise.all([
    phone.waitForEvent('popup'),
    ownTable(phone, say)
      .getByRole('link', { name: say('groups.check_draw') })
      .click(),
  ])
  await check.setViewportSize(VIEWPORTS.phone)
  await expect(check.getByText(say('groups.check_same'))).toBeVisible()
  await expect(check.getByText(/before the numbers 7, 42 and 19 were called/)).toBeVisible()
  await expect(check.getByText(/^You are line \d, drawn for table 1/)).toBeVisible()
  await check.getByLabel(say('groups.check_code')).fill(code.toUpperCase())
  await expect(check.getByText(say('groups.check_code_same'))).toBeVisible()
  await expectAccessible(check, 'a draw that was checked')

  // Whoever has the file checks it without a session and without a connection.
  const address = new URL(check.url())
  const [meetingId, link] = [address.searchParams.get('meeting'), address.searchParams.get('link')]
  const file = await (
    await phone.request.get(`${address.origin}/api/meetings/${meetingId}/draws.json?link=${link}`)
  ).text()
  const stranger = await openDevice(browser, 'laptop', 'en')
  await stranger.goto(`${server.base}/check`)
  await expectAccessible(stranger, 'the page for checking')
  await stranger.waitForLoadState('networkidle')
  await stranger.context().setOffline(true)
  await checkText(stranger, file)
  await expect(stranger.getByText(say('groups.check_same'))).toBeVisible()
  const at = file.indexOf('"secret":"') + 10
  await checkText(stranger, `${file.slice(0, at)}${file[at] === '0' ? '1' : '0'}${file.slice(at + 1)}`)
  await expect(stranger.getByText(say('groups.check_differs'), { exact: true })).toBeVisible()
  await expect(stranger.getByText(say('groups.check_same'))).toBeHidden()
})

async function comeIn(browser: Browser, link: string, name: string): Promise<Page> {
  const page = await openDevice(browser, 'phone', 'en')
  await enterByLink(page, say, link, { name, mode: 'room' })
  await expectConnected(page, say)
  return page
}

const tablesPath = (page: Page): string => new URL(page.url()).pathname.replace(/\/[a-z]+$/, '/tables')

async function checkText(page: Page, text: string): Promise<void> {
  await page.getByLabel(say('groups.check_paste')).fill(text)
  await page.getByRole('button', { name: say('groups.check'), exact: true }).click()
}
