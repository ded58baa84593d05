import type { Scheduler } from '../../server/clock.ts'
import type { PresenceStore } from '../../server/presence/presence-store.ts'
import { createPresence, type Presence, type PresenceParts } from '../../server/presence/presence.ts'
import { SharedPresence } from '../../server/presence/shared-presence.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import type { MemoryPresence } from './memory-presence-store.ts'
import { settled } from './settled.ts'
import type { TestTime } from './test-time.ts'

const MEETING = 'm1' as MeetingId

/** The way from a node to the store. */
export interface Way {
  isCut: boolean
  /** So long each word needs to the store; `Infinity` where it is lost, and nobody says so. */
  wordTakesMs: number
  words: number
  questions: number
}

/** A node as far as presence goes. */
export interface PresenceNode {
  readonly presence: Presence
  readonly way: Way
  /** What was told of comings and goings, and announced. */
  readonly told: string[]
  readonly reported: string[]
  /** `kill -9`: nothing of it runs any more, and what it sent is on its way. */
  kill(): void
}

/** What a node is started with. */
export interface PresenceNodeParts extends Partial<Pick<PresenceParts, 'came' | 'went'>> {
  readonly time: TestTime
  readonly shared: MemoryPresence
  readonly nodeId: string
  readonly startedAtMs?: number
}

/** Starts a node that shares its presence over the memory store. */
export function startPresenceNode(parts: PresenceNodeParts): PresenceNode {
  const { time, shared, nodeId, startedAtMs = 0 } = parts
  const told: string[] = []
  const reported: string[] = []
  const way: Way = { isCut: false, wordTakesMs: 0, words: 0, questions: 0 }
  const life = { isOver: false }
  const scheduler = mortal(time.onServer(startedAtMs), life)
  const store = storeOver(way, shared.storeOf(nodeId), (delayMs, run) => void time.after(delayMs, run))
  const presence = createPresence({
    scheduler,
    announce: () => told.push('announced'),
    came(personId) {
      told.push(`${personId} came`)
      parts.came?.(personId)
    },
    went(personId, lastContactMs) {
      told.push(`${personId} went at ${lastContactMs}`)
      parts.went?.(personId, lastContactMs)
    },
    share: (listener) =>
      new SharedPresence(
        { meetingId: MEETING, store, scheduler, report: (problem) => reported.push(problem) },
        listener,
      ),
  })
  const kill = (): void => {
    life.isOver = true
  }
  return { presence, way, told, reported, kill }
}

/** Everyone whom a node shows as connected, in order. */
export const shownBy = ({ presence }: PresenceNode): readonly string[] =>
  presence.messageFor('podium').who?.toSorted() ?? []

/** Time passes, and whatever is asked at one instant is answered before the next. */
export async function passSettled(time: TestTime, ms: number): Promise<void> {
  const untilMs = time.nowMs + ms
  await settled()
  while (time.step(untilMs)) await settled()
}

function storeOver(way: Way, store: PresenceStore, after: (delayMs: number, run: () => void) => void): PresenceStore {
  const away = () => Promise.reject(new Error('The store is away.'))
  return {
    nodeId: store.nodeId,
    put(...word) {
      way.words++
      if (way.isCut) return away()
      if (way.wordTakesMs === 0) return store.put(...word)
      return new Promise((resolve, reject) => {
        if (way.wordTakesMs < Infinity) after(way.wordTakesMs, () => void store.put(...word).then(resolve, reject))
      })
    },
    others(meetingId) {
      way.questions++
      return way.isCut ? away() : store.others(meetingId)
    },
  }
}

/** The same time for as long as a life lasts. */
function mortal(scheduler: Scheduler, life: { readonly isOver: boolean }): Scheduler {
  const alive = (run: () => void) => () => {
    if (!life.isOver) run()
  }
  return {
    nowMs: () => scheduler.nowMs(),
    after: (delayMs, run) => scheduler.after(delayMs, alive(run)),
    every: (intervalMs, run) => scheduler.every(intervalMs, alive(run)),
  }
}
