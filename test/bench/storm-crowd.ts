import { answerParent } from './child.ts'
import { isPatch, openLine, type Member } from './client.ts'

/** Who is there, and who comes over a while, one after the other. */
export interface Storm {
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

/** What was held back has left by then. */
const REST_MS = 500

let watchers = 0
const told = { patches: 0, bytes: 0, firstAtMs: 0, lastAtMs: 0 }

async function watch({ members }: Storm): Promise<void> {
  const hear = (frame: Buffer) => {
    told.bytes += frame.length
    if (!isPatch(frame)) return
    told.lastAtMs = performance.now()
    if (told.patches++ === 0) told.firstAtMs = told.lastAtMs
  }
  await Promise.all(members.map((member) => openLine(member, hear)))
  watchers = members.length
}

async function arrive({ members, overMs }: Storm): Promise<Told> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  told.patches = told.bytes = 0
  const began = performance.now()
  const arriving: Promise<unknown>[] = []
  while (arriving.length < members.length) {
    const due = Math.min(members.length, Math.ceil(((performance.now() - began) / overMs) * members.length))
    for (const member of members.slice(arriving.length, due)) arriving.push(openLine(member, () => undefined))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await Promise.all(arriving)
  const ms = performance.now() - began
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  const { patches, bytes, firstAtMs, lastAtMs } = told
  return { watchers, patches, bytes, toldForMs: lastAtMs - firstAtMs, ms }
}

answerParent({ watch, arrive })
