import { newId } from '../../server/new-id.ts'
import type { Line } from '../../server/simulated/line.ts'
import type { GroupsCommand } from '../../shared/features/groups/messages.ts'
import type { RoundId } from '../../shared/lib/ids.ts'
import { answerParent } from './child.ts'
import { openLine } from './client.ts'
import type { Served } from './product-server.ts'

/** How many commands are sent a second, and for how long or what is drawn meanwhile. */
export interface Sending {
  readonly perSecond: number
  readonly forMs: number
}

/** What is asked of a draw, besides its id. */
export type AskedDraw = Omit<Extract<GroupsCommand, { type: 'groups.prepare' }>, 'type' | 'roundId'>

/** What a draw took, and commands that were answered before its result came. */
export interface DrawnMeanwhile {
  readonly askMs: number
  readonly drawMs: number
  readonly tookMs: readonly number[]
  /** The longest wait of all, when the result is kept. */
  readonly longestMs: number
}

interface Answered {
  readonly atMs: number
  readonly tookMs: number
}

const AFTERWARDS_MS = 200

let lines: Line[] = []
let podium: Line
let drawn: () => void = () => undefined

/** The lines take turns; nobody waits for anybody else's answer. */
async function send(perSecond: number, isOver: () => boolean): Promise<Answered[]> {
  const answers: Promise<Answered>[] = []
  const began = performance.now()
  while (!isOver()) {
    answers.push(timed(lines[answers.length % lines.length]!, answers.length))
    const dueMs = began + (answers.length * 1000) / perSecond
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())))
  }
  return Promise.all(answers)
}

async function timed(line: Line, at: number): Promise<Answered> {
  const began = performance.now()
  needAccepted(await line.send({ type: 'floor.set_limit', limitMs: 60_000 + 1000 * (at % 60) }))
  const atMs = performance.now()
  return { atMs, tookMs: atMs - began }
}

function needAccepted(answer: Awaited<ReturnType<Line['send']>>): void {
  if (!('outcome' in answer) || answer.outcome !== 'accepted') throw new Error(JSON.stringify(answer))
}

answerParent({
  async open({ drivers }: Served): Promise<void> {
    const [first, ...others] = drivers
    podium = await openLine(first!, (frame) => frame.includes('"quality"') && drawn())
    lines = await Promise.all(others.map((driver) => openLine(driver, () => undefined)))
  },

  async send({ perSecond, forMs }: Sending): Promise<number[]> {
    const untilMs = performance.now() + forMs
    return (await send(perSecond, () => performance.now() > untilMs)).map(({ tookMs }) => tookMs)
  },

  async sendWhileDrawn({ perSecond, ...asked }: AskedDraw & { perSecond: number }): Promise<DrawnMeanwhile> {
    const roundId = newId<RoundId>('r')
    let drawnAtMs = Infinity
    const began = performance.now()
    const isDrawn = new Promise<void>((resolve) => (drawn = resolve)).then(() => (drawnAtMs = performance.now()))
    needAccepted(await podium.send({ type: 'groups.prepare', roundId, ...asked }))
    const askedAtMs = performance.now()
    const answered = await send(perSecond, () => performance.now() > drawnAtMs + AFTERWARDS_MS)
    await isDrawn
    needAccepted(await podium.send({ type: 'groups.discard', roundId }))
    return {
      askMs: askedAtMs - began,
      drawMs: drawnAtMs - askedAtMs,
      tookMs: answered.filter(({ atMs }) => atMs < drawnAtMs).map(({ tookMs }) => tookMs),
      longestMs: Math.max(...answered.map(({ tookMs }) => tookMs)),
    }
  },
})
