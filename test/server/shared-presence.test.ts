import { beforeEach, describe, expect, test } from 'vitest'
import type { MeetingId, PersonId } from '../../shared/lib/ids.ts'
import { MemoryPresence } from '../support/memory-presence-store.ts'
import { passSettled, shownBy, startPresenceNode, type PresenceNode } from '../support/presence-node.ts'
import { TestTime } from '../support/test-time.ts'

const MEETING = 'm1' as MeetingId
const anna = 'anna' as PersonId
const bert = 'bert' as PersonId

let time: TestTime
let shared: MemoryPresence
beforeEach(() => {
  time = new TestTime()
  shared = new MemoryPresence(time.onServer(0))
})

const startNode = (nodeId: string): PresenceNode => startPresenceNode({ time, shared, nodeId })
const pass = (ms: number): Promise<void> => passSettled(time, ms)
const who = shownBy

describe('two nodes', () => {
  let one: PresenceNode
  let two: PresenceNode
  beforeEach(async () => {
    one = startNode('one')
    two = startNode('two')
    await pass(1000)
  })

  test('[PR1] somebody is connected to both → they count once; screens of both add up', async () => {
    one.presence.opened({}, anna)
    one.presence.opened({}, undefined)
    two.presence.opened({}, anna)
    two.presence.opened({}, bert)
    two.presence.opened({}, undefined)
    await pass(2500)
    for (const node of [one, two]) {
      expect(node.presence.messageFor('podium')).toMatchObject({ connected: 2, screens: 2 })
      expect(who(node)).toEqual([anna, bert])
      expect(node.presence.messageFor('hall')).toEqual({ connected: 2, screens: 2 })
    }
  })

  test('[PR1] somebody comes to one node → that node alone is told that they came', async () => {
    one.presence.opened({}, anna)
    await pass(3000)
    expect([who(two), one.told, two.told]).toEqual([[anna], ['anna came', 'announced'], ['announced']])
  })

  test('[PR2] a node dies → its people are gone from the other within 8 s', async () => {
    one.presence.opened({}, anna)
    await pass(5000)
    one.way.isCut = true
    await pass(5900)
    expect(who(two)).toEqual([anna])
    await pass(2100)
    expect(who(two)).toEqual([])
  })

  test('[PR2] a node ends in order → its people are gone from the other within two seconds', async () => {
    one.presence.opened({}, anna)
    await pass(5000)
    await one.presence.whereabouts.stop()
    await pass(2000)
    expect(who(two)).toEqual([])
  })

  test('[PR2] thousands come within ten seconds → the store is told once a second', async () => {
    one.way.words = 0
    for (let at = 0; at < 2000; at++) {
      one.presence.opened({}, `p${at}` as PersonId)
      if (at % 10 === 0) await pass(50)
    }
    await pass(2000)
    expect(two.presence.messageFor('hall').connected).toBe(2000)
    expect(one.way.words).toBeGreaterThan(8)
    expect(one.way.words).toBeLessThanOrEqual(13)
  })

  test('[PR2] nobody is connected → a node says nothing, and asks once a second', async () => {
    await pass(10_000)
    expect(one.way.words).toBe(0)
    expect(one.way.questions).toBeLessThanOrEqual(12)
  })

  test('[PR4] somebody comes to another node before their old connection ends → gone from no list', async () => {
    const old = {}
    one.presence.opened(old, anna)
    await pass(5000)
    two.presence.opened({}, anna)
    one.presence.closed(old)
    for (let at = 0; at < 120; at++) {
      await pass(50)
      expect([who(one), who(two)]).toEqual([[anna], [anna]])
    }
    expect([...one.told, ...two.told]).not.toContainEqual(expect.stringContaining('went'))
  })

  test('[PR4] somebody comes back to the same node at once → gone from no list, and told as come anew', async () => {
    const old = {}
    one.presence.opened(old, anna)
    await pass(5000)
    one.presence.closed(old)
    await pass(1000)
    one.presence.opened({}, anna)
    await pass(5000)
    expect(one.told.filter((line) => line !== 'announced')).toEqual(['anna came', 'anna came'])
    expect(who(two)).toEqual([anna])
  })

  test('[PR5] a node is cut off → it shows its own people, drops the others with their lease, and reports it once', async () => {
    one.presence.opened({}, anna)
    two.presence.opened({}, bert)
    await pass(5000)
    two.way.isCut = true
    await pass(5000)
    expect(who(two)).toEqual([anna, bert])
    two.presence.opened({}, 'carl' as PersonId)
    await pass(20_000)
    expect(who(two)).toEqual([bert, 'carl'])
    expect(two.presence.whereabouts.knownSinceMs).toBe(Infinity)
    expect(two.reported).toHaveLength(2)
    two.way.isCut = false
    await pass(3000)
    expect([who(one), who(two)]).toEqual([
      [anna, bert, 'carl'],
      [anna, bert, 'carl'],
    ])
    two.way.isCut = true
    await pass(3000)
    expect(two.reported).toHaveLength(4)
  })

  test('[PR6] somebody loses their connection → gone everywhere, here since that instant', async () => {
    const only = {}
    one.presence.opened(only, anna)
    await pass(5000)
    const closedAtMs = time.nowMs
    one.presence.closed(only)
    await pass(6000)
    expect([who(one), who(two)]).toEqual([[], []])
    expect(one.told).toContain(`anna went at ${closedAtMs}`)
    expect(two.told.filter((line) => line.includes('went'))).toHaveLength(1)
  })

  test('[PR6] a node dies → its people are gone since it last spoke', async () => {
    one.presence.opened({}, anna)
    await pass(5000)
    one.way.isCut = true
    const diedAtMs = time.nowMs
    await pass(10_000)
    const [line] = two.told.filter((each) => each.includes('went'))
    const lastContactMs = Number(line?.split(' ').at(-1))
    expect(lastContactMs).toBeLessThanOrEqual(diedAtMs)
    expect(lastContactMs).toBeGreaterThan(diedAtMs - 3100)
  })

  test('[PR6] somebody is lost here and still connected to another node → not gone', async () => {
    const old = {}
    one.presence.opened(old, anna)
    two.presence.opened({}, anna)
    await pass(5000)
    one.presence.closed(old)
    await pass(20_000)
    expect(one.told).not.toContainEqual(expect.stringContaining('went'))
  })
})

test('[PR2] a node starts while a dead one has a lease → it shows those people until that lease is over', async () => {
  const dead = startNode('dead')
  dead.presence.opened({}, anna)
  await pass(3000)
  dead.way.isCut = true
  await pass(5000)
  const young = startNode('young')
  await pass(500)
  expect(who(young)).toEqual([anna])
  await pass(2500)
  expect(who(young)).toEqual([])
})

test('[PR2] the clock of the store is set back → a dead node is gone after one lease all the same', async () => {
  const dead = startNode('dead')
  const living = startNode('living')
  dead.presence.opened({}, anna)
  await pass(3000)
  dead.way.isCut = true
  const put = { people: [anna], screens: 0 }
  await shared.storeOf('dead').put(MEETING, { said: 99, held: put }, 3_600_000)
  await pass(10_000)
  expect(who(living)).toEqual([])
})
