import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child, needConnections } from './child.ts'
import { fetchHave, openLine, type Member } from './client.ts'
import type { Delivered, Gathering } from './crowd.ts'
import type { Served } from './product-server.ts'
import { figure, quantile, type Figure, type Row } from './row.ts'

const CLIENTS = 5000
const DRIVERS = 21
const COMMAND_EVERY_MS = 100
const CHANGES = 12

type ArrivedWith = Pick<Gathering, 'members' | 'snapshotPath'>

/** The goals of this row are in seconds, and not relative to anything: people wait in seconds. */
const goals = { join: { must: 10_000 }, back: { must: 15_000 }, command: { must: 500 } }

/** Somebody at the desk who goes on working while the hall comes in. */
async function worker(member: Member, itemId: string): Promise<() => Promise<number[]>> {
  const line = await openLine(member, () => undefined)
  const tookMs: number[] = []
  let isWorking = true
  const work = async () => {
    while (isWorking) {
      const began = performance.now()
      const answer = await line.send({
        type: 'floor.add',
        itemId,
        name: 'Somebody',
        mode: 'room',
        channel: 'raised_hand',
      })
      tookMs.push(performance.now() - began)
      if (answer.outcome !== 'accepted') throw new Error(`A command of the desk: ${JSON.stringify(answer)}`)
      await new Promise((resolve) => setTimeout(resolve, COMMAND_EVERY_MS))
    }
  }
  const working = work()
  return async () => {
    isWorking = false
    await working
    line.cut()
    return tookMs
  }
}

/** Everybody comes in at once while the desk works; returns when all are in, and how long the desk's commands took. */
async function comeIn(crowd: Child, served: Served, how: ArrivedWith) {
  const gathering: Gathering = { ...served, ...how, server: 'product', drivers: served.drivers.slice(1) }
  await crowd.ask('gather', { gathering, pages: false })
  const stopWork = await worker(served.drivers[0]!, served.itemId)
  const began = performance.now()
  await crowd.ask('connect', 'product')
  const ms = performance.now() - began
  return { ms, tookMs: await stopWork() }
}

/** The same people at a server that was started again, holding what they saw last. */
async function movedTo(origin: string, members: readonly Member[]): Promise<readonly Member[]> {
  const [first] = members.map((member) => ({ ...member, ticket: { ...member.ticket, origin } }))
  const have = await fetchHave(first!)
  return members.map((member) => ({ ...member, have, ticket: { ...member.ticket, origin } }))
}

async function measure(crowd: Child, servers: Child[], folder: string): Promise<readonly Figure[]> {
  const start = () => {
    const server = new Child('./product-server.ts', String(CLIENTS), String(DRIVERS), folder)
    servers.push(server)
    return server
  }
  const first = start()
  const served = await first.ask<Served>('start')
  const joined = await comeIn(crowd, served, { members: served.members, snapshotPath: served.snapshotPath })
  const steady = await crowd.ask<Delivered>('run', { server: 'product', changes: CHANGES, everyMs: 400 })

  const killed = performance.now()
  first.end()
  const origin = await start().ask<string>('serve')
  const startMs = performance.now() - killed
  await crowd.ask('leave', 'product')
  const [members, drivers] = await Promise.all([movedTo(origin, served.members), movedTo(origin, served.drivers)])
  const back = await comeIn(crowd, { ...served, origin, drivers }, { members, snapshotPath: undefined })
  const command = (what: string, tookMs: readonly number[]) => [
    figure(`${what}: commands of the desk, in the middle`, 'ms', tookMs),
    {
      what: `${what}: 95 of 100 commands of the desk`,
      unit: 'ms',
      value: quantile(tookMs, 0.95),
      ...goals.command,
    } as const,
  ]
  return [
    { what: '5,000 newcomers: all in after', unit: 'ms', value: joined.ms, ...goals.join },
    ...command('meanwhile', joined.tookMs),
    figure('then a change → last of 5,000 clients', 'ms', steady.lastMs, goals.command),
    { what: 'kill -9 and start: it listens after', unit: 'ms', value: startMs },
    { what: 'kill -9 and start: all 5,000 back after', unit: 'ms', value: startMs + back.ms, ...goals.back },
    ...command('meanwhile', back.tookMs),
  ]
}

async function run(): Promise<readonly Figure[]> {
  needConnections(CLIENTS + DRIVERS + 500)
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  const crowd = new Child('./crowd.ts')
  const servers: Child[] = []
  try {
    return await measure(crowd, servers, folder)
  } finally {
    for (const child of [crowd, ...servers]) child.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A hall that comes in at once, and comes back at once. */
export const storm: Row = {
  name: 'storm',
  what: '5,000 clients of one address come in, follow, lose the server to kill -9 and come back, as fast as they can',
  run,
}
