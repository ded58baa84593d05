import { rememberedFor } from '../../lib/bucket-map.ts'
import { endOf, type Span } from '../../lib/span.ts'
import type { Participant } from './participants.ts'
import type { Attendance, Counts, Peak } from './state.ts'

/** From this instant to the next step so many are here; the three are disjoint, as in the counts of now. */
export interface Step extends Counts {
  readonly atMs: number
}

/** The most at one time as it is known now, in all and on each side, each with the first instant of it. */
export interface KnownPeaks {
  readonly all: Peak
  readonly room: Peak
  readonly remote: Peak
}

const NOBODY: Counts = { room: 0, remote: 0, asleep: 0 }

/** In a turn, what becomes one more; one less of it is the number after. */
const MORE = { room: 0, remote: 2, asleep: 4 } as const
const KINDS = 6

/**
 * The turns of some people, each as one number: its instant in whole milliseconds times `KINDS`, and what changes. So the order
 * of the numbers is that of the instants, and thousands are put in order within milliseconds.
 */
const turnsOf = rememberedFor((people: readonly Participant[]): Float64Array => {
  const turns: number[] = []
  for (const { attendance } of people) addTurns(turns, attendance)
  return Float64Array.from(turns)
})

/**
 * How many were here at each instant, by the stays as they are known now; remembered for the same people, and of the lots of them
 * that are as before nothing is taken apart again. Asleep are those who still are, since their last contact: a sleep that somebody
 * woke from, or that a night ended, is not recorded.
 */
export const curveOf = rememberedFor((lots: readonly (readonly Participant[])[]): readonly Step[] => {
  const turns = inOrder(lots.map(turnsOf))
  const steps: Step[] = []
  const now = [0, 0, 0]
  let before = NOBODY
  for (let at = 0; at < turns.length; at++) {
    const atMs = Math.floor(turns[at]! / KINDS)
    const kind = turns[at]! - atMs * KINDS
    now[kind >> 1]! += kind % 2 === 0 ? 1 : -1
    if (turns[at + 1]! < (atMs + 1) * KINDS) continue
    const step = { atMs, room: now[0]!, remote: now[1]!, asleep: now[2]! }
    if (isSame(step, before)) continue
    steps.push(step)
    before = step
  }
  return steps
})

/** All together, in the order of time. */
function inOrder(lots: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lots.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const turns of lots) {
    all.set(turns, place)
    place += turns.length
  }
  return all.sort()
}

const isSame = (a: Counts, b: Counts): boolean => a.room === b.room && a.remote === b.remote && a.asleep === b.asleep

/** Who is in the room is there alone, whatever their devices say. */
function addTurns(turns: number[], { stays, asleepSinceMs }: Attendance): void {
  const inRoom = stays.filter(({ mode }) => mode === 'room')
  for (const stay of inRoom) addOutside([], stay, { turns, more: MORE.room })
  if (inRoom.length < stays.length)
    for (const stay of stays) if (stay.mode === 'remote') addOutside(inRoom, stay, { turns, more: MORE.remote })
  if (asleepSinceMs !== undefined) addOutside(inRoom, { fromMs: asleepSinceMs }, { turns, more: MORE.asleep })
}

interface Adding {
  readonly turns: number[]
  readonly more: number
}

/** Adds what is left of a span outside of others, which are in order and apart from each other. */
function addOutside(others: readonly Span[], span: Span, adding: Adding): void {
  const toMs = endOf(span)
  let { fromMs } = span
  for (const other of others) {
    if (endOf(other) <= fromMs || other.fromMs >= toMs) continue
    add(adding, fromMs, other.fromMs)
    fromMs = endOf(other)
  }
  add(adding, fromMs, toMs)
}

function add({ turns, more }: Adding, fromMs: number, toMs: number): void {
  if (fromMs >= toMs) return
  turns.push(fromMs * KINDS + more)
  if (toMs < Infinity) turns.push(toMs * KINDS + more + 1)
}

/** How many were here at an instant. */
export function countsAt(steps: readonly Step[], atMs: number): Counts {
  const { room, remote, asleep } = steps[placeAfter(steps, atMs) - 1] ?? NOBODY
  return { room, remote, asleep }
}

/** The place of the first step after an instant. */
const placeAfter = (steps: readonly Step[], afterMs: number) => firstPlace(steps, ({ atMs }) => atMs > afterMs)

/** The place of the first step that is late enough, as are all after it. */
function firstPlace(steps: readonly Step[], isLate: (step: Step) => boolean): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isLate(steps[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** The part of a curve that lies in a span, beginning with how many were here when it began. */
export function stepsDuring(steps: readonly Step[], { fromMs, toMs = Infinity }: Span): readonly Step[] {
  const first = placeAfter(steps, fromMs)
  const inside = steps.slice(
    first,
    firstPlace(steps, ({ atMs }) => atMs >= toMs),
  )
  return first === 0 ? inside : [{ ...countsAt(steps, fromMs), atMs: fromMs }, ...inside]
}

/** The most at one time of a part of a curve. */
export const peaksOf = (steps: readonly Step[]): KnownPeaks => ({
  all: most(steps, allOf),
  room: most(steps, roomOf),
  remote: most(steps, remoteOf),
})

/** Here and awake. */
export const allOf = ({ room, remote }: Counts): number => room + remote

const roomOf = ({ room }: Counts): number => room
const remoteOf = ({ remote }: Counts): number => remote

function most(steps: readonly Step[], of: (step: Step) => number): Peak {
  const step = steps[highest(steps, of, [0, steps.length])]
  return step ? { peak: of(step), peakAtMs: step.atMs } : { peak: 0 }
}

type Places = readonly [from: number, to: number]

/** The place of the first step of some at which most are here; -1 where nobody is. */
function highest(steps: readonly Step[], of: (step: Step) => number, [from, to]: Places): number {
  let [place, peak] = [-1, 0]
  for (let at = from; at < to; at++) if (of(steps[at]!) > peak) [place, peak] = [at, of(steps[at]!)]
  return place
}

/** A curve with few steps to draw: of each stretch its last step, and the first that is highest in all, in the room and remotely. */
export function thinned(steps: readonly Step[], everyMs: number): readonly Step[] {
  const stretch = ({ atMs }: Step) => Math.floor(atMs / everyMs)
  const kept: Step[] = []
  let from = 0
  steps.forEach((step, at) => {
    const next = steps[at + 1]
    if (next && stretch(next) === stretch(step)) return
    kept.push(...cornersOf(steps, [from, at + 1]))
    from = at + 1
  })
  return kept
}

function cornersOf(steps: readonly Step[], places: Places): readonly Step[] {
  const corners = [allOf, roomOf, remoteOf].map((of) => highest(steps, of, places))
  const all = new Set([...corners, places[1] - 1])
  return [...all].sort((a, b) => a - b).flatMap((at) => steps[at] ?? [])
}
