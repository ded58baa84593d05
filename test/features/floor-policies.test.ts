import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderQueue, type Past, type Queued } from '../../shared/features/floor/order.ts'
import {
  isSamePolicy,
  NAMED_POLICIES,
  nameOfPolicy,
  POLICY_NAMES,
  type Policy,
} from '../../shared/features/floor/policy.ts'
import { KINDS } from '../../shared/features/floor/state.ts'
import { anybody, crowdOf, ordinary, pasts, policies, type Crowd } from '../support/waiting-crowd.ts'

const NOTHING_YET: Past = { lastModeRun: 0 }
const idsOf = (crowd: Crowd, policy: Policy, past: Past = NOTHING_YET) =>
  orderQueue(crowd, policy, past).map(({ entryId }) => entryId)
const codesOf = (crowd: Crowd, policy: Policy, past: Past = NOTHING_YET) =>
  orderQueue(crowd, policy, past).map(({ reasons }) => reasons.map(({ code }) => code).join('+'))

/** People who asked one after the other. */
const line = (...facts: Partial<Queued>[]): Crowd =>
  facts.map((fact, at) => [
    `e${at}`,
    { mode: 'room', kind: 'intervention', askedAtMs: at, status: 'waiting', ...fact } as const,
  ])

describe('every policy', () => {
  test('[FL60] each one who waits has one place, without gaps, whatever the order of the input', () => {
    fc.assert(
      fc.property(crowdOf(anybody), policies, pasts, (crowd, policy, past) => {
        const places = orderQueue(crowd, policy, past)
        const waitingIds = crowd.filter(([, { status }]) => status === 'waiting').map(([entryId]) => entryId)
        expect(places.map(({ place }) => place)).toEqual(waitingIds.map((_id, at) => at + 1))
        expect(places.map(({ entryId }) => entryId).sort()).toEqual(waitingIds.sort())
        expect(orderQueue(crowd.toReversed(), policy, past)).toEqual(places)
      }),
    )
  })

  test('[FL60] points of order come first, in the order of asking, moved ones where they were put', () => {
    fc.assert(
      fc.property(crowdOf(anybody), policies, pasts, (crowd, policy, past) => {
        const isUrgent = new Map(crowd.map(([id, { kind }]) => [id, kind === 'point_of_order']))
        const order = idsOf(crowd, policy, past).map((id) => isUrgent.get(id)!)
        expect(order).toEqual(order.toSorted((a, b) => Number(b) - Number(a)))
        const urgent = crowd.filter(([id]) => isUrgent.get(id))
        expect(idsOf(crowd, policy, past).slice(0, idsOf(urgent, {}).length)).toEqual(idsOf(urgent, {}))
      }),
    )
  })

  test('[FL60] who is held, lost the connection, is ready or said more changes no place', () => {
    fc.assert(
      fc.property(crowdOf(anybody), policies, pasts, (crowd, policy, past) => {
        const waiting = crowd
          .filter(([, { status }]) => status === 'waiting')
          .map(([id, entry]) => [id, { ...entry, isReady: true, topic: 'Something', isConnected: false }] as const)
        expect(orderQueue(waiting, policy, past)).toEqual(orderQueue(crowd, policy, past))
      }),
    )
  })

  test('[FL61] classes of precedence come one after the other, whoever was told to be next excepted', () => {
    fc.assert(
      fc.property(crowdOf(ordinary), policies, pasts, (crowd, policy, { next: _nobody, ...past }) => {
        const byId = new Map(crowd)
        const ranks = idsOf(crowd, { ...policy, precedence: ['member', 'participant', 'observer'] }, past).map(
          (id) => byId.get(id)!.rank ?? Infinity,
        )
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  test('[FL62] while both sides of a class wait, every window of the ratio’s length has the ratio', () => {
    fc.assert(
      fc.property(crowdOf(ordinary), policies, pasts, (crowd, policy, { next: _nobody, ...past }) => {
        const sides = { room: 2, remote: 1 }
        const byId = new Map(crowd)
        const order = idsOf(crowd, { ...policy, sides }, past).map((id) => byId.get(id)!)
        const classes = Map.groupBy(order, ({ rank }) => (policy.precedence ? rank : undefined))
        for (const members of classes.values()) {
          const modes = members.map(({ mode }) => mode)
          const bothWait = modes.slice(0, Math.min(modes.lastIndexOf('room'), modes.lastIndexOf('remote')) + 1)
          for (let from = 0; from + 3 <= bothWait.length; from++)
            expect(bothWait.slice(from, from + 3).filter((mode) => mode === 'room')).toHaveLength(2)
        }
      }),
    )
  })

  test('[FL64] whoever was told to be next and was not moved is before all whom nobody moved', () => {
    fc.assert(
      fc.property(crowdOf(anybody), policies, pasts, (crowd, policy, past) => {
        const byId = new Map(crowd)
        const unmoved = idsOf(crowd, policy, past).filter((id) => {
          const { kind, ahead } = byId.get(id)!
          return kind !== 'point_of_order' && ahead === undefined
        })
        if (past.next !== undefined && unmoved.includes(past.next)) expect(unmoved[0]).toBe(past.next)
      }),
    )
  })

  test('[FL36] where an entry was put does not depend on the policy', () => {
    fc.assert(
      fc.property(crowdOf(anybody), policies, pasts, (crowd, policy, past) => {
        const moved = new Set(crowd.filter(([, { ahead }]) => ahead !== undefined).map(([id]) => id))
        const movedPlaces = (under: Policy, after: Past) =>
          orderQueue(crowd, under, after).flatMap(({ entryId, place }) =>
            moved.has(entryId) ? [[entryId, place]] : [],
          )
        expect(movedPlaces(policy, past)).toEqual(movedPlaces({}, NOTHING_YET))
      }),
    )
  })
})

describe('one rule', () => {
  test('[FL61] members first → they go first, and the reason says so as long as others wait', () => {
    const crowd = line({}, { rank: 0 }, {}, { rank: 0 })
    expect(idsOf(crowd, NAMED_POLICIES.members_first)).toEqual(['e1', 'e3', 'e0', 'e2'])
    expect(codesOf(crowd, NAMED_POLICIES.members_first)).toEqual([
      'precedence',
      'precedence',
      'asked_earlier',
      'asked_earlier',
    ])
  })

  test('[FL65] by kind → in the order of kinds; those that are not offered any more last', () => {
    const crowd = line(...KINDS.toReversed().map((kind) => ({ kind })))
    const kindsBy = (past: Past) => idsOf(crowd, NAMED_POLICIES.kinds, past).map((id) => new Map(crowd).get(id)!.kind)
    expect(kindsBy(NOTHING_YET)).toEqual([...KINDS])
    const offered = ['point_of_order', 'new_topic', 'intervention'] as const
    expect(kindsBy({ ...NOTHING_YET, offeredKinds: offered }).slice(0, 3)).toEqual(offered)
  })

  test('[FL66] new voices → who has not spoken goes first', () => {
    const crowd = line({ hasSpoken: true }, {}, { hasSpoken: true }, {})
    expect(idsOf(crowd, NAMED_POLICIES.new_voices)).toEqual(['e1', 'e3', 'e0', 'e2'])
    expect(codesOf(crowd, NAMED_POLICIES.new_voices)).toEqual([
      'first_time',
      'first_time',
      'asked_earlier',
      'asked_earlier',
    ])
  })

  test('[FL67] balance → the group with the least floor time for each one present, each place counted as a turn', () => {
    const crowd = line({ group: 'g1' }, { group: 'g1' }, { group: 'g2' }, { group: 'g2' }, { group: 'g2' })
    const balance = { paceMs: 100, groups: { g1: { heardMs: 0, weight: 5 }, g2: { heardMs: 0, weight: 10 } } }
    const past = { ...NOTHING_YET, balance }
    expect(idsOf(crowd, NAMED_POLICIES.balance_groups, past)).toEqual(['e0', 'e2', 'e3', 'e1', 'e4'])
    const heard = { ...balance, groups: { ...balance.groups, g1: { heardMs: 1000, weight: 5 } } }
    expect(idsOf(crowd, NAMED_POLICIES.balance_groups, { ...past, balance: heard })).toEqual([
      'e2',
      'e3',
      'e4',
      'e0',
      'e1',
    ])
    expect(codesOf(crowd, NAMED_POLICIES.balance_groups, { ...past, balance: heard })[0]).toBe('balance')
  })

  test('[FL68] all rules together decide in their order, and each that left somebody out is a reason', () => {
    const richest: Policy = {
      precedence: ['member'],
      sides: { room: 1, remote: 1 },
      byKind: true,
      firstTime: true,
      balance: 'stakeholderGroup',
    }
    const past = {
      ...NOTHING_YET,
      balance: { paceMs: 1, groups: { g1: { heardMs: 9, weight: 5 }, g2: { heardMs: 0, weight: 5 } } },
    }
    const crowd = line(
      {},
      { rank: 0, mode: 'remote' },
      { rank: 0 },
      { rank: 0, kind: 'clarification', hasSpoken: true },
      { rank: 0, kind: 'clarification', group: 'g1' },
      { rank: 0, kind: 'clarification', group: 'g2' },
    )
    expect(idsOf(crowd, richest, past)).toEqual(['e5', 'e1', 'e4', 'e3', 'e2', 'e0'])
    expect(codesOf(crowd, richest, past)[0]).toBe('precedence+room_turn+kind+first_time+balance')
  })

  test('[FL64] the policy would have another first → the reason says who was told', () => {
    expect(codesOf(line({}, {}), {}, { ...NOTHING_YET, next: 'e1' })).toEqual(['told_next', 'asked_earlier'])
    expect(codesOf(line({}, {}), {}, { ...NOTHING_YET, next: 'e0' })).toEqual(['asked_earlier', 'asked_earlier'])
  })
})

describe('names', () => {
  test('[FL69] each named policy is called by its name; any ratio is in turn; rules together are combined', () => {
    for (const name of POLICY_NAMES) expect(nameOfPolicy(NAMED_POLICIES[name])).toBe(name)
    expect(nameOfPolicy({ sides: { room: 3, remote: 2 } })).toBe('alternate')
    expect(nameOfPolicy({ firstTime: true, byKind: true })).toBe('combined')
    expect(isSamePolicy({ byKind: true, firstTime: true }, { firstTime: true, byKind: true })).toBe(true)
  })
})
