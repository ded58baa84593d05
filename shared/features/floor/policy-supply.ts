import { MODES, type Mode } from '../../lib/mode.ts'
import { balancing, NO_GROUP } from './balance.ts'
import type { ModeRun, Past, PlaceReason, PlaceReasons, Queued } from './order.ts'
import type { Policy } from './policy.ts'
import { byTime, waitingLine, type WaitingLine } from './waiting-line.ts'

/** An entry that waits, with its id. */
export type Waiting = Queued & { readonly entryId: string }

/** Who gets a place, and the rules that decided. */
export interface Chosen {
  readonly waiting: Waiting
  readonly reasons: PlaceReasons
}

/** Who comes next, place by place. */
export interface Supply {
  /** The next of those that were not moved; undefined once all have a place. */
  readonly next: (run: ModeRun) => Chosen | undefined
  /** Says who got the place, be it one who was moved there: what follows depends on it. */
  readonly place: (waiting: Waiting) => void
}

/** Those of one class of precedence and one side; of both sides where they do not take turns. */
type Line = Membership & WaitingLine

/** The class of all whom no precedence names: after those who are named. */
const OTHERS = Infinity
const NOBODY_TOLD = undefined

/**
 * What a policy says about entries that were not moved, given in the order in which they asked. Who was told to be next is;
 * then reports in the order of the tables; then the classes of precedence come one after the other, in each the sides take turns, and on a side waiting-line.ts decides.
 */
export function policySupply(unmoved: readonly Waiting[], policy: Policy, past: Past): Supply {
  const balance = balancing(policy.balance && past.balance)
  const called = Object.entries(past.overtakers ?? {}).map(([entryId, overtaker]) => ({ ...overtaker, entryId }))
  const wishes = unmoved.filter(({ report }) => report === undefined)
  const lines = linesOf(wishes, policy).map((membership): Line => {
    const { isIn } = membership
    const rules = { policy, kinds: past.offeredKinds, overtakers: called.filter(isIn), balance }
    return { ...membership, ...waitingLine(wishes.filter(isIn), rules) }
  })
  const reports = unmoved.filter(({ report }) => report !== undefined).sort(byRank)
  let told = past.next === undefined ? NOBODY_TOLD : unmoved.find(({ entryId }) => entryId === past.next)
  let waited = waitedIn(lines)

  const byPolicy = (run: ModeRun): Chosen | undefined => {
    const { ofClass, hasOthers, modes } = waited
    if (ofClass.length === 0) return undefined
    const reasons: PlaceReason[] = []
    const role = hasOthers ? policy.precedence?.[ofClass[0]!.rank] : undefined
    if (role) reasons.push({ code: 'precedence', role })
    const { line, reason } = policy.sides ? sideDue(ofClass, modes, policy.sides, run) : { line: ofClass[0]! }
    if (reason) reasons.push(reason)
    const first = line.first()
    return { waiting: first.waiting, reasons: atLeastTime(reasons.concat(first.reasons)) }
  }

  return {
    next: (run) => {
      const due = reports[0] ? { waiting: reports[0], reasons: FOR_TABLE } : byPolicy(run)
      return told && due?.waiting !== told ? { waiting: told, reasons: [{ code: 'told_next' }] } : due
    },
    place: (waiting) => {
      if (waiting === told) told = NOBODY_TOLD
      if (waiting.report) return void reports.splice(0, reports.length, ...reports.filter((each) => each !== waiting))
      const line = lines.find(({ isIn }) => isIn(waiting))
      line?.take(waiting)
      if (line?.length() === 0) waited = waitedIn(lines)
      balance.hear(waiting.group ?? NO_GROUP)
    },
  }
}

const FOR_TABLE: PlaceReasons = [{ code: 'report' }]

/** In the order of the tables; those of tables that were called earlier come first. */
const byRank = (a: Waiting, b: Waiting): number =>
  a.askedAtMs - b.askedAtMs || (a.report?.rank ?? 0) - (b.report?.rank ?? 0) || byTime(a, b)

/** Where somebody waits: the lines of the first class, whether there are later ones, and the sides of any class. */
interface Waited {
  readonly ofClass: readonly Line[]
  readonly hasOthers: boolean
  readonly modes: readonly (Mode | undefined)[]
}

function waitedIn(lines: readonly Line[]): Waited {
  const open = lines.filter((line) => line.length() > 0)
  const rank = Math.min(...open.map((line) => line.rank))
  const ofClass = open.filter((line) => line.rank === rank)
  return { ofClass, hasOthers: ofClass.length < open.length, modes: open.map(({ mode }) => mode) }
}

interface Membership {
  readonly rank: number
  readonly mode: Mode | undefined
  readonly isIn: (one: { readonly rank?: number; readonly mode: Mode }) => boolean
}

function linesOf(unmoved: readonly Waiting[], { precedence, sides }: Policy): readonly Membership[] {
  const ranks = precedence ? new Set(unmoved.map(({ rank = OTHERS }) => rank)) : [OTHERS]
  return [...ranks].flatMap((rank) =>
    (sides ? MODES : [undefined]).map((mode) => ({
      rank,
      mode,
      isIn: (one) => (!precedence || (one.rank ?? OTHERS) === rank) && (mode === undefined || one.mode === mode),
    })),
  )
}

const OTHER = { room: 'remote', remote: 'room' } as const

/** So many from the room, then so many remote; where one side has nobody left, the other goes on. */
function sideDue(
  ofClass: Waited['ofClass'],
  modes: Waited['modes'],
  ratio: NonNullable<Policy['sides']>,
  { lastMode, lastModeRun }: ModeRun,
): { readonly line: Line; readonly reason?: PlaceReason } {
  const goesOn = lastMode !== undefined && lastModeRun < ratio[lastMode]
  const due: Mode = goesOn ? lastMode : OTHER[lastMode ?? 'remote']
  const line = ofClass.find(({ mode }) => mode === due)
  if (line) {
    const [nth, after] = goesOn ? [lastModeRun + 1, 0] : [1, lastModeRun]
    return { line, reason: { code: `${due}_turn` as const, nth, of: ratio[due], after } }
  }
  // Somebody of a later class may wait on the side that was due: then it is precedence that decided.
  const isAlone = !modes.includes(due)
  return { line: ofClass[0]!, ...(isAlone && { reason: { code: 'only_mode_waiting', mode: OTHER[due] } }) }
}

const BY_TIME_ALONE: PlaceReasons = [{ code: 'asked_earlier' }]

const atLeastTime = (reasons: readonly PlaceReason[]): PlaceReasons => (isSome(reasons) ? reasons : BY_TIME_ALONE)

const isSome = (reasons: readonly PlaceReason[]): reasons is PlaceReasons => reasons.length > 0
