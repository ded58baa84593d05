import type { StandingView } from '../../../shared/features/attendance/view.ts'
import { defined } from '../../../shared/lib/defined.ts'
import type { CommandMessage } from '../../../shared/protocol/up.ts'

/** A step of this door of which the meeting knew something else when it arrived. */
export interface DoorConflict {
  /** Of the command and the person. */
  readonly id: string
  /**
   * `in`: somebody else had checked them in; `out`: they had left already; `never_in`: nobody knew them to be in; `counted_until`: they left after the
   * check-in, before it arrived; `merged`: they turned out to be another entry of the list.
   */
  readonly kind: 'in' | 'out' | 'never_in' | 'counted_until' | 'merged'
  readonly name: string
  readonly door?: string
  readonly atMs?: number
  /** Under which name they are listed since. */
  readonly other?: string
}

interface Listed {
  readonly name: string
  readonly code?: string
  readonly formerCodes?: readonly string[]
}

/** What the door's device sees at one moment. */
export interface Seen {
  readonly people: { readonly [personId: string]: Listed }
  readonly standings: { readonly [personId: string]: StandingView }
  /** Without a certain answer, first made first: they leave one at a time, in this order. */
  readonly pending: readonly CommandMessage[]
  readonly refused: ReadonlySet<string>
  readonly isLive: boolean
}

/** One person's part of a command. */
interface Step {
  readonly id: string
  readonly personId: string
  readonly madeAtMs: number
  /** A check-in's way and door; undefined for a check-out. */
  readonly arrival?: { readonly source: string; readonly door: string | undefined }
}

type Difference = Pick<DoorConflict, 'kind' | 'door' | 'atMs' | 'other'>

/** Follows the door's steps from their tap to their answer, and tells where the meeting knew otherwise. */
export class ConflictWatch {
  /** As whom the device knew somebody when the step was made, and whether the meeting said that they were in. */
  private readonly known = new Map<string, { readonly listed: Listed; readonly isIn: boolean }>()
  private leaving: { readonly message: CommandMessage; readonly before: ReadonlyMap<string, Difference> } | undefined

  /** Takes what is seen now, and tells the conflicts that became certain by it. Nothing that is seen may be left out. */
  take(seen: Seen): readonly DoorConflict[] {
    for (const message of seen.pending) for (const step of stepsOf(message)) this.note(step, seen)
    const conflicts = this.settled(seen)
    const [head] = seen.pending
    if (head && seen.isLive && this.leaving?.message.commandId !== head.commandId)
      this.leaving = { message: head, before: this.beforeSending(head, seen) }
    return conflicts
  }

  private note({ id, personId }: Step, { people, standings }: Seen): void {
    const listed = people[personId]
    if (listed && !this.known.has(id)) this.known.set(id, { listed, isIn: isIn(standings[personId]) })
  }

  private beforeSending(message: CommandMessage, seen: Seen): ReadonlyMap<string, Difference> {
    const found = new Map<string, Difference>()
    for (const step of stepsOf(message)) {
      const difference = this.isNews(step) ? beforeOf(step, seen.standings[step.personId]) : undefined
      if (difference) found.set(step.id, difference)
    }
    return found
  }

  private settled(seen: Seen): readonly DoorConflict[] {
    const { leaving } = this
    if (!leaving || seen.pending.some(({ commandId }) => commandId === leaving.message.commandId)) return []
    this.leaving = undefined
    const steps = stepsOf(leaving.message)
    const conflicts = seen.refused.has(leaving.message.commandId)
      ? []
      : steps.flatMap((step) => this.conflictOf(step, leaving.before.get(step.id), seen))
    for (const { id } of steps) this.known.delete(id)
    return conflicts
  }

  private conflictOf(step: Step, before: Difference | undefined, seen: Seen): readonly DoorConflict[] {
    const known = this.known.get(step.id)
    if (!known) return []
    const difference = mergedOf(step, known.listed, seen) ?? before ?? this.afterOf(step, seen)
    return difference ? [{ id: step.id, name: known.listed.name, ...difference }] : []
  }

  private afterOf(step: Step, { standings }: Seen): Difference | undefined {
    return this.isNews(step) ? afterOf(step, standings[step.personId] ?? {}) : undefined
  }

  /** Who was known to be in when all of a delegation were checked in is no surprise. */
  private isNews({ id, arrival }: Step): boolean {
    return arrival === undefined || this.known.get(id)?.isIn !== true
  }
}

function stepsOf(message: CommandMessage): readonly Step[] {
  const { commandId, madeAtMs } = message
  const stepOf = (personId: string) => ({ id: `${commandId} ${personId}`, personId, madeAtMs })
  if (message.type === 'attendance.check_out') return [stepOf(message.personId)]
  if (message.type !== 'attendance.check_in' && message.type !== 'attendance.check_in_many') return []
  const { source, door } = message
  const personIds = message.type === 'attendance.check_in' ? [message.personId] : message.personIds
  return personIds.map((personId) => ({ ...stepOf(personId), arrival: { source, door } }))
}

const isIn = (standing: StandingView | undefined): boolean => standing?.roomSinceMs !== undefined

/** What the meeting says just before the step leaves. A step that has left before may be what it says. */
function beforeOf({ arrival, madeAtMs }: Step, standing: StandingView = {}): Difference | undefined {
  const { roomSinceMs, leftAtMs } = standing
  if (arrival) return isIn(standing) && roomSinceMs !== madeAtMs ? inOf(standing) : undefined
  if (isIn(standing) || leftAtMs === madeAtMs) return undefined
  return leftAtMs === undefined ? { kind: 'never_in' } : { kind: 'out', atMs: leftAtMs }
}

/** What it says with its answer: whom another door was faster for, or who has left again since. */
function afterOf({ arrival, madeAtMs }: Step, standing: StandingView): Difference | undefined {
  if (!arrival) return undefined
  const { source, door, leftAtMs = 0 } = standing
  if (!isIn(standing)) return leftAtMs > madeAtMs ? { kind: 'counted_until', atMs: leftAtMs } : undefined
  return source === arrival.source && door === arrival.door ? undefined : inOf(standing)
}

const inOf = ({ door, roomSinceMs }: StandingView): Difference => ({
  kind: 'in',
  ...defined({ door, atMs: roomSinceMs }),
})

/** Who is on the list no more though the step counted is another entry of it; badges from before keep their codes. */
function mergedOf({ personId }: Step, { code }: Listed, { people }: Seen): Difference | undefined {
  if (people[personId]) return undefined
  const other = code && Object.values(people).find(({ formerCodes }) => formerCodes?.includes(code))
  return { kind: 'merged', ...(other && { other: other.name }) }
}
