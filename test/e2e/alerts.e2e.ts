import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test'
import { FakeBrowser } from '../support/fake-push.ts'
import { enterByLink, expectConnected } from './support/entering.ts'
import { askButton, expectPlace } from './support/floor.ts'
import { expect, makeSample, openDevice, test } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const ADDRESS = new FakeBrowser().addressAt('https://fcm.googleapis.com/fcm/send/a-device')

test('[AL23, AL24] a phone is woken: offered after the ask, shown by the service worker, and a tap leads back to the page', async ({
  browser,
  server,
}) => {
  const say = wordsIn('en')
  const { links } = await makeSample(server)
  const chair = await openDevice(browser, 'laptop', 'en')
  await enterByLink(chair, say, links.chair, { name: 'Ingrid Solberg' })
  await expectConnected(chair, say)
  const phone = await openDevice(browser, 'phone', 'en')
  await phone.context().grantPermissions(['notifications'], { origin: server.base })
  await withPushAddress(phone)
  await enterByLink(phone, say, links.observer, { name: 'Bruno Keller', mode: 'remote' })
  await expectConnected(phone, say)
  await expect(phone.getByText(say('alerts.title'))).toBeHidden()

  await chair.getByRole('button', { name: say('agenda.open_next') }).click()
  await askButton(phone, say).click()
  await expectPlace(phone, say, 1)
  await phone.getByRole('button', { name: say('alerts.offer') }).click()
  await expect(phone.getByText(say('alerts.on'), { exact: true })).toBeVisible()
  await expect(chair.getByText(say('alerts.chip_push')).first()).toBeVisible()

  const worker = await workerOf(phone.context())
  const path = new URL(phone.url()).pathname.replace(/\/floor$/, '')
  await deliver(phone, server.base, { code: 'called', tag: 'floor', language: 'en', path })
  await deliver(phone, server.base, { code: 'table', values: { number: 12 }, tag: 'table', language: 'ar', path })
  await expect
    .poll(() => shown(worker))
    .toEqual([
      { title: 'You have the floor', tag: 'floor', lang: 'en', dir: 'ltr' },
      { title: 'أنتم على الطاولة رقم 12', tag: 'table', lang: 'ar', dir: 'rtl' },
    ])
  // Browsers tell where a page began.
  expect(await focusedByTap(worker, 'floor')).toBe(links.observer)
  expect((await shown(worker)).map(({ tag }) => tag)).toEqual(['table'])

  await phone.getByRole('button', { name: say('alerts.off') }).click()
  await expect(chair.getByText(say('alerts.chip_push'))).toHaveCount(0)
})

/** No push service can be reached from here: the browser gives out this address instead of asking for one. */
async function withPushAddress(page: Page): Promise<void> {
  await page.addInitScript(({ endpoint, p256dh, auth }) => {
    const given = { endpoint, toJSON: () => ({ endpoint, keys: { p256dh, auth } }) }
    Object.assign(PushManager.prototype, { subscribe: async () => given, getSubscription: async () => null })
  }, ADDRESS)
}

const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))

/** Hands the service worker a message as the browser does once it has decrypted it. */
async function deliver(page: Page, origin: string, message: object): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const registrationId = await registrationOf(session)
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(message) })
  await session.detach()
}

async function registrationOf(session: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  return found
}

/** What the device shows, by tag. */
const shown = (worker: Worker) =>
  worker.evaluate(async () => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration }
    const notifications = await registration.getNotifications()
    return notifications
      .map(({ title, tag, lang, dir }) => ({ title, tag, lang, dir }))
      .sort((a, b) => (a.tag < b.tag ? -1 : 1))
  })

/** Taps on a notification; resolves to the address of the page that is brought to the front: only a hand on the glass may do that really. */
const focusedByTap = (worker: Worker, tag: string) =>
  worker.evaluate(async (wanted) => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration
      WindowClient: { prototype: object }
    }
    const [notification] = await scope.registration.getNotifications({ tag: wanted })
    let focused = ''
    Object.assign(scope.WindowClient.prototype, {
      async focus(this: { url: string }) {
        focused = this.url
      },
    })
    const waits: Promise<unknown>[] = []
    const waitUntil = (work: Promise<unknown>) => waits.push(work)
    globalThis.dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil }))
    await Promise.all(waits)
    return focused
  }, tag)
