import type { Mode } from '../../lib/mode.ts'
import type { Policy } from './policy.ts'
import type { Kind } from './state.ts'

/** What the order needs to know of an entry: state and wire view both have it. */
export interface Queued {
  readonly mode: Mode
  readonly kind: Kind
  readonly askedAtMs: number
  readonly status: 'waiting' | 'held' | 'needs_leave'
  /** Set where it was moved: how many of its own line stay before it. */
  readonly ahead?: number
  readonly movedBy?: 'self' | 'chair' | 'skipped'
}

/** From which side the last turns came, and how many in a row. */
export interface ModeRun {
  readonly lastMode?: Mode
  readonly lastModeRun: number
}

/** Why an entry has its place. */
export type PlaceReason =
  | { readonly code: 'point_of_order' | 'moved_by_chair' | 'stepped_back' | 'passed_over' | 'asked_earlier' }
  /** The `nth` of `of` in a row from its side; the first one comes `after` so many from the other side, later ones after 0. */
  | { readonly code: 'room_turn' | 'remote_turn'; readonly nth: number; readonly of: number; readonly after: number }
  /** The other side would have had the turn, but nobody there waits. */
  | { readonly code: 'only_mode_waiting'; readonly mode: Mode }

/** Where a waiting entry stands in the queue. */
export interface Place {
  readonly entryId: string
  /** 1 is next. */
  readonly place: number
  /** How many of its own line wait before it. */
  readonly ahead: number
  readonly reason: PlaceReason
}

type Waiting = Queued & { readonly entryId: string }

/** Takes the next of those that were not moved, as the policy has it; undefined when all are taken. */
type Supply = (run: ModeRun) => { readonly waiting: Waiting; readonly reason: PlaceReason } | undefined

/**
 * The order of the waiting entries, each with its place and the reason for it. Points of order are a line of their own
 * and come first; in each line a moved entry stands where it was put, and the policy fills the other places.
 */
export function orderQueue(
  entries: Iterable<readonly [string, Queued]>,
  policy: Policy,
  { lastMode, lastModeRun }: ModeRun,
): readonly Place[] {
  const waiting: Waiting[] = []
  for (const [entryId, entry] of entries) if (entry.status === 'waiting') waiting.push({ ...entry, entryId })
  waiting.sort(byTime)
  const urgent = waiting.filter(isPointOfOrder)
  const others = waiting.filter((entry) => !isPointOfOrder(entry))
  const run: ModeRun = { ...(lastMode && { lastMode }), lastModeRun }
  return [
    ...lineUp(urgent, inTime(unmoved(urgent), 'point_of_order'), run),
    ...lineUp(others, supplyBy(policy, unmoved(others)), run),
  ].map((standing, at) => ({ ...standing, place: at + 1 }))
}

/** Only a point of order overtakes: it waits in a line of its own and does not count where the sides take turns. */
export const isPointOfOrder = ({ kind }: { readonly kind: Kind }): boolean => kind === 'point_of_order'

/** The run of sides after one more turn. */
export function runAfter({ lastMode, lastModeRun }: ModeRun, { mode, kind }: Pick<Queued, 'mode' | 'kind'>): ModeRun {
  if (isPointOfOrder({ kind })) return { ...(lastMode && { lastMode }), lastModeRun }
  return { lastMode: mode, lastModeRun: mode === lastMode ? lastModeRun + 1 : 1 }
}

const byTime = (a: Waiting, b: Waiting): number => a.askedAtMs - b.askedAtMs || (a.entryId < b.entryId ? -1 : 1)

const unmoved = (line: readonly Waiting[]): readonly Waiting[] => line.filter(({ ahead }) => ahead === undefined)

function lineUp(line: readonly Waiting[], supply: Supply, before: ModeRun): Omit<Place, 'place'>[] {
  const moved = line.filter(({ ahead }) => ahead !== undefined).sort((a, b) => a.ahead! - b.ahead!)
  const standings: Omit<Place, 'place'>[] = []
  let run = before
  for (let ahead = 0, nextMoved = 0; ahead < line.length; ahead++) {
    const isDue = nextMoved < moved.length && moved[nextMoved]!.ahead! <= ahead
    const { waiting, reason } = (isDue ? undefined : supply(run)) ?? standingWherePut(moved[nextMoved++]!)
    standings.push({ entryId: waiting.entryId, ahead, reason })
    run = runAfter(run, waiting)
  }
  return standings
}

const MOVED = { chair: 'moved_by_chair', self: 'stepped_back', skipped: 'passed_over' } as const

const standingWherePut = (waiting: Waiting): { readonly waiting: Waiting; readonly reason: PlaceReason } => ({
  waiting,
  reason: { code: isPointOfOrder(waiting) ? 'point_of_order' : MOVED[waiting.movedBy ?? 'chair'] },
})

const supplyBy = (policy: Policy, line: readonly Waiting[]): Supply =>
  policy.sides ? inTurns(line, policy.sides) : inTime(line, 'asked_earlier')

function inTime(line: readonly Waiting[], code: 'asked_earlier' | 'point_of_order'): Supply {
  let next = 0
  return () => {
    const waiting = line[next++]
    return waiting && { waiting, reason: { code } }
  }
}

const OTHER = { room: 'remote', remote: 'room' } as const

/** So many from the room, then so many remote; where one side has nobody left, the other goes on. */
function inTurns(line: readonly Waiting[], ratio: NonNullable<Policy['sides']>): Supply {
  const sides = {
    room: line.filter(({ mode }) => mode === 'room'),
    remote: line.filter(({ mode }) => mode === 'remote'),
  }
  const next = { room: 0, remote: 0 }
  return ({ lastMode, lastModeRun }) => {
    const goesOn = lastMode !== undefined && lastModeRun < ratio[lastMode]
    const due: Mode = goesOn ? lastMode : OTHER[lastMode ?? 'remote']
    const mode = next[due] < sides[due].length ? due : OTHER[due]
    const waiting = sides[mode][next[mode]++]
    if (!waiting) return undefined
    if (mode !== due) return { waiting, reason: { code: 'only_mode_waiting', mode } }
    const [nth, after] = goesOn ? [lastModeRun + 1, 0] : [1, lastModeRun]
    return { waiting, reason: { code: `${mode}_turn` as const, nth, of: ratio[mode], after } }
  }
}
