import { describe, expect, test } from 'vitest'
import { KeptShell, type Shell } from '../../client/service-worker/kept-shell.ts'
import { kindOf } from '../../client/service-worker/shell-requests.ts'
import { shellFiles } from '../../scripts/shell-files.ts'

const ORIGIN = 'https://floor.example.org'
const shellOf = (release: string): Shell => ({
  release,
  entry: `/assets/main-${release}.js`,
  files: [`/assets/main-${release}.js`, `/assets/door-${release}.js`],
})

/** A browser's caches and the server behind them. */
class TestShellWorld {
  readonly stored = new Map<string, Map<string, string>>()
  release = '1'
  isOnline = true
  status = 200
  isSlow = false
  patience = Promise.withResolvers<void>()

  fetch = async (request: Request | string): Promise<Response> => {
    const path = pathOf(request)
    if (this.isSlow) await new Promise(() => undefined)
    if (!this.isOnline) throw new TypeError('no network')
    const text = path.startsWith('/assets/') ? `file ${path}` : `<script src="${shellOf(this.release).entry}">`
    return new Response(text, { status: this.status })
  }

  after = (): Promise<void> => this.patience.promise

  caches = {
    keys: async () => [...this.stored.keys()],
    delete: async (name: string) => this.stored.delete(name),
    match: async (request: Request | string, { cacheName }: MultiCacheQueryOptions = {}) => {
      const found = [...this.stored]
        .filter(([name]) => cacheName === undefined || name === cacheName)
        .map(([, files]) => files.get(pathOf(request)))
        .find((text) => text !== undefined)
      return found === undefined ? undefined : new Response(found)
    },
    open: async (name: string) => {
      const files = this.stored.get(name) ?? new Map<string, string>()
      this.stored.set(name, files)
      return {
        addAll: async (paths: string[]) => {
          const texts = await Promise.all(paths.map(async (path) => (await this.fetch(path)).text()))
          for (const [at, path] of paths.entries()) files.set(path, texts[at] ?? '')
        },
        put: async (path: string, response: Response) => void files.set(path, await response.text()),
      }
    },
  } as unknown as CacheStorage

  shell = (release: string): KeptShell => new KeptShell(this, shellOf(release))
}

const pathOf = (request: Request | string): string =>
  typeof request === 'string' ? request : new URL(request.url).pathname

const get = (path: string): Request => new Request(ORIGIN + path)

describe('the kept shell', () => {
  test('[AT65] a door asked for it → the page and its parts are there without a network', async () => {
    const world = new TestShellWorld()
    const shell = world.shell('1')
    expect(await shell.isWanted()).toBe(false)
    await shell.keep()
    world.isOnline = false
    expect(await (await shell.page(get('/m/m1/l1/door'))).text()).toContain('/assets/main-1.js')
    expect(await (await shell.asset(get('/assets/door-1.js'))).text()).toBe('file /assets/door-1.js')
  })

  test('[AT65] who never was a door keeps nothing, and a request fails as it would without the worker', async () => {
    const world = new TestShellWorld()
    world.isOnline = false
    await expect(world.shell('1').page(get('/'))).rejects.toThrow('no network')
    expect(world.stored.size).toBe(0)
  })

  test('[AT65] the network comes first, but not when it fails, breaks or takes too long', async () => {
    const world = new TestShellWorld()
    const shell = world.shell('1')
    await shell.keep()
    world.release = '2'
    expect(await (await shell.page(get('/'))).text()).toContain('/assets/main-2.js')
    world.status = 502
    expect(await (await shell.page(get('/'))).text()).toContain('/assets/main-1.js')
    world.status = 200
    world.isSlow = true
    const answer = shell.page(get('/'))
    world.patience.resolve()
    expect(await (await answer).text()).toContain('/assets/main-1.js')
  })

  test('[AT72] a new release is kept as a whole or not at all; the one before stays for pages that are open, older ones go', async () => {
    const world = new TestShellWorld()
    await world.shell('1').keep()
    world.release = '3'
    await expect(world.shell('2').keep()).rejects.toThrow('another release')
    expect(await (await world.shell('2').page(get('/'))).text()).toContain('/assets/main-3.js')
    world.isOnline = false
    expect(await (await world.shell('2').page(get('/'))).text()).toContain('/assets/main-1.js')

    world.isOnline = true
    for (const release of ['2', '3']) {
      world.release = release
      expect(await world.shell(release).isWanted()).toBe(true)
      await world.shell(release).keep()
      await world.shell(release).retire()
    }
    expect([...world.stored.keys()]).toEqual(['shell-2', 'shell-3'])
    world.isOnline = false
    expect(await (await world.shell('3').asset(get('/assets/door-2.js'))).text()).toBe('file /assets/door-2.js')
    expect(await (await world.shell('3').page(get('/'))).text()).toContain('/assets/main-3.js')
  })
})

test.each([
  ['GET', 'navigate', '/', 'page'],
  ['GET', 'navigate', '/?app', 'page'],
  ['GET', 'navigate', '/j/m1', 'page'],
  ['GET', 'navigate', '/m/m1/l1/door', 'page'],
  ['GET', 'navigate', '/m/m1/l1/floor', 'other'],
  ['GET', 'navigate', '/check', 'other'],
  ['GET', 'cors', '/assets/door-1.js', 'asset'],
  ['GET', 'cors', '/api/meetings/m1/view/door', 'other'],
  ['GET', 'websocket', '/socket.io/', 'other'],
  ['POST', 'cors', '/assets/door-1.js', 'other'],
])('[AT65] the worker answers %s %s %s as %s', (method, mode, path, kind) => {
  expect(kindOf({ method, mode, url: ORIGIN + path }, ORIGIN)).toBe(kind)
})

test('[AT65] files of other servers are none of its business', () => {
  expect(kindOf({ method: 'GET', mode: 'cors', url: 'https://other.example/assets/a.js' }, ORIGIN)).toBe('other')
})

describe('the files of the shell', () => {
  const chunk = (fileName: string, moduleIds: string[], imports: string[] = [], code = '') => ({
    type: 'chunk' as const,
    fileName,
    moduleIds,
    imports,
    code,
    isEntry: fileName === 'main.js',
    viteMetadata: { importedCss: new Set(fileName === 'door.js' ? ['door.css'] : []) },
  })
  const asset = (fileName: string, source = '') => ({ type: 'asset' as const, fileName, source })
  const APP = '/r/client/app'
  const modules: Record<string, { importedIds: string[]; dynamicallyImportedIds: string[] }> = {
    [`${APP}/meeting-page.tsx`]: { importedIds: [], dynamicallyImportedIds: [`${APP}/door-device.tsx`, 'podium'] },
    [`${APP}/door-device.tsx`]: { importedIds: ['search'], dynamicallyImportedIds: ['camera'] },
  }
  const built = [
    chunk('main.js', ['/r/client/main.tsx']),
    chunk('meeting.js', [`${APP}/meeting-page.tsx`], ['shared.js']),
    chunk('door.js', [`${APP}/door-device.tsx`, 'search']),
    chunk('camera.js', ['camera'], [], 'fetch("reader.wasm")'),
    chunk('podium.js', ['podium'], [], 'import("podium.svg")'),
    chunk('shared.js', []),
    asset('door.css', 'url(face.woff2)'),
    asset('face.woff2'),
    asset('reader.wasm'),
    asset('podium.svg'),
  ]

  test('[AT65] are the way to the door and all that the door may load, and nothing of the podium', () => {
    expect(shellFiles(built, (id) => modules[id] ?? null, '/r')).toEqual({
      entry: '/main.js',
      files: [
        '/camera.js',
        '/door.css',
        '/door.js',
        '/face.woff2',
        '/main.js',
        '/meeting.js',
        '/reader.wasm',
        '/shared.js',
      ],
    })
  })

  test('[AT65] a build without a door fails', () => {
    const [main] = built
    expect(() => shellFiles(main ? [main] : [], () => null, '/r')).toThrow('The door’s page was not found')
  })
})
