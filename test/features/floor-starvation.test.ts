import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPointOfOrder } from '../../shared/features/floor/order.ts'
import type { Policy } from '../../shared/features/floor/policy.ts'
import { floorNow } from '../../shared/features/floor/queue.ts'
import type { Entry, Kind } from '../../shared/features/floor/state.ts'
import { MOST_OVERTAKEN } from '../../shared/features/floor/waiting-line.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import { HALL_ROLES } from '../../shared/lib/roles.ts'
import { added, floorOf, placesOf } from '../support/floor-meeting.ts'
import { chair, START_MS, text, type Given } from '../support/given.ts'
import { ORDINARY_KINDS, policies } from '../support/waiting-crowd.ts'

/** Thirty people of three roles, on both sides, of two groups and none. */
const crowd = Array.from({ length: 30 }, (_one, at) => ({
  ...added(`p${String(at).padStart(2, '0')}`, at % 3 ? 'remote' : 'room', HALL_ROLES[at % 5] ?? 'participant'),
  nameText: text(`Person ${at}`),
  ...(at % 3 && {
    stakeholderGroup: at % 3 === 1 ? 'Business' : 'Academia',
    regionalGroup: at % 2 ? 'Africa' : 'Asia',
  }),
}))

type Step = readonly ['ask' | 'clarify' | 'urgent' | 'call' | 'leave' | 'hold' | 'return', number]

const KINDS_ASKED = ORDINARY_KINDS.filter((kind) => kind !== 'right_of_reply')

/** Mostly wishes and calls, a few of all else. */
const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step[0][]>('ask', 'ask', 'clarify', 'call', 'call', 'call', 'leave', 'hold', 'return', 'urgent'),
    fc.nat(1000),
  ),
  { minLength: 40, maxLength: 90 },
)

const entriesOf = ({ state }: Given): Entry[] => [...floorNow(state).entries.values()]
const waitingOf = (meeting: Given) =>
  entriesOf(meeting).filter((entry) => entry.status === 'waiting' && !isPointOfOrder(entry))
const expected = ({ state: { floor } }: Given) => (floor.turn ? { speakingEntryId: floor.turn.entry.entryId } : {})

/** One of these, always the same for the same number. */
const oneOf = <T>(list: readonly T[], which: number): T | undefined => list[which % list.length]

const asks =
  (kind?: Kind) =>
  (meeting: Given, which: number): Given => {
    const { turn, interrupted } = meeting.state.floor
    const speaking = [turn, interrupted].flatMap((each) => each?.entry ?? [])
    const isIn = new Set([...entriesOf(meeting), ...speaking].map((entry) => entry.personId))
    const asking = oneOf(
      crowd.filter(({ personId }) => !isIn.has(personId as PersonId)),
      which,
    )
    if (!asking) return meeting
    const { personId, mode = 'remote' } = asking
    const wish = { personId, mode, kind: kind ?? oneOf(KINDS_ASKED, which)!, channel: 'raised_hand' } as const
    return meeting.after(chair, { type: 'floor.add', itemId: 'i1', ...wish })
  }

const does =
  (type: 'floor.remove' | 'floor.hold' | 'floor.return', status: Entry['status']) =>
  (meeting: Given, which: number): Given => {
    const entry = oneOf(
      entriesOf(meeting).filter((each) => each.status === status),
      which,
    )
    return entry ? meeting.after(chair, { type, entryId: entry.entryId }) : meeting
  }

function call(meeting: Given): Given {
  const [first] = placesOf(meeting)
  if (!first) return meeting
  const { entryId } = first
  return meeting
    .after(chair, { type: 'floor.give', entryId, expects: expected(meeting) })
    .after(chair, { type: 'floor.heard', entryId })
}

const STEPS: { readonly [What in Step[0]]: (meeting: Given, which: number) => Given } = {
  ask: asks(),
  clarify: asks('clarification'),
  urgent: asks('point_of_order'),
  call,
  leave: does('floor.remove', 'waiting'),
  hold: does('floor.hold', 'waiting'),
  return: does('floor.return', 'held'),
}

/** One step as the people of a meeting take it, through commands alone; the time between two of them is never the same. */
const taken = (meeting: Given, [what, which]: Step, at: number): Given =>
  STEPS[what](meeting.at(START_MS + at * 7000 + which), which)

/** Counts, call by call, how often everybody who waits was overtaken; knows nothing of how the order is found. */
class Onlooker {
  readonly #times = new Map<string, number>()
  /** Who waited when the next one was told: before them nobody comes late. */
  #whenTold = new Set<string>()
  #told: string | undefined
  readonly #policy: Policy

  constructor(policy: Policy) {
    this.#policy = policy
  }

  see(before: Given, after: Given): void {
    const called = calledBetween(before, after)
    if (called) this.#called(before, called)
    const waiting = new Set<string>(waitingOf(after).map(({ entryId }) => entryId))
    for (const { entryId } of entriesOf(before)) if (!waiting.has(entryId)) this.#times.delete(entryId)
    const { next } = floorNow(after.state)
    if (next !== this.#told) this.#whenTold = waiting
    this.#told = next
  }

  most(): number {
    return Math.max(0, ...this.#times.values())
  }

  #called(before: Given, called: Entry): void {
    const earlier = waitingOf(before).filter((entry) => entry.entryId !== called.entryId && isBefore(entry, called))
    for (const entry of earlier) {
      if (!this.#whenTold.has(entry.entryId) || this.#lineOf(before, entry) !== this.#lineOf(before, called)) continue
      this.#times.set(entry.entryId, (this.#times.get(entry.entryId) ?? 0) + 1)
    }
  }

  #lineOf({ state }: Given, { personId, mode }: Entry): string {
    const { precedence, sides } = this.#policy
    const roles = personId ? state.people.people.get(personId)!.roles : []
    return `${precedence?.find((role) => roles.includes(role)) ?? ''} ${sides ? mode : ''}`
  }
}

/** Who was called, and not with a point of order. */
function calledBetween(before: Given, after: Given): Entry | undefined {
  const called = after.state.floor.turn?.entry
  const isNew = called?.entryId !== before.state.floor.turn?.entry.entryId
  return called && isNew && !isPointOfOrder(called) ? called : undefined
}

const isBefore = (one: Entry, other: Entry) =>
  one.askedAtMs < other.askedAtMs || (one.askedAtMs === other.askedAtMs && one.entryId < other.entryId)

const open = floorOf('i1').and(...crowd)

test('[FL35] under every policy nobody is overtaken more often than the bound by later askers of their class and side', () => {
  fc.assert(
    fc.property(policies, steps, (policy, taking) => {
      const onlooker = new Onlooker(policy)
      let meeting = open.after(chair, { type: 'floor.set_policy', policy })
      for (const [at, step] of taking.entries()) {
        const before = meeting
        meeting = taken(meeting, step, at)
        onlooker.see(before, meeting)
        expect(onlooker.most()).toBeLessThanOrEqual(MOST_OVERTAKEN)
      }
    }),
    { numRuns: 60 },
  )
})

test('[FL63] clarifications keep coming in before an intervention → it is overtaken as often as the bound says, and goes', () => {
  const [waiting, ...others] = crowd.map(({ personId }) => personId)
  const add = (meeting: Given, personId: string, kind: 'intervention' | 'clarification', at: number) =>
    meeting
      .at(START_MS + at)
      .after(chair, { type: 'floor.add', itemId: 'i1', personId, mode: 'room', kind, channel: 'raised_hand' })
  let meeting = open.after(chair, { type: 'floor.set_policy', policy: { byKind: true } })
  meeting = add(add(meeting, others[0]!, 'clarification', 0), waiting!, 'intervention', 1)
  for (let calls = 0; calls <= MOST_OVERTAKEN; calls++) {
    meeting = add(meeting, others[calls + 1]!, 'clarification', calls + 2)
    meeting = taken(meeting, ['call', 0], calls)
    expect(meeting.state.floor.turn?.entry.personId).toBe(others[calls])
  }
  expect(placesOf(meeting)[0]).toMatchObject({ reasons: [{ code: 'waited_long' }] })
  expect(taken(meeting, ['call', 0], 99).state.floor.turn?.entry.personId).toBe(waiting)
})

/** Also who was interrupted by a point of order. */
function withNobodySpeaking(meeting: Given): Given {
  const { turn } = meeting.state.floor
  return turn
    ? withNobodySpeaking(meeting.after(chair, { type: 'floor.finish', entryId: turn.entry.entryId }))
    : meeting
}

test('[FL37] under every policy giving the floor to the first leaves the order of the others as it was', () => {
  fc.assert(
    fc.property(policies, steps, (policy, taking) => {
      let meeting = open.after(chair, { type: 'floor.set_policy', policy })
      for (const [at, step] of taking.entries()) meeting = taken(meeting, step, at)
      const [first, ...others] = placesOf(meeting).map(({ entryId }) => entryId)
      if (first === undefined) return
      const ended = withNobodySpeaking(meeting)
      const [firstNow, ...othersNow] = placesOf(ended).map(({ entryId }) => entryId)
      expect(firstNow).toBe(first)
      if (!policy.balance) expect(othersNow).toEqual(others)
      const given = ended.after(chair, { type: 'floor.give', entryId: first, expects: expected(ended) })
      expect(placesOf(given).map(({ entryId }) => entryId)).toEqual(othersNow)
    }),
    { numRuns: 60 },
  )
})
