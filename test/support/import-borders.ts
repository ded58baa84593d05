import { featureOf, type Border } from './border.ts'
import type { Import, SourceFile } from './source-tree.ts'

type Crosses = (from: string, to: Import) => boolean

/** Where imports may not go. */
export const IMPORT_BORDERS: readonly Border[] = [
  importBorder(
    'shared/ imports run one way: lib ← features ← meeting ← protocol',
    (from, to) => layerOf(to.target) > layerOf(from) && layerOf(from) >= 0,
    { 'shared/lib/planted.ts': "import { replay } from '../meeting/meeting.ts'" },
  ),
  importBorder(
    'shared/ knows only itself and its two pure packages',
    (from, { target }) =>
      isIn('shared', from) && !isIn('shared', target) && !['zod', 'temporal-polyfill'].includes(packageOf(target)),
    { 'shared/lib/planted.ts': "import { readFileSync } from 'node:fs'" },
  ),
  importBorder(
    'server and client never import each other, and the product never its tests',
    (from, { target }) =>
      (isIn('server', from) && ['client', 'test', 'scripts'].some((folder) => isIn(folder, target))) ||
      (isIn('client', from) && ['server', 'test', 'scripts'].some((folder) => isIn(folder, target))),
    { 'client/sync/planted.ts': "import type { App } from '../../server/app.ts'" },
  ),
  importBorder(
    'server/ never learns the name of a feature',
    (from, { target }) => isIn('server', from) && target.startsWith('shared/features/'),
    { 'server/live/planted.ts': "import { decideFloor } from '../../shared/features/floor/decide.ts'" },
  ),
  importBorder(
    'of another feature in shared/ only state and the types of messages are open',
    (from, to) => {
      const [own, other] = [featureOf(from, 'shared'), featureOf(to.target, 'shared')]
      if (!own || !other || own === other || to.target.endsWith('/state.ts')) return false
      return !(to.target.endsWith('/messages.ts') && to.isTypeOnly)
    },
    { 'shared/features/floor/planted.ts': "import { decideAgenda } from '../agenda/decide.ts'" },
  ),
  importBorder(
    'client features never import each other',
    (from, { target }) => {
      const [own, other] = [featureOf(from, 'client'), featureOf(target, 'client')]
      return own !== undefined && other !== undefined && own !== other
    },
    { 'client/features/floor/planted.tsx': "import { Day } from '../agenda/day.tsx'" },
  ),
  importBorder(
    'client imports run one way: ui ← features ← app',
    (from, { target }) =>
      (isIn('client/features', from) && isIn('client/app', target)) ||
      (isIn('client/sync', from) && ['ui', 'features', 'app'].some((folder) => isIn(`client/${folder}`, target))),
    { 'client/features/floor/planted.tsx': "import { routes } from '../../app/routes.tsx'" },
  ),
  importBorder(
    'client/ui knows no store, no socket and no feature',
    (from, { target }) =>
      isIn('client/ui', from) &&
      (['zustand', 'socket.io-client'].includes(packageOf(target)) ||
        ['sync', 'features', 'app'].some((folder) => isIn(`client/${folder}`, target))),
    { 'client/ui/planted.tsx': "import { useStore } from '../sync/store.ts'" },
  ),
  importBorder(
    'the port of the log knows no adapter',
    (from, { target }) => from === 'server/log/event-log.ts' && target.endsWith('-event-log.ts'),
    { 'server/log/event-log.ts': "import { SqliteEventLog } from './sqlite-event-log.ts'" },
  ),
  {
    title: 'features in shared/ know each other without cycles',
    offences: featureCycles,
    planted: {
      'shared/features/planted-a/state.ts': "import { b } from '../planted-b/state.ts'",
      'shared/features/planted-b/state.ts': "import { a } from '../planted-a/state.ts'",
    },
  },
  {
    title: 'zod stays out of what the browser loads',
    offences: zodInClient,
    planted: {
      'client/sync/planted.ts': "import { idSchema } from '../../shared/lib/planted.ts'",
      'shared/lib/planted.ts': "import { z } from 'zod'",
    },
  },
]

function importBorder(title: string, crosses: Crosses, planted: Border['planted']): Border {
  const offences = (tree: readonly SourceFile[]) =>
    tree.flatMap(({ path, imports }) =>
      imports.filter((to) => crosses(path, to)).map(({ target }) => `${path} imports ${target}`),
    )
  return { title, offences, planted }
}

function layerOf(path: string): number {
  return ['lib', 'features', 'meeting', 'protocol'].findIndex((layer) => isIn(`shared/${layer}`, path))
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`)
}

function packageOf(target: string): string {
  const parts = target.split('/')
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

function featureCycles(tree: readonly SourceFile[]): string[] {
  const edges = new Map<string, Set<string>>()
  for (const { path, imports } of tree) {
    const own = featureOf(path, 'shared')
    if (!own) continue
    const others = imports.map(({ target }) => featureOf(target, 'shared')).filter((other) => other !== undefined)
    edges.set(own, new Set([...(edges.get(own) ?? []), ...others.filter((other) => other !== own)]))
  }
  return [...edges.keys()].filter((name) => reach(name, edges).has(name)).map((name) => `${name} reaches itself`)
}

function reach(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>()
  const waiting = [...(edges.get(start) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(edges.get(next) ?? []))
  }
  return seen
}

function zodInClient(tree: readonly SourceFile[]): string[] {
  const edges = new Map(
    tree.map(({ path, imports }) => [
      path,
      new Set(imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ target }) => target)),
    ]),
  )
  const clientFiles = tree.map(({ path }) => path).filter((path) => isIn('client', path))
  const loaded = new Set(clientFiles.flatMap((path) => [path, ...reach(path, edges)]))
  return [...loaded]
    .filter((path) => edges.get(path)?.has('zod'))
    .map((path) => `the browser loads ${path}, and so zod`)
}
