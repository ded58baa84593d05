import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** One import statement: `target` is a path from the root of the repository, or a package's name. */
export interface Import {
  readonly target: string
  readonly isTypeOnly: boolean
}

/** A file of ours; `code` is its text without comments. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly code: string
  readonly imports: readonly Import[]
}

const root = join(import.meta.dirname, '../..')
const folders = ['shared', 'server', 'client', 'test', 'scripts']
const isSource = /\.(ts|tsx|mjs|css)$|(^|\/)rules\.md$/

const clause = String.raw`(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\}|[\w$]+(?:\s*,\s*(?:\{[^}]*\}|\*\s+as\s+[\w$]+))?)`
const statement = new RegExp(
  String.raw`^\s*(?:import|export)\s+(type\s+)?(?:${clause}\s*from\s*)?['"]([^'"]+)['"]`,
  'gm',
)
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g

/** Every source file and rules.md of the repository. */
export function readSourceTree(): readonly SourceFile[] {
  const inFolders = folders.flatMap((folder) => pathsUnder(folder))
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.config.ts'))
  return [...inFolders, ...atRoot].map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')))
}

/** A file as the borders see it, read or planted. */
export function sourceFile(path: string, text: string): SourceFile {
  const code = path.endsWith('.md') ? '' : withoutComments(text)
  return { path, text, code, imports: importsOf(path, code) }
}

function pathsUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => isSource.test(path) && !path.includes('/fixtures/'))
}

function importsOf(path: string, code: string): Import[] {
  const resolve = (target: string) => (target.startsWith('.') ? posix.join(posix.dirname(path), target) : target)
  const written = [...code.matchAll(statement)].map(([, type, target = '']) => ({
    target: resolve(target),
    isTypeOnly: type !== undefined,
  }))
  const late = [...code.matchAll(dynamic)].map(([, target = '']) => ({ target: resolve(target), isTypeOnly: false }))
  return [...written, ...late]
}

/** Comment marks inside strings and globs stay: a comment starts a line or follows a space or a bracket. */
function withoutComments(text: string): string {
  return text.replace(/(^|[\s({])\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/.*$/gm, '$1')
}
