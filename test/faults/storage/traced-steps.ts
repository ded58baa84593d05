import { resolve } from 'node:path'

/** Something that a traced program did to a file or a folder. */
type Done =
  | { readonly kind: 'created'; readonly path: string; readonly isEmptied: boolean }
  /** Without an offset: at the end. */
  | { readonly kind: 'written'; readonly path: string; readonly offset?: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly path: string; readonly size: number }
  /** What was done before step number `from` is on the disk when it is over. */
  | { readonly kind: 'synced'; readonly path: string; readonly from: number }
  | { readonly kind: 'renamed'; readonly path: string; readonly to: string }
  | { readonly kind: 'removed'; readonly path: string }

export type Step = Done & { readonly atMs: number }

interface Call {
  readonly name: string
  readonly atMs: number
  readonly args: readonly string[]
  readonly result: number
  /** How many steps were done when it began. */
  readonly from: number
}

/** What each call that changes files means; one that is not here must not touch the folder that is looked at. */
const MEANINGS: { readonly [name: string]: (call: Call) => Done | undefined } = {
  openat: ({ args: [at, path, flags] }) =>
    flags!.includes('O_CREAT') || flags!.includes('O_TRUNC')
      ? { kind: 'created', path: resolve(pathOf(at), text(path)), isEmptied: flags!.includes('O_TRUNC') }
      : undefined,
  write: ({ args: [file, bytes], result }) => ({ kind: 'written', path: pathOf(file), bytes: some(bytes, result) }),
  pwrite64: ({ args: [file, bytes, , offset], result }) => ({
    kind: 'written',
    path: pathOf(file),
    offset: Number(offset),
    bytes: some(bytes, result),
  }),
  ftruncate: ({ args: [file, size] }) => ({ kind: 'cut', path: pathOf(file), size: Number(size) }),
  fsync: synced,
  fdatasync: synced,
  rename: ({ args: [path, to] }) => ({ kind: 'renamed', path: text(path), to: text(to) }),
  unlink: ({ args: [path] }) => ({ kind: 'removed', path: text(path) }),
}

/** The arguments that make strace write what {@link readTrace} reads. */
export const traceArguments = (traceFile: string): readonly string[] =>
  `-f --seccomp-bpf -y -xx -ttt -s 10000000 -e signal=none -e trace=${[...Object.keys(MEANINGS), ...UNREAD].join()}`
    .split(' ')
    .concat('-o', traceFile)

/** Calls that would change files too, were anybody to use them: seen, they end the reading. */
const UNREAD = [
  'creat',
  'writev',
  'pwritev',
  'pwritev2',
  'truncate',
  'renameat',
  'renameat2',
  'unlinkat',
  'copy_file_range',
]

/** What each process began and has not ended. */
type Begun = Map<string, { readonly args: string; readonly from: number }>

const LINE = /^(\d+) +(\d+\.\d+) (?:<\.\.\. )?(\w+)(\(| resumed>)(.*)$/
const UNFINISHED = ' <unfinished ...>'
const RESULT = /^(.*)\) += (-?\d+)[^)]*$/

/** What all processes did in a folder, in the order in which it was done. */
export function readTrace(trace: string, folder: string): Step[] {
  const steps: Step[] = []
  const begun: Begun = new Map()
  for (const line of trace.split('\n')) {
    const ended = endedCall(line, begun, steps.length)
    const done = ended && doneIn(folder, ended)
    if (done) steps.push({ ...done, atMs: ended.atMs })
  }
  return steps
}

/** The call that ended with a line and did not fail, if there is one. */
function endedCall(line: string, begun: Begun, steps: number): Call | undefined {
  const found = LINE.exec(line)
  if (!found) return undefined
  const [, process, seconds, name, opening, rest] = found as unknown as readonly [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const before = (opening === '(' ? undefined : begun.get(process)) ?? { args: '', from: steps }
  if (rest.endsWith(UNFINISHED)) {
    begun.set(process, { args: before.args + rest.slice(0, -UNFINISHED.length), from: before.from })
    return undefined
  }
  const [, args, result] = RESULT.exec(before.args + rest) ?? []
  if (args === undefined || Number(result) < 0) return undefined
  return { name, atMs: Number(seconds) * 1000, args: args.split(', '), result: Number(result), from: before.from }
}

/** What a call did in a folder, if anything. */
function doneIn(folder: string, call: Call): Done | undefined {
  if (UNREAD.includes(call.name) && call.args.join().includes(quoted(folder)))
    throw new Error(`The program used ${call.name}, which is not understood.`)
  const done = MEANINGS[call.name]?.(call)
  const named = done && withFolder(done, folder)
  return named?.path.startsWith(folder) ? named : undefined
}

/** Who renames or removes a file without naming its folder is taken to run in this one, as redis-server does. */
function withFolder(done: Done, folder: string): Done {
  if (done.kind === 'renamed') return { ...done, path: resolve(folder, done.path), to: resolve(folder, done.to) }
  return done.kind === 'removed' ? { ...done, path: resolve(folder, done.path) } : done
}

function synced({ args: [file], from }: Call): Done {
  return { kind: 'synced', path: pathOf(file), from }
}

/** As strace writes a text. */
const quoted = (plain: string): string => Buffer.from(plain).toString('hex').replaceAll(/../g, '\\x$&')
/** Of `"\x2f\x74"…`. */
const bytesOf = (shown = ''): Buffer => Buffer.from(shown.replaceAll(/["\\x]/g, ''), 'hex')
const some = (shown: string | undefined, length: number): Buffer => bytesOf(shown).subarray(0, length)
const text = (shown: string | undefined): string => bytesOf(shown).toString()
/** Of `17<\x2f\x74>`. */
const pathOf = (file = ''): string => bytesOf(file.slice(file.indexOf('<') + 1, file.lastIndexOf('>'))).toString()
