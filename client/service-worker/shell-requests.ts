/** What of a request matters here. */
export interface Asked {
  readonly method: string
  readonly mode: string
  readonly url: string
}

/** Pages that start without a network: the installed app's start, the way in by a link, and the door. */
const PAGES = [/^\/$/, /^\/j\/[^/]+$/, /^\/m\/[^/]+\/[^/]+\/door$/]

/** How a request is answered: `page` by the network, else from what is kept; `asset` the other way round; `other` is none of the worker's business. */
export function kindOf({ method, mode, url }: Asked, origin: string): 'page' | 'asset' | 'other' {
  const { origin: asked, pathname } = new URL(url)
  if (method !== 'GET' || asked !== origin) return 'other'
  if (mode === 'navigate') return PAGES.some((page) => page.test(pathname)) ? 'page' : 'other'
  return pathname.startsWith('/assets/') ? 'asset' : 'other'
}
