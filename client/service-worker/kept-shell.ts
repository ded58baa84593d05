import { cacheOf, isShellCache, PAGE } from './shell-cache.ts'

/** How long a door waits for its page before it starts with the one that it has. */
const PATIENCE_MS = 3_000

/** The files that the door's page needs, as one release has them. */
export interface Shell {
  readonly release: string
  /** The script that the page of this release begins with. */
  readonly entry: string
  readonly files: readonly string[]
}

/** What the worker's world has for it. */
export interface ShellWorld {
  readonly caches: CacheStorage
  readonly fetch: (request: Request | string) => Promise<Response>
  readonly after: (delayMs: number) => Promise<void>
}

/** The door's page and its files on this device: there for a start without a network, and nowhere but where a door asked for them. */
export class KeptShell {
  private readonly world: ShellWorld
  private readonly shell: Shell
  private readonly cacheName: string

  constructor(world: ShellWorld, shell: Shell) {
    this.world = world
    this.shell = shell
    this.cacheName = cacheOf(shell.release)
  }

  /** Whether this device was a door before this release. */
  async isWanted(): Promise<boolean> {
    return (await this.world.caches.keys()).some(isShellCache)
  }

  /** Fetches what is missing; rejects where the network, or a server of another release, does not give all of it. */
  async keep(): Promise<void> {
    const { caches, fetch } = this.world
    if (await caches.match(PAGE, { cacheName: this.cacheName })) return
    const cache = await caches.open(this.cacheName)
    await cache.addAll([...this.shell.files])
    const page = await fetch(PAGE)
    const text = await page.clone().text()
    if (!page.ok || !text.includes(this.shell.entry)) throw new Error('The server has another release.')
    await cache.put(PAGE, page)
  }

  /** A page of the release before may still be open and ask for its parts: of older ones nothing stays. */
  async retire(): Promise<void> {
    const { caches } = this.world
    const others = (await caches.keys()).filter((name) => isShellCache(name) && name !== this.cacheName)
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
  }

  /** The network's answer, unless it fails or takes too long and there is a page here. */
  async page(request: Request): Promise<Response> {
    const { caches, fetch, after } = this.world
    const answer = fetch(request)
    const kept = (await caches.match(PAGE, { cacheName: this.cacheName })) ?? (await caches.match(PAGE))
    if (!kept) return answer
    const good = answer.then(
      (response) => (response.status >= 500 ? kept : response),
      () => kept,
    )
    return Promise.race([good, after(PATIENCE_MS).then(() => kept)])
  }

  /** Files are named by what is in them: what lies here, of whichever release, is right. */
  async asset(request: Request): Promise<Response> {
    return (await this.world.caches.match(request)) ?? this.world.fetch(request)
  }
}
