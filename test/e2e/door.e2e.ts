import { expect, test, type Page } from '@playwright/test'
import { badgeText } from '../../shared/features/people/badge-code.ts'
import type { WireViewOf } from '../../shared/meeting/view.ts'
import { AttendanceOracle } from '../support/attendance-oracle.ts'
import { gatherAtDoor, idOf, type DoorCast, type Listed, type RemoteGuest } from './support/door-cast.ts'
import { checkOut, expectResult, scan, tapIn, typeIn, walkIn } from './support/door.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

/** Two tablets, each for somebody else to come in at. */
type Door = 'A' | 'B'

/** A morning at the door as it goes on, and what the test itself knows of it. */
interface Morning extends DoorCast {
  readonly oracle: AttendanceOracle
  /** Who follows from elsewhere, by their ids. */
  readonly guests: Map<string, RemoteGuest>
}

for (const language of ['en', 'ar'] as const) {
  test(`forty come in at two doors and two hundred and ten from elsewhere, and each number is right, in ${language}`, async ({
    browser,
  }) => {
    const cast = await test.step('the doors open', () => gatherAtDoor(browser, language))
    const morning: Morning = { ...cast, oracle: new AttendanceOracle(), guests: new Map() }
    try {
      await test.step('two hundred and seven connect', () => connect(morning))
      await test.step('badges are scanned, codes typed, names tapped', () => checkIn(morning))
      await test.step('a door loses its connection for a minute, and its page is loaded anew', () => goOffline(morning))
      await test.step('three of the room connect too', () => connectFromRoom(morning))
      await test.step('connections break and come back', () => reconnect(morning))
      await test.step('two leave by the door', () => leave(morning))
      await test.step('the files say the same', () => expectFiles(morning))
    } finally {
      await cast.close()
    }
  })
}

const viewOf = ({ podium }: DoorCast): WireViewOf['podium'] =>
  podium.store.getState().view as unknown as WireViewOf['podium']

/** What the podium, the chair's page, the room screen and the tablets that are connected say is what the oracle counts. */
async function expectNumbers(morning: Morning, tablets: readonly Door[] = ['A', 'B']): Promise<void> {
  const { oracle, say, wall, chair, clock } = morning
  const { room, remote, peak, seenToday, seenInMeeting, meeting } = oracle.counts(clock.nowMs())
  const said = () => {
    const { attendance } = viewOf(morning)
    const { onlyRoom, onlyRemote, both } = attendance.meeting
    return {
      room: attendance.room,
      remote: attendance.remote,
      peak: attendance.peak,
      seenToday: attendance.seenToday,
      seenInMeeting: onlyRoom + onlyRemote + both,
      meeting: { onlyRoom, onlyRemote, both },
    }
  }
  await expect.poll(said).toEqual({ room, remote, peak, seenToday, seenInMeeting, meeting })
  for (const door of tablets) await expectInRoom(morning, door, room)
  const { expected, asleep } = viewOf(morning).attendance
  const isBelow = room < expected.room
  const words = say('attendance.short', { room, remote, asleep, expected: isBelow ? expected.room : 0 })
  await expect(chair.getByText(words).first()).toBeVisible()
  for (const [mode, count] of [
    ['in_room', room],
    ['remote', remote],
  ] as const)
    await expect(wall.getByText(say(`attendance.${mode}`, { count })).first()).toBeVisible()
}

const expectInRoom = ({ tablets, say }: Morning, door: Door, count: number): Promise<void> =>
  expect(tablets[door].getByText(say('attendance.door_room', { count }), { exact: true })).toBeVisible()

async function connect(morning: Morning): Promise<void> {
  const { remote, guestOf, unlistedGuest, guests, oracle, clock } = morning
  const come = async (invited: Promise<RemoteGuest>) => {
    const guest = await invited
    guests.set(guest.personId, guest)
    await connects(morning, guest)
  }
  for (let at = 0; at < remote.length; at += 38) {
    await Promise.all(remote.slice(at, at + 38).map(({ personId }) => come(guestOf(personId))))
    await expectNumbers(morning)
  }
  for (let at = 10; guests.size < 207; at++) await come(unlistedGuest(`Call Guest ${at}`))
  await expectNumbers(morning)
  expect(oracle.counts(clock.nowMs())).toMatchObject({ room: 0, remote: 207 })
}

async function connects({ oracle, clock }: Morning, guest: RemoteGuest): Promise<void> {
  const device = await guest.connect()
  oracle.apply({ what: 'connected', who: guest.personId, device, atMs: clock.nowMs() })
}

function breaks({ oracle, clock }: Morning, guest: RemoteGuest): void {
  oracle.apply({ what: 'disconnected', who: guest.personId, device: guest.cutOldest(), atMs: clock.nowMs() })
}

/** Somebody comes in at a door by one of the three ways. */
type Way = (morning: Morning, page: Page, person: Listed) => Promise<void>

const WAYS: readonly Way[] = [
  ({ meetingId }, page, { code }) => scan(page, badgeText(meetingId, code!)),
  ({ say }, page, { code }) => typeIn(page, say, code!.toLowerCase()),
  ({ say }, page, { name }) => tapIn(page, say, name, name),
]

async function comesIn(morning: Morning, door: Door, person: Listed, way: Way): Promise<void> {
  const page = morning.tablets[door]
  await way(morning, page, person)
  await expectResult(page, morning.say, 'in', person.name)
  isIn(morning, person.personId)
}

function isIn({ oracle, clock }: Morning, who: string, atMs = clock.nowMs()): void {
  oracle.apply({ what: 'checked_in', who, atMs, heardAtMs: clock.nowMs() })
}

async function walksIn(morning: Morning, door: Door, name: string): Promise<void> {
  const { tablets, say, podium } = morning
  await walkIn(tablets[door], say, name)
  await expectResult(tablets[door], say, 'in', name)
  isIn(morning, await idOf(podium, name))
}

async function checkIn(morning: Morning): Promise<void> {
  const { expected } = morning
  for (let at = 0; at < 24; at += 2) {
    const way = WAYS[(at / 2) % WAYS.length]!
    await Promise.all([
      comesIn(morning, 'A', expected[at]!, way),
      comesIn(morning, 'B', expected[at + 1]!, WAYS[(at / 2 + 1) % WAYS.length]!),
    ])
    await expectNumbers(morning)
  }
  await walksIn(morning, 'A', 'Ndidi Ekwueme')
  await walksIn(morning, 'B', 'Yaw Sarpong')
  await expectNumbers(morning)
}

/** Door B goes on by itself; one of those whom it checks in comes in at door A as well. */
async function goOffline(morning: Morning): Promise<void> {
  const { tablets, say, clock, expected, oracle, podium } = morning
  const { B } = tablets
  const known = oracle.counts(clock.nowMs()).room
  await B.context().setOffline(true)
  const alone: { readonly personId: string; readonly atMs: number }[] = []
  const comesAlone = async (person: Listed, way: Way) => {
    await way(morning, B, person)
    await expectResult(B, say, 'in', person.name)
    alone.push({ personId: person.personId, atMs: clock.nowMs() })
  }
  for (const person of expected.slice(24, 27)) await comesAlone(person, WAYS[2]!)
  await expectInRoom(morning, 'B', known + 3)
  await clock.set(clock.nowMs() + 20 * SECOND_MS)
  for (const person of expected.slice(30, 33)) await comesIn(morning, 'A', person, WAYS[0]!)
  const twice = expected[24]!
  await comesIn(morning, 'A', twice, WAYS[1]!)
  await expectNumbers(morning, ['A'])

  await B.reload()
  await expectInRoom(morning, 'B', known + 3)
  await clock.set(clock.nowMs() + 20 * SECOND_MS)
  for (const person of expected.slice(27, 30)) await comesAlone(person, WAYS[0]!)
  await walkIn(B, say, 'Priya Raman')
  await expectResult(B, say, 'in', 'Priya Raman')
  const walkedInAtMs = clock.nowMs()
  await expectInRoom(morning, 'B', known + 7)
  await clock.set(clock.nowMs() + 20 * SECOND_MS)
  await expectNumbers(morning, ['A'])

  await B.context().setOffline(false)
  await expect(B.getByText(say('attendance.door_connected'))).toBeVisible()
  for (const { personId, atMs } of alone) isIn(morning, personId, atMs)
  isIn(morning, await idOf(podium, 'Priya Raman'), walkedInAtMs)
  await expectNumbers(morning)
  await expect(B.getByRole('status').filter({ hasText: twice.name })).toBeVisible()

  for (const person of expected.slice(33)) await comesIn(morning, 'B', person, WAYS[1]!)
  await walksIn(morning, 'A', 'Tomas Lindqvist')
  await expectNumbers(morning)
  expect(oracle.counts(clock.nowMs()).room).toBe(40)
}

async function connectFromRoom(morning: Morning): Promise<void> {
  const { expected, guestOf, guests, oracle, clock } = morning
  for (const { personId } of expected.slice(0, 3)) {
    const guest = await guestOf(personId)
    guests.set(personId, guest)
    await connects(morning, guest)
  }
  await expectNumbers(morning)
  expect(guests.size).toBe(210)
  expect(oracle.counts(clock.nowMs())).toMatchObject({ room: 40, remote: 207, all: 247 })
}

/** Within two minutes nobody is missed; who is gone for longer is asleep and not counted as here, unless they are in the room. */
async function reconnect(morning: Morning): Promise<void> {
  const { guests, clock, oracle, expected, remote } = morning
  const all = remote.slice(0, 60).map(({ personId }) => guests.get(personId)!)
  const [shortly, longer] = [all.slice(0, 30), all.slice(30)]
  // The newer of two connections goes on when the older one times out.
  const steady = guests.get(remote[70]!.personId)!
  await connects(morning, steady)
  const inRoomToo = guests.get(expected[0]!.personId)!
  for (const guest of [...all, steady, inRoomToo]) breaks(morning, guest)
  await expectNumbers(morning)
  await Promise.all(shortly.map((guest) => connects(morning, guest)))
  await clock.set(clock.nowMs() + MINUTE_MS)
  await expectNumbers(morning)
  await clock.set(clock.nowMs() + 2 * MINUTE_MS)
  await expectNumbers(morning)
  expect(oracle.counts(clock.nowMs())).toMatchObject({ room: 40, remote: 177 })
  await Promise.all(longer.map((guest) => connects(morning, guest)))
  await expectNumbers(morning)
}

/** One of them is connected as well, and goes on from elsewhere. */
async function leave(morning: Morning): Promise<void> {
  const { tablets, say, expected, oracle, clock } = morning
  for (const { name, personId } of [expected[1]!, expected[9]!]) {
    await checkOut(tablets.A, say, name)
    oracle.apply({ what: 'checked_out', who: personId, atMs: clock.nowMs() })
    await expectNumbers(morning)
  }
  expect(oracle.counts(clock.nowMs())).toMatchObject({ room: 38, remote: 208, all: 246 })
}

async function expectFiles({ server, meetingId, oracle, clock }: Morning): Promise<void> {
  const ask = async (file: string) => {
    const answer = await server.ask(`/api/meetings/${meetingId}/${file}`)
    expect(answer.status).toBe(200)
    return answer
  }
  const { seenInMeeting, meeting } = oracle.counts(clock.nowMs())
  const statistics: unknown = await (await ask('statistics.json')).json()
  expect(statistics).toMatchObject({ meeting: { people: { all: seenInMeeting, both: meeting.both } } })
  const people = new Set((await (await ask('participants.csv')).text()).trim().split('\r\n').slice(1))
  expect(people.size).toBe(meeting.onlyRoom + meeting.onlyRemote + meeting.both)
}
