import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRedisProgram } from '../../scripts/redis-program.ts'
import { freePort } from './free-port.ts'

/** Settings of redis.conf by their names, such as `{ appendonly: 'yes', appendfsync: 'always' }`. */
export type RedisSettings = Readonly<Record<string, string | number>>

/** A real redis-server (or valkey-server) of a test: a process of its own, with its data in a folder of its own. */
export class RedisServer {
  readonly port: number
  /** Holds its data; gone after `stop`. */
  readonly folder: string
  readonly #settings: RedisSettings
  readonly #endWithUs = () => void this.#process?.kill('SIGKILL')
  #process: ChildProcess | undefined

  private constructor(port: number, folder: string, settings: RedisSettings) {
    this.port = port
    this.folder = folder
    this.#settings = settings
    process.once('exit', this.#endWithUs)
  }

  /**
   * Starts one on a free port of the loopback interface. Without settings it keeps nothing: give `appendonly: 'yes'` where it shall, and
   * `replicaof: '127.0.0.1 <port>'` for a replica. `at` names the port and the folder where they matter, such as a small disk.
   */
  static async start(
    settings: RedisSettings = {},
    at: { readonly port?: number; readonly folder?: string } = {},
  ): Promise<RedisServer> {
    const folder = at.folder ?? (await mkdtemp(join(tmpdir(), 'rostrum-redis-')))
    const server = new RedisServer(at.port ?? (await freePort()), folder, settings)
    await server.restart()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  get pid(): number | undefined {
    return this.isRunning ? this.#process?.pid : undefined
  }

  get isRunning(): boolean {
    const { exitCode, signalCode } = this.#process ?? { exitCode: 0, signalCode: null }
    return exitCode === null && signalCode === null
  }

  /** Starts it on the same port and data after it ended; resolves when its data is loaded, rejects with what it said where it ends instead. */
  async restart(more: RedisSettings = {}): Promise<void> {
    const settings = { bind: '127.0.0.1', port: this.port, dir: this.folder, save: '', ...this.#settings, ...more }
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, ...words(String(value))])
    const started = spawn(redisProgram(), args, { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#process = started
    let said = ''
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        if (said.length < 20_000) said += chunk.toString()
        if (said.includes('Ready to accept connections')) resolve()
      }
      started.stdout.on('data', hear)
      started.stderr.on('data', hear)
      started.once('error', reject)
      started.once('exit', (code) => reject(new Error(`redis-server ended with ${code}.\n${said}`)))
    })
  }

  /** `kill -9`: nothing is finished, but what was written to files is still with the kernel. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** It neither answers nor closes anything until `resume`: a black hole. */
  pause(): void {
    this.#process?.kill('SIGSTOP')
  }

  resume(): void {
    this.#process?.kill('SIGCONT')
  }

  /** Ends it; its data is gone. */
  async stop(): Promise<void> {
    await this.#end('SIGKILL')
    process.off('exit', this.#endWithUs)
    await rm(this.folder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning || !this.#process) return
    const ended = once(this.#process, 'exit')
    this.#process.kill(signal)
    await ended
  }
}

/** `replicaof` and `save` take several words; an empty value is a word too. */
const words = (value: string): readonly string[] => (value === '' ? [''] : value.split(' '))

function redisProgram(): string {
  const found = findRedisProgram()
  if (!found) throw new Error('There is neither redis-server nor valkey-server: install one, or set REDIS_SERVER_BIN.')
  return found
}
