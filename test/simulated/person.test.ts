import { expect, test } from 'vitest'
import { Pace } from '../../server/simulated/pace.ts'
import { Person, type Connection, type Surroundings as Seen } from '../../server/simulated/person.ts'
import type { Mode } from '../../shared/lib/mode.ts'
import type { HallRole } from '../../shared/lib/roles.ts'
import { SeededChance } from '../../shared/lib/seeded-chance.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { chair, given, person as actor, START_MS, type Given } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'
import { TestTime } from '../support/test-time.ts'

const open = (itemId: string) => given(...smallMeeting).after(chair, { type: 'agenda.open', itemId, expects: {} })
const outlookOf = (meeting: Given): Seen => meeting.sees('hall') as unknown as Seen

const asked = (meeting: Given, ...personIds: string[]): Given =>
  personIds.reduce(
    (all, personId) => all.after(actor(personId, 'participant'), { type: 'floor.ask', itemId: 'i2' }),
    meeting.and(
      ...personIds.map((personId) => ({
        type: 'people.person_added' as const,
        personId,
        nameText: 'none',
        roles: ['participant' as const],
        source: 'walk_in' as const,
      })),
    ),
  )

interface Surroundings {
  readonly meeting?: Given
  readonly seed?: number
  readonly mode?: Mode
  readonly role?: HallRole
}

/** Somebody whose seeds and surroundings a test chooses, with all that they did. */
function somebody({ meeting = open('i2'), seed = 1, mode = 'remote', role = 'participant' }: Surroundings = {}) {
  const time = new TestTime()
  const wishes: Wish[] = []
  let outlook = outlookOf(meeting)
  let connections = 0
  let isConnected = false
  const chance = new SeededChance(seed)
  const received: string[] = []
  const one = new Person({
    chance,
    pace: new Pace(chance, 1),
    scheduler: time.onServer(START_MS),
    people: 40,
    look: () => outlook,
    connect: ({ lost }): Promise<Connection> => {
      connections++
      isConnected = true
      const cut = () => {
        isConnected = false
        lost()
      }
      return Promise.resolve({ personId: 'me', roles: [role], mode, own: {}, send: (wish) => wishes.push(wish), cut })
    },
    door: { roomCode: 'K7PX', receive: (personId) => received.push(personId) },
  })
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      time.pass(1000)
      await Promise.resolve()
    }
  }
  return {
    one,
    wishes,
    received,
    pass,
    connections: () => connections,
    isConnected: () => isConnected,
    see: (meetingNow: Given) => {
      outlook = outlookOf(meetingNow)
      one.attend(outlook)
    },
  }
}

const types = (wishes: readonly Wish[]) => wishes.map(({ type }) => type)

test('[SI1] two with the same seed → wish the same at the same instants, another one something else', async () => {
  const lives = await Promise.all(
    [7, 7, 8].map(async (seed) => {
      const life = somebody({ seed })
      const log: string[] = []
      life.one.comeIn(0)
      for (let minute = 0; minute < 120; minute++) {
        await life.pass(60)
        log.push(`${types(life.wishes).join()} ${life.connections()}`)
      }
      return log
    }),
  )
  expect(lives[0]).toEqual(lives[1])
  expect(lives[0]).not.toEqual(lives[2])
})

test('[SI2] nobody waits → somebody asks for the floor of the item that is on', async () => {
  const { one, wishes, pass } = somebody()
  one.comeIn(0)
  await pass(600)
  expect(wishes[0]).toMatchObject({ type: 'floor.ask', itemId: 'i2' })
})

test.each([
  ['many wait', asked(open('i2'), ...Array.from({ length: 15 }, (_, at) => `p${at}`))],
  ['the queue is closed', open('i2').after(chair, { type: 'floor.close_queue', itemId: 'i2' })],
  ['it is coffee', open('i3')],
  ['nothing is on', given(...smallMeeting)],
])('[SI2] %s → nobody asks', async (_case, meeting) => {
  const { one, wishes, pass } = somebody({ meeting })
  one.comeIn(0)
  await pass(1200)
  expect(types(wishes)).not.toContain('floor.ask')
})

test('[SI2] a day on which members listen → a member does not ask', async () => {
  const { one, wishes, pass } = somebody({ role: 'member' })
  one.comeIn(0)
  await pass(1200)
  expect(types(wishes)).not.toContain('floor.ask')
})

test('[SI3] who waits, is near, is called and heard → says more, withdraws or lets others go first, is ready and finishes', async () => {
  const waiting = asked(open('i2'), 'a', 'b', 'c', 'me')
  const found = new Set<string>()
  for (let seed = 1; seed < 120; seed++) {
    const { one, wishes, pass, see } = somebody({ seed })
    one.comeIn(0)
    await pass(1)
    see(waiting)
    await pass(15)
    const near = ['a', 'b'].reduce(
      (all, personId, at) =>
        all.after(actor(personId, 'participant'), { type: 'floor.leave', entryId: `e-new${at + 1}` }),
      waiting,
    )
    see(near)
    await pass(20)
    const called = near.after(chair, { type: 'floor.give', entryId: 'e-new4', expects: {} })
    see(called)
    see(called.after(chair, { type: 'floor.heard', entryId: 'e-new4' }))
    await pass(80)
    const own = wishes.filter(({ type }) => type.startsWith('floor.') && type !== 'floor.ask')
    const ends = types(own).filter((type) => type === 'floor.ready' || type === 'floor.finish')
    expect(new Set(ends).size).toBe(ends.length)
    for (const type of types(own)) found.add(type)
  }
  expect(found).toEqual(new Set(['floor.describe', 'floor.ready', 'floor.leave', 'floor.later', 'floor.finish']))
})

test('[SI4] somebody falls asleep → is away, does nothing, and comes back', async () => {
  const { one, wishes, pass, connections, isConnected } = somebody({ meeting: open('i3') })
  one.comeIn(0)
  await pass(1)
  expect(isConnected()).toBe(true)
  while (isConnected()) await pass(1)
  const before = wishes.length
  while (!isConnected()) await pass(1)
  expect(connections()).toBe(2)
  expect(wishes.slice(before).every(({ type }) => type === 'attendance.come_back')).toBe(true)
})

test('[SI5] somebody of the room → stands at the door, or says the code of the room, once', async () => {
  const ways = new Set<string>()
  for (let seed = 1; seed < 20; seed++) {
    const { one, wishes, received, pass } = somebody({ seed, mode: 'room', meeting: open('i3') })
    one.comeIn(0)
    await pass(7200)
    const codes = wishes.filter(({ type }) => type === 'attendance.enter_room')
    expect(received.length + codes.length).toBe(1)
    ways.add(received.length === 1 ? 'door' : 'code')
  }
  expect(ways.size).toBe(2)
})

test('[SI10] stopped → gone for good, with all plans', async () => {
  const { one, wishes, pass, connections, isConnected } = somebody()
  one.comeIn(0)
  await pass(2)
  one.stop()
  const before = wishes.length
  await pass(7200)
  expect([isConnected(), connections(), wishes.length]).toEqual([false, 1, before])
})
