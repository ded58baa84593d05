import type { Page, Request } from '@playwright/test'
import { enterByLink, expectConnected } from './support/entering.ts'
import { ownPlace } from './support/floor.ts'
import { expect, makeSample, openDevice, test } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const MOST_SCRIPT_BYTES = 180_000

test('a participant’s first load is light and stays with its server', async ({ browser, server }) => {
  const say = wordsIn('en')
  const { links } = await makeSample(server)
  const page = await openDevice(browser, 'phone', 'en')
  const asked = watchRequests(page)
  await enterByLink(page, say, links.participant, { name: 'Amal Haddad', mode: 'remote' })
  await expectConnected(page, say)
  await expect(ownPlace(page, say)).toContainText(say('floor.blocked_nothing_on'))

  const bytes = await Promise.all(asked.scripts.map(async (script) => (await script.sizes()).responseBodySize))
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
  expect([...asked.hosts]).toEqual([new URL(links.participant).host])
})

/** Everything that a page asks for from now on. */
function watchRequests(page: Page) {
  const hosts = new Set<string>()
  const scripts: Request[] = []
  page.on('request', (request) => {
    hosts.add(new URL(request.url()).host)
    if (request.resourceType() === 'script') scripts.push(request)
  })
  page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host))
  return { hosts, scripts }
}
