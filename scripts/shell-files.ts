/** What of a chunk matters here. */
interface BuiltFile {
  readonly type: 'chunk' | 'asset'
  readonly fileName: string
  readonly code?: string
  readonly source?: string | Uint8Array
  readonly isEntry?: boolean
  readonly moduleIds?: readonly string[]
  readonly imports?: readonly string[]
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
}

interface ModuleImports {
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
}

type ModuleOf = (id: string) => ModuleImports | null

/** Pages on the way to the door, without what they load later: most of that is no part of the door. */
const ON_THE_WAY = [
  'client/main.tsx',
  'client/app/home-page.tsx',
  'client/app/join-page.tsx',
  'client/app/meeting-page.tsx',
]
/** The door with everything that it may load. */
const DOOR = 'client/app/door-device.tsx'

/** The addresses of the files that a start of the door's page without a network needs, and the script that it begins with. */
export function shellFiles(built: readonly BuiltFile[], moduleOf: ModuleOf, root: string) {
  const modules = new Set([
    ...ON_THE_WAY.flatMap((page) => [...reached(`${root}/${page}`, (id) => moduleOf(id)?.importedIds ?? [])]),
    ...reached(`${root}/${DOOR}`, (id) => {
      const { importedIds = [], dynamicallyImportedIds = [] } = moduleOf(id) ?? {}
      return [...importedIds, ...dynamicallyImportedIds]
    }),
  ])
  const byName = new Map(built.map((file) => [file.fileName, file]))
  const needed = built.filter(({ moduleIds = [] }) => moduleIds.some((id) => modules.has(id)))
  const chunks = new Set(
    needed.flatMap(({ fileName }) => [...reached(fileName, (name) => byName.get(name)?.imports ?? [])]),
  )
  const styles = [...chunks].flatMap((name) => [...(byName.get(name)?.viteMetadata?.importedCss ?? [])])
  const texts = [...chunks, ...styles].map((name) => textOf(byName.get(name)))
  // Fonts, pictures and machine code are named in what uses them.
  const named = built.filter(({ type, fileName }) => type === 'asset' && texts.some((text) => text.includes(fileName)))
  const files = new Set([...chunks, ...styles, ...named.map(({ fileName }) => fileName)])
  const entry = built.find(({ isEntry }) => isEntry)?.fileName
  const hasDoor = built.some(({ moduleIds }) => moduleIds?.includes(`${root}/${DOOR}`))
  if (!hasDoor || entry === undefined || !files.has(entry))
    throw new Error('The door’s page was not found among what was built.')
  return { entry: `/${entry}`, files: [...files].map((name) => `/${name}`).toSorted() }
}

function reached(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([start])
  for (const id of found) for (const other of next(id)) found.add(other)
  return found
}

const textOf = ({ code, source }: Partial<BuiltFile> = {}): string =>
  code ?? (typeof source === 'string' ? source : new TextDecoder().decode(source))
