import { interfaceLanguageOf, pushWords } from '../features/alerts/push-words.ts'
import { KeptShell, type Shell } from './kept-shell.ts'
import { isPageOf } from './page-address.ts'
import { readPushMessage, type PushMessage } from './push-message.ts'
import { KEEP_SHELL } from './shell-cache.ts'
import { kindOf } from './shell-requests.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by the build. */
declare const SHELL: Shell

/** What browsers know of notifications besides what is written into their types. */
interface ShownOptions extends NotificationOptions {
  /** Rings again though one of the same tag is shown. */
  readonly renotify?: boolean
  readonly vibrate?: readonly number[]
}

const URGENT: ReadonlySet<string> = new Set(['next', 'called'])
const ICON = '/icon.svg'

const shell = new KeptShell(
  {
    caches: self.caches,
    fetch: (request) => fetch(request),
    after: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
  },
  SHELL,
)

// A new release takes over at once: what it says must fit what the server sends. Where the device is a door it has all of the new page by then.
self.addEventListener('install', (event) => {
  event.waitUntil(shell.isWanted().then((isWanted) => (isWanted ? shell.keep() : undefined)))
  void self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([shell.retire(), self.clients.claim()])))

self.addEventListener('message', (event) => {
  // Where it fails, the door asks again at its next start.
  if (event.data === KEEP_SHELL) event.waitUntil(shell.keep().catch(() => undefined))
})

self.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, self.location.origin)
  if (kind !== 'other') event.respondWith(shell[kind](event.request))
})

self.addEventListener('push', (event) => event.waitUntil(show(readPushMessage(event.data?.text()))))

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(String(event.notification.data ?? '/')))
})

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(tellOfChange()))

async function show({ code, values, tag, language, path }: PushMessage): Promise<void> {
  const isSeen = code !== 'test' && (await pages()).some(({ visibilityState }) => visibilityState === 'visible')
  const options: ShownOptions = {
    tag,
    lang: language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    icon: ICON,
    data: path,
    requireInteraction: URGENT.has(code),
    // A page in sight rings by itself; what is silent may not even name how it would shake.
    ...(isSeen ? { silent: true } : { renotify: true, vibrate: [300, 100, 300] }),
  }
  await self.registration.showNotification(pushWords(code, values, language), options)
}

async function open(path: string): Promise<void> {
  const address = new URL(path, self.location.origin)
  const page = (await pages()).find(({ url }) => isPageOf(address.pathname, url))
  if (page) await page.focus()
  else await self.clients.openWindow(address.origin === self.location.origin ? address : '/')
}

/** The browser gave up its address: an open page asks for another, else somebody has to open one. */
async function tellOfChange(): Promise<void> {
  const open = await pages()
  for (const page of open) page.postMessage('push_address_changed')
  if (open.length > 0) return
  const language = interfaceLanguageOf(self.navigator.language)
  await show({ code: 'renew', values: {}, tag: 'renew', language, path: '/' })
}

const pages = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: 'window', includeUncontrolled: true })
