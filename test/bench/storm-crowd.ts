import { answerParent } from './child.ts'
import { dialects } from './dialect.ts'
import { enter, type Member } from './entrance.ts'
import type { RawClient } from './raw-client.ts'

/** Who is there, and who comes over a while, one after the other. */
export interface Storm {
  readonly port: number
  readonly members: readonly Member[]
  readonly overMs: number
}

/** What those got who were there before. */
export interface Told {
  readonly watchers: number
  readonly patches: number
  readonly bytes: number
  /** From the first patch to the last. */
  readonly toldForMs: number
  /** From the first arrival to the last. */
  readonly ms: number
}

const PATCH = Buffer.from('42["patch"')
const PING = 0x32
/** What was held back has left by then. */
const REST_MS = 500

let watchers = 0
const told = { patches: 0, bytes: 0, firstAtMs: 0, lastAtMs: 0 }

const answerPing = (client: RawClient, bytes: Buffer): boolean => {
  const isPing = bytes[0] === PING && bytes.length === 1
  if (isPing) client.send('3')
  return isPing
}

async function watch({ port, members }: Storm): Promise<void> {
  const hear = (client: RawClient, bytes: Buffer) => {
    if (answerPing(client, bytes)) return
    told.bytes += bytes.length
    if (!bytes.subarray(0, PATCH.length).equals(PATCH)) return
    told.lastAtMs = performance.now()
    if (told.patches++ === 0) told.firstAtMs = told.lastAtMs
  }
  await Promise.all(members.map((member) => enter({ port, dialect: dialects.product, member, hear })))
  watchers = members.length
}

async function arrive({ port, members, overMs }: Storm): Promise<Told> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  told.patches = told.bytes = 0
  const began = performance.now()
  const arriving: Promise<RawClient>[] = []
  while (arriving.length < members.length) {
    const due = Math.min(members.length, Math.ceil(((performance.now() - began) / overMs) * members.length))
    for (const member of members.slice(arriving.length, due))
      arriving.push(enter({ port, dialect: dialects.product, member, hear: answerPing }))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await Promise.all(arriving)
  const ms = performance.now() - began
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  const { patches, bytes, firstAtMs, lastAtMs } = told
  return { watchers, patches, bytes, toldForMs: lastAtMs - firstAtMs, ms }
}

answerParent({ watch, arrive })
