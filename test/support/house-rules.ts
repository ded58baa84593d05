import { posix } from 'node:path'
import type { Border } from './border.ts'
import type { SourceFile } from './source-tree.ts'

const maxLines = 250
const ruleId = '[A-Z]{2,4}\\d+[a-z]?'

const SOCKET_LISTENERS: ReadonlySet<string> = new Set([
  'server/transport/socket-server.ts',
  'server/transport/websocket-line.ts',
  'server/transport/websockets.ts',
  'client/sync/socket-transport.ts',
])

/** What holds for files of every folder. */
export const HOUSE_RULES: readonly Border[] = [
  {
    title: `no file has more than ${maxLines} lines of code`,
    offences: (tree) =>
      tree.filter((file) => lineCountOf(file) > maxLines).map((file) => `${file.path}: ${lineCountOf(file)} lines`),
    planted: { 'server/planted.ts': 'const a = 1\n'.repeat(maxLines + 1) },
  },
  {
    title: 'files are named in kebab-case by their noun, and there are no barrels',
    offences: (tree) => tree.map(({ path }) => path).filter(isBadName),
    planted: { 'server/planted-helpers.ts': '' },
  },
  textRule('the environment is read in server/config.ts', /\bprocess\.env\b/, {
    isOpen: (path) => path === 'server/config.ts' || /^(scripts|test)\/|\.config\.ts$/.test(path),
    planted: { 'server/planted.ts': "export const port = process.env['PORT']" },
  }),
  textRule(
    'shared/ has neither clock nor chance',
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b/,
    {
      isOpen: (path) => !path.startsWith('shared/'),
      planted: { 'shared/lib/planted.ts': 'export const now = new Date()' },
    },
  ),
  textRule('sockets are listened to where their frames go into the one wrapper', /\b\w*socket\.(on|once|onAny)\(/i, {
    isOpen: (path) => SOCKET_LISTENERS.has(path) || /^(test|scripts)\//.test(path),
    planted: { 'server/transport/planted.ts': "socket.on('up', take)" },
  }),
  {
    title: 'every rule is numbered once',
    offences: (tree) => {
      const ids = tree.flatMap(rulesIn)
      return ids.filter((id, at) => ids.indexOf(id) !== at)
    },
    planted: { 'shared/features/planted/rules.md': '**ZZ901** One.\n**ZZ901** Two.' },
  },
  {
    title: 'every rule is cited by the title of a test',
    offences: (tree) => {
      const cited = new Set(tree.flatMap(citationsIn))
      return tree.flatMap((file) =>
        rulesIn(file)
          .filter((id) => !cited.has(id))
          .map((id) => `${file.path}: ${id}`),
      )
    },
    planted: { 'shared/features/planted/rules.md': '- **ZZ901** Somebody does something.' },
  },
  {
    title: 'every rule that a test cites exists',
    offences: (tree) => {
      const written = new Set(tree.flatMap(rulesIn))
      return tree.flatMap((file) =>
        citationsIn(file)
          .filter((id) => !written.has(id))
          .map((id) => `${file.path}: ${id}`),
      )
    },
    planted: { 'test/features/planted.test.ts': `test('${'['}ZZ901] somebody does something', () => {})` },
  },
]

interface TextRule {
  readonly isOpen: (path: string) => boolean
  readonly planted: Border['planted']
}

function textRule(title: string, banned: RegExp, { isOpen, planted }: TextRule): Border {
  const offences = (tree: readonly SourceFile[]) =>
    tree.filter(({ path, code }) => !isOpen(path) && banned.test(code)).map(({ path }) => path)
  return { title, offences, planted }
}

function lineCountOf({ code }: SourceFile): number {
  return code.split('\n').filter((line) => line.trim() !== '').length
}

function isBadName(path: string): boolean {
  const name = posix.basename(path)
  const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(name)
  return !isKebab || /(^|-)(utils?|helpers?|common|misc|manager|service)\./.test(name) || /^index\.tsx?$/.test(name)
}

/** A rule's number opens its line, be it plain or bold, a list item, a heading or a row of a table. */
function rulesIn({ path, text }: SourceFile): string[] {
  if (!path.endsWith('rules.md')) return []
  const written = new RegExp(`^[ \\t]*(?:(?:[-*|]|#+)[ \\t]+)?(?:\\*\\*)?(${ruleId})\\b`, 'gm')
  return [...text.matchAll(written)].flatMap(([, id]) => id ?? [])
}

/** A title cites by `[FL3] …`, `[FL3, FL4] …` or `[FL3][FL4] …`. */
function citationsIn({ path, code }: SourceFile): string[] {
  if (!path.startsWith('test/')) return []
  const titles = code.matchAll(new RegExp(`['"\`]((?:\\[${ruleId}(?:, ?${ruleId})*\\] ?)+)`, 'g'))
  return [...titles].flatMap(([, cited = '']) => cited.match(new RegExp(ruleId, 'g')) ?? [])
}
