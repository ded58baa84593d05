import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderQueue, type ModeRun, type Queued } from '../../shared/features/floor/order.ts'
import type { Policy } from '../../shared/features/floor/policy.ts'
import { KINDS } from '../../shared/features/floor/state.ts'
import { MODES } from '../../shared/lib/mode.ts'

type Entries = readonly (readonly [string, Queued])[]

const NOBODY_BEFORE: ModeRun = { lastModeRun: 0 }
const byTime: Policy = {}
const alternate = (room: number, remote: number) => ({ sides: { room, remote } }) satisfies Policy

const modes = fc.constantFrom(...MODES)
const ordinary = fc.record({
  mode: modes,
  kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'point_of_order')),
  askedAtMs: fc.nat(30),
  status: fc.constant('waiting' as const),
})
const anything = fc.record(
  {
    mode: modes,
    kind: fc.constantFrom(...KINDS),
    askedAtMs: fc.nat(30),
    status: fc.constantFrom('waiting', 'waiting', 'held', 'needs_leave'),
    ahead: fc.nat(40),
    movedBy: fc.constantFrom('self', 'chair', 'skipped'),
  },
  { requiredKeys: ['mode', 'kind', 'askedAtMs', 'status'] },
)
const queueOf = <T extends Queued>(entry: fc.Arbitrary<T>) =>
  fc.array(entry, { maxLength: 40 }).map((list): Entries => list.map((one, at) => [`e${at}`, one]))
const ratio = fc.integer({ min: 1, max: 4 })
const alternating = fc.tuple(ratio, ratio).map(([room, remote]) => alternate(room, remote))
const policies = fc.oneof(fc.constant(byTime), alternating)
const runs: fc.Arbitrary<ModeRun> = fc.oneof(
  fc.constant(NOBODY_BEFORE),
  fc.record({ lastMode: modes, lastModeRun: fc.integer({ min: 1, max: 6 }) }),
)

const idsOf = (entries: Entries, policy: Policy = byTime, run = NOBODY_BEFORE) =>
  orderQueue(entries, policy, run).map(({ entryId }) => entryId)
const modesOf = (entries: Entries, policy: Policy, run: ModeRun) => {
  const byId = new Map(entries)
  return idsOf(entries, policy, run).map((entryId) => byId.get(entryId)!.mode)
}

/** Entries that asked one after the other; a capital R is one in the room, a small r one remote. */
const line = (letters: string): Entries =>
  letters
    .split('')
    .map((letter, at) => [
      `${letter}${at}`,
      { mode: letter === 'R' ? 'room' : 'remote', kind: 'intervention', askedAtMs: at, status: 'waiting' },
    ])

describe('every order', () => {
  test('[FL32] each one who waits has one place, without gaps, whatever the order of the input', () => {
    fc.assert(
      fc.property(queueOf(anything), policies, runs, (entries, policy, run) => {
        const places = orderQueue(entries, policy, run)
        const waitingIds = entries.filter(([, { status }]) => status === 'waiting').map(([entryId]) => entryId)
        expect(places.map(({ place }) => place)).toEqual(waitingIds.map((_id, at) => at + 1))
        expect(places.map(({ entryId }) => entryId).sort()).toEqual(waitingIds.sort())
        expect(orderQueue(entries.toReversed(), policy, run)).toEqual(places)
      }),
    )
  })

  test('[FL32] by time, who asked earlier goes first; of two at one instant always the same', () => {
    fc.assert(
      fc.property(queueOf(ordinary), (entries) => {
        const times = idsOf(entries).map((entryId) => new Map(entries).get(entryId)!.askedAtMs)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }),
    )
  })

  test('[FL32] 2,000 entries → all in their order', () => {
    const entries = line('Rr'.repeat(1000)).toReversed()
    expect(idsOf(entries)).toEqual(entries.toReversed().map(([entryId]) => entryId))
    const turns = modesOf(line('R'.repeat(1000) + 'r'.repeat(1000)), alternate(1, 1), NOBODY_BEFORE)
    expect(turns).toEqual(line('Rr'.repeat(1000)).map(([, { mode }]) => mode))
  })

  test('[FL33] points of order come before all else, moved or not', () => {
    fc.assert(
      fc.property(queueOf(anything), policies, runs, (entries, policy, run) => {
        const kinds = idsOf(entries, policy, run).map((entryId) => new Map(entries).get(entryId)!.kind)
        const urgent = kinds.filter((kind) => kind === 'point_of_order').length
        expect(kinds.slice(0, urgent).every((kind) => kind === 'point_of_order')).toBe(true)
      }),
    )
  })

  test('[FL39] those who are held or need leave, and what somebody says about an entry, change no place', () => {
    fc.assert(
      fc.property(queueOf(anything), policies, runs, (entries, policy, run) => {
        const onlyWaiting = entries
          .filter(([, { status }]) => status === 'waiting')
          .map(([entryId, entry]) => [entryId, { ...entry, topic: 'Something', isReady: true }] as const)
        expect(orderQueue(onlyWaiting, policy, run)).toEqual(orderQueue(entries, policy, run))
      }),
    )
  })
})

describe('alternating', () => {
  test('[FL34] while both wait, every window of the ratio’s length has the ratio', () => {
    fc.assert(
      fc.property(queueOf(ordinary), alternating, runs, (entries, policy, run) => {
        const order = modesOf(entries, policy, run)
        const bothWait = order.slice(0, Math.min(order.lastIndexOf('room'), order.lastIndexOf('remote')) + 1)
        const length = policy.sides.room + policy.sides.remote
        for (let from = 0; from + length <= bothWait.length; from++) {
          const window = bothWait.slice(from, from + length)
          expect(window.filter((mode) => mode === 'room')).toHaveLength(policy.sides.room)
        }
      }),
    )
  })

  test.each([
    ['RRRRrr', alternate(2, 1), NOBODY_BEFORE, 'RRrRRr'],
    ['rrrRR', alternate(1, 1), NOBODY_BEFORE, 'RrRrr'],
    ['RRRrr', alternate(2, 1), { lastMode: 'room', lastModeRun: 1 } as const, 'RrRRr'],
    ['RRRrr', alternate(2, 1), { lastMode: 'room', lastModeRun: 2 } as const, 'rRRrR'],
    ['RRr', alternate(1, 1), { lastMode: 'room', lastModeRun: 5 } as const, 'rRR'],
    ['rrr', alternate(1, 1), NOBODY_BEFORE, 'rrr'],
  ])('[FL34] %s waits, %o, after %o → %s', (letters, policy, run, expected) => {
    expect(modesOf(line(letters), policy, run)).toEqual(line(expected).map(([, { mode }]) => mode))
  })

  test('[FL35] before somebody with k of their side in front go at most (⌊k / own⌋ + 1) × other from the other side', () => {
    fc.assert(
      fc.property(queueOf(ordinary), alternating, runs, (entries, policy, run) => {
        const order = modesOf(entries, policy, run)
        for (const [at, own] of order.entries()) {
          const other = own === 'room' ? 'remote' : 'room'
          const inFront = order.slice(0, at).filter((mode) => mode === own).length
          expect(at - inFront).toBeLessThanOrEqual((Math.floor(inFront / policy.sides[own]) + 1) * policy.sides[other])
        }
      }),
    )
  })
})

describe('reasons', () => {
  const reasonsOf = (entries: Entries, policy: Policy, run = NOBODY_BEFORE) =>
    orderQueue(entries, policy, run).map(({ reasons }) => reasons[0])

  test('[FL37] by time → asked earlier; moved → by whom', () => {
    const moved = line('RRRR').map(([entryId, entry], at): Entries[number] => {
      const movedBy = ([undefined, 'chair', 'self', 'skipped'] as const)[at]
      return [entryId, movedBy ? { ...entry, ahead: at, movedBy } : entry]
    })
    expect(reasonsOf(moved, byTime).map(({ code }) => code)).toEqual([
      'asked_earlier',
      'moved_by_chair',
      'stepped_back',
      'passed_over',
    ])
  })

  test('[FL37] alternating → whose turn it is, after how many from the other side, or that only one side waits', () => {
    expect(reasonsOf(line('RRRrr'), alternate(2, 1), { lastMode: 'remote', lastModeRun: 1 })).toEqual([
      { code: 'room_turn', nth: 1, of: 2, after: 1 },
      { code: 'room_turn', nth: 2, of: 2, after: 0 },
      { code: 'remote_turn', nth: 1, of: 1, after: 2 },
      { code: 'room_turn', nth: 1, of: 2, after: 1 },
      { code: 'only_mode_waiting', mode: 'remote' },
    ])
  })

  test('[FL37] a point of order → that it is one', () => {
    const urgent: Entries = [['p', { mode: 'room', kind: 'point_of_order', askedAtMs: 9, status: 'waiting' }]]
    expect(reasonsOf([...line('R'), ...urgent], alternate(1, 1))).toMatchObject([
      { code: 'point_of_order' },
      { code: 'room_turn' },
    ])
  })
})
