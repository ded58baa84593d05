import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { PROTOCOL_VERSION } from '../../../shared/protocol/protocol-version.ts'
import { freePort } from '../../support/free-port.ts'
import { sampleWay } from '../sample-way.ts'
import { ServerProcess } from '../server-process.ts'
import { attackByBytes, attackByPieces, attackByWebsocket, type Attack } from './attacks.ts'
import type { Target } from './frames.ts'
import { HealthyClient } from './healthy.ts'
import { attackByPolling } from './polling.ts'
import type { RawLine } from './raw-line.ts'
import { emptyTally, type Tally } from './tally.ts'

/** What a campaign has shown. */
export interface Campaign extends Tally {
  readonly seconds: number
  /** What the healthy client waited for its answers, in milliseconds. */
  readonly healthyP99Ms: number
  /** By how much the server's memory stood above its start at most, in MB. */
  readonly mostGrowthMb: number
}

const ATTACKERS = 12
const KB_PER_MB = 1024
/** V8 takes heap under load and gives it back when it likes; of a million frames that were kept, this would be a fraction. */
const MOST_GROWTH_MB = 400

/** Sends hostile frames to a real server until so many have arrived there, while somebody else is served. */
export async function runCampaign(frames: number, seed: number): Promise<Campaign> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-hostile-'))
  const server = new ServerProcess(await freePort(), folder)
  await server.start()
  try {
    return await attack(server, frames, seed)
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true })
  }
}

async function attack(server: ServerProcess, frames: number, seed: number): Promise<Campaign> {
  const { base } = server
  const tally = emptyTally()
  const { target, cookies } = await someoneIn(base)
  const healthy = new HealthyClient(base, (line) => takeSeat(line, base, target, cookies.healthy), cookies.healthy)
  const memory = new MemoryWatch(server.pid)
  const startedAtMs = performance.now()
  await Promise.all(
    Array.from({ length: ATTACKERS }, (_, at) =>
      attackUntil(
        frames,
        { base, target, cookie: cookies.hostile, tally, chance: new SeededChance(seed + at) },
        memory,
      ),
    ),
  ).catch((error: unknown) => tally.violations.push(`the server could not be reached: ${String(error)}`))
  const seconds = (performance.now() - startedAtMs) / 1000
  await healthy.stop().catch((error: unknown) => tally.violations.push(String(error)))
  const found = { ...tally, seconds, healthyP99Ms: healthy.p99, mostGrowthMb: memory.mostGrowthMb }
  if (!server.isRunning) tally.violations.push('the server died')
  if (server.written) tally.violations.push(`the server wrote: ${server.written.slice(0, 500)}`)
  if (found.mostGrowthMb > MOST_GROWTH_MB) tally.violations.push(`the server grew by ${found.mostGrowthMb} MB`)
  return found
}

/** Mostly frames; one connection in five is broken below them, one in a hundred is a flood. */
async function attackUntil(frames: number, own: Attack, memory: MemoryWatch): Promise<void> {
  while (own.tally.delivered < frames) {
    const kind = own.chance.fraction()
    if (kind < 0.01) await attackByPieces(own)
    else if (kind < 0.05) await attackByPolling(own)
    else if (kind < 0.25) await attackByBytes(own)
    else await attackByWebsocket(own)
    memory.look()
  }
}

/** A meeting on this server, and two who are in it. */
async function someoneIn(base: string): Promise<{ target: Target; cookies: { healthy: string; hostile: string } }> {
  const { meetingId, linkId, secret } = await sampleWay(base, 'participant')
  const enter = async (name: string) => {
    const body = JSON.stringify({ linkId, secret, name, mode: 'remote' })
    const json = { 'content-type': 'application/json' }
    const answer = await fetch(`${base}/api/meetings/${meetingId}/open`, { method: 'POST', headers: json, body })
    return answer.headers.getSetCookie()[0]!.split(';')[0]!
  }
  return { target: { meetingId, linkId }, cookies: { healthy: await enter('Helen'), hostile: await enter('Mallory') } }
}

async function takeSeat(line: RawLine, base: string, { meetingId, linkId }: Target, cookie: string): Promise<void> {
  const view = await fetch(`${base}/api/meetings/${meetingId}/view/hall?link=${linkId}`, { headers: { cookie } })
  const { epoch, version } = (await view.json()) as { epoch: string; version: number }
  const wish = { meetingId, linkId, audience: 'hall', protocol: PROTOCOL_VERSION, have: { epoch, version } }
  const reply = await line.ask('0', `420["join",${JSON.stringify(wish)}]`)
  if (!JSON.stringify(reply).includes('"joined"')) throw new Error('The healthy client was not let in.')
}

/** How much memory a process holds, as the kernel tells it. */
class MemoryWatch {
  readonly #file: string
  readonly #before: number
  #most = 0

  constructor(pid: number) {
    this.#file = `/proc/${pid}/status`
    this.#before = this.#residentMb()
  }

  look(): void {
    this.#most = Math.max(this.#most, this.#residentMb())
  }

  get mostGrowthMb(): number {
    return Math.round(this.#most - this.#before)
  }

  /** 0 where the kernel tells nothing. */
  #residentMb(): number {
    try {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(this.#file, 'utf8'))?.[1] ?? 0) / KB_PER_MB
    } catch {
      return 0
    }
  }
}
