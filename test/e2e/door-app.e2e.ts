import type { Page } from '@playwright/test'
import { openDoor } from './support/door.ts'
import { countSealed, untilKept } from './support/kept-on-device.ts'
import { expect, makeSample, openDevice, test } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

test('[AT65, AT69, AT73] the app can be installed, and begins at its door: by its start, by the link, with a network and without', async ({
  browser,
  server,
}) => {
  const say = wordsIn('ar')
  const { links } = await makeSample(server)
  const tablet = await openDevice(browser, 'tablet', 'ar')
  await openDoor(tablet, say, links.door, 'A')
  await untilKept(tablet)
  await expect.poll(() => countSealed(tablet)).toBeGreaterThan(0)
  const door = tablet.url()
  expect(await hindrancesOf(tablet)).toEqual([])

  await tablet.goto(`${server.base}/?app`)
  await expect(tablet).toHaveURL(door)
  await tablet.context().setOffline(true)
  for (const start of [`${server.base}/?app`, links.door, door]) {
    await tablet.goto('about:blank')
    await tablet.goto(start)
    await expect(tablet).toHaveURL(door)
    await expect(tablet.getByText(/^دون اتصال منذ .+ تابعوا التسجيل$/)).toBeVisible()
    await expect(tablet.getByRole('button', { name: say('attendance.door', { door: 'A' }) })).toBeVisible()
  }
  await tablet.goto(door.replace(/door$/, 'floor')).catch(() => undefined)
  await expect(tablet.getByRole('searchbox')).toHaveCount(0)
})

/** Why the browser would not offer to install it, but for this window being a private one. */
async function hindrancesOf(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { errors } = await session.send('Page.getAppManifest')
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  await session.detach()
  const ids = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')
  return [...errors.map(({ message }) => message), ...ids]
}
