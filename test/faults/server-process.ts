import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const ADMIN_TOKEN = 'token-of-the-administrator'
const ROOT = new URL('../../', import.meta.url)

/** The real server in a process of its own, on a port that stays the same from start to start. */
export class ServerProcess {
  readonly base: string
  /** The file of its log. */
  readonly logPath: string
  readonly #port: number
  readonly #folder: string
  readonly #settings: Readonly<Record<string, string>>
  #process: ChildProcess | undefined
  #printed = ''
  #written = ''

  /** Where the program is that the next start runs: this one, or another release. */
  root: URL | string = ROOT

  /** Nodes of one server share their folder. `settings` are environment variables besides the usual ones. */
  constructor(port: number, folder: string, settings: Readonly<Record<string, string>> = {}) {
    this.#port = port
    this.#folder = folder
    this.#settings = settings
    this.logPath = join(folder, 'data', 'log.sqlite')
    this.base = `http://127.0.0.1:${port}`
    process.once('exit', () => this.#process?.kill('SIGKILL'))
  }

  /** The secretariat's link as it printed it at its last start. */
  get secretariatLink(): string {
    return /^Secretariat: (\S+)\n/m.exec(this.#printed)?.[1] ?? ''
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  get isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null
  }

  /** What it has written to its log since its last start. */
  get written(): string {
    return this.#written
  }

  /** Resolves when it says that it is ready; rejects with what it wrote where it ends instead. */
  async start(): Promise<void> {
    const started = spawn(process.execPath, ['server/main.ts'], {
      cwd: this.root,
      env: {
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        DATA_DIR: join(this.#folder, 'data'),
        ADMIN_TOKEN,
        LOG_LEVEL: 'error',
        // Compiled once, not at each of its many starts.
        NODE_COMPILE_CACHE: join(this.#folder, 'compiled'),
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = started
    this.#written = ''
    started.stderr.on('data', (chunk: Buffer) => (this.#written += chunk.toString()))
    await new Promise<void>((resolve, reject) => {
      this.#printed = ''
      started.stdout.on('data', (chunk: Buffer) => {
        this.#printed += chunk.toString()
        if (this.secretariatLink) resolve()
      })
      started.once('exit', (code) => reject(new Error(`The server ended with ${code}.\n${this.#written}`)))
    })
  }

  /** No chance to finish anything: as when the power of the process is cut. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** The way it is stopped on purpose; resolves to its exit code, undefined where it was not running. */
  stop(): Promise<number | undefined> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<number | undefined> {
    const running = this.#process
    if (!running || running.exitCode !== null || running.signalCode !== null) return undefined
    const ended = once(running, 'exit')
    running.kill(signal)
    await ended
    return running.exitCode ?? undefined
  }
}
