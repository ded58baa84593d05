import { rememberedFor } from '../../lib/bucket-map.ts'
import { endOf, type Span } from '../../lib/span.ts'
import type { Participant } from './participants.ts'
import type { Counts, Peak } from './state.ts'

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

/** Of one person: where they are from an instant on, as what is added and taken away. */
type Turn = readonly [atMs: number, what: keyof Counts, by: 1 | -1]

/**
 * How many were here at each instant, by the stays as they are known now; remembered for the same people. Asleep are those who still
 * are, since their last contact: a sleep that somebody woke from, or that a night ended, is not recorded.
 */
export const curveOf = rememberedFor((participants: readonly Participant[]): readonly Step[] => {
  const turns = participants.flatMap(turnsOf).sort((a, b) => a[0] - b[0])
  const steps: Step[] = []
  let now = NOBODY
  turns.forEach(([atMs, what, by], at) => {
    now = { ...now, [what]: now[what] + by }
    if (turns[at + 1]?.[0] !== atMs && !isSame(now, steps.at(-1) ?? NOBODY)) steps.push({ atMs, ...now })
  })
  return steps
})

const isSame = (a: Counts, b: Counts): boolean => a.room === b.room && a.remote === b.remote && a.asleep === b.asleep

function turnsOf({ attendance: { stays, asleepSinceMs } }: Participant): readonly Turn[] {
  const inRoom = stays.filter(({ mode }) => mode === 'room')
  const remote = stays.filter(({ mode }) => mode === 'remote').flatMap((stay) => without(stay, inRoom))
  const asleep = asleepSinceMs === undefined ? [] : without({ fromMs: asleepSinceMs }, inRoom)
  return [...asTurns(inRoom, 'room'), ...asTurns(remote, 'remote'), ...asTurns(asleep, 'asleep')]
}

const asTurns = (spans: readonly Span[], what: keyof Counts): Turn[] =>
  spans.flatMap(({ fromMs, toMs }): Turn[] =>
    toMs === undefined
      ? [[fromMs, what, 1]]
      : [
          [fromMs, what, 1],
          [toMs, what, -1],
        ],
  )

/** What is left of a span without others, which are in order and apart from each other. */
function without(span: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let fromMs = span.fromMs
  for (const other of others) {
    if (endOf(other) <= fromMs || other.fromMs >= endOf(span)) continue
    if (other.fromMs > fromMs) left.push({ fromMs, toMs: other.fromMs })
    fromMs = endOf(other)
  }
  return fromMs < endOf(span) ? [...left, { ...span, fromMs }] : left
}

/** How many were here at an instant. */
export function countsAt(steps: readonly Step[], atMs: number): Counts {
  const { room, remote, asleep } = steps[lastUntil(steps, atMs)] ?? NOBODY
  return { room, remote, asleep }
}

/** The place of the last step at or before an instant; -1 where there is none. */
function lastUntil(steps: readonly Step[], atMs: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (steps[middle]!.atMs <= atMs) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The part of a curve that lies in a span, beginning with how many were here when it began. */
export function stepsDuring(steps: readonly Step[], { fromMs, toMs = Infinity }: Span): readonly Step[] {
  const first = lastUntil(steps, fromMs)
  const inside = steps.slice(first + 1, lastUntil(steps, toMs) + 1).filter(({ atMs }) => atMs < toMs)
  return first < 0 ? inside : [{ ...countsAt(steps, fromMs), atMs: fromMs }, ...inside]
}

/** The most at one time of a part of a curve. */
export const peaksOf = (steps: readonly Step[]): KnownPeaks => ({
  all: most(steps, allOf),
  room: most(steps, ({ room }) => room),
  remote: most(steps, ({ remote }) => remote),
})

/** Here and awake. */
export const allOf = ({ room, remote }: Counts): number => room + remote

function most(steps: readonly Step[], of: (step: Step) => number): Peak {
  let highest: Peak = { peak: 0 }
  for (const step of steps) if (of(step) > highest.peak) highest = { peak: of(step), peakAtMs: step.atMs }
  return highest
}

/** A curve with few steps to draw: of each stretch its last step, and the first that is highest in all, in the room and remotely. */
export function thinned(steps: readonly Step[], everyMs: number): readonly Step[] {
  const stretches = Map.groupBy(steps, ({ atMs }) => Math.floor(atMs / everyMs))
  return [...stretches.values()].flatMap((stretch) => {
    const { all, room, remote } = peaksOf(stretch)
    const kept = new Set([all.peakAtMs, room.peakAtMs, remote.peakAtMs, stretch.at(-1)?.atMs])
    return stretch.filter(({ atMs }) => kept.has(atMs))
  })
}
