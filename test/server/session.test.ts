import { describe, expect, test } from 'vitest'
import type { JoinAnswer } from '../../shared/protocol/down.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { connectedMeeting, type ConnectedMeeting, type TestConnection } from '../support/connected-meeting.ts'

const now = ({ meeting }: ConnectedMeeting) => ({ epoch: meeting.epoch, version: meeting.version })
const rename = (title: string) => ({ type: 'meeting.edit', title: { en: title } }) as const

async function secretaryAndGuest() {
  const kit = await connectedMeeting()
  const secretary = kit.connect(await kit.admit('Sara', 'secretariat'))
  const guest = kit.connect(await kit.admit('Gunnar', 'participant'))
  await secretary.join('podium', now(kit))
  await guest.join('hall', now(kit))
  return { ...kit, secretary, guest }
}

const lastTo = (connection: TestConnection) => connection.told('patch').at(-1)?.to

describe('join', () => {
  test('whoever holds nothing, or another history, is told to fetch', async () => {
    const kit = await connectedMeeting()
    const guest = kit.connect(await kit.admit('Gunnar', 'participant'))
    expect(await guest.join('hall')).toEqual({ outcome: 'fetch' })
    expect(await guest.join('hall', { epoch: 'other', version: 1 })).toEqual({ outcome: 'fetch' })
    expect(kit.parts.rooms.connections()).toBe(0)
  })

  test('whoever holds more than the store is told that it went back', async () => {
    const kit = await connectedMeeting()
    const guest = kit.connect(await kit.admit('Gunnar', 'participant'))
    expect(await guest.join('hall', { ...now(kit), version: 999 })).toEqual({ outcome: 'went_back' })
  })

  test('the answer holds what was missed, the own view, presence and the time', async () => {
    const kit = await connectedMeeting()
    const who = await kit.admit('Gunnar', 'participant')
    const have = now(kit)
    await kit.admit('Hanna', 'participant')
    const answer = (await kit.connect(who).join('hall', have)) as JoinAnswer & { outcome: 'joined' }
    expect(answer).toMatchObject({
      outcome: 'joined',
      from: have.version,
      to: kit.meeting.version,
      epoch: kit.meeting.epoch,
    })
    expect(answer.patch).toEqual({
      people: { registered: expect.any(Number) },
      attendance: { expected: { remote: expect.any(Number) } },
    })
    expect(answer.me?.me.people.name).toBe('Gunnar')
    expect(answer.presence).toEqual({ connected: 1, screens: 0 })
    expect(answer.serverTimeMs).toBe(kit.parts.clock.nowMs())
  })

  test('the podium is told what a power cut may cost, and nobody else', async () => {
    const kit = await secretaryAndGuest()
    const [podium, hall] = [kit.connect(kit.secretary.who), kit.connect(kit.guest.who)]
    expect(await podium.join('podium', now(kit))).toMatchObject({ outcome: 'joined', durability: 'second_at_risk' })
    expect(await hall.join('hall', now(kit))).not.toHaveProperty('durability')
  })

  test('after 5 s of absence one patch leads to the present, and no snapshot', async () => {
    const kit = await secretaryAndGuest()
    const had = now(kit)
    kit.guest.close()
    for (let second = 0; second < 5; second++) {
      await kit.secretary.command(rename(`Title ${second}`), kit.parts.clock.nowMs())
      kit.time.pass(1000)
    }
    const back = kit.connect(kit.guest.who)
    const answer = await back.join('hall', had)
    expect(answer).toMatchObject({ outcome: 'joined', from: had.version, to: had.version + 5 })
    expect(answer).toHaveProperty('patch', { meeting: { title: { en: 'Title 4' } } })
    expect(back.sent).toEqual([])
  })

  test('no patch overtakes the answer to join, and none is missing after it', async () => {
    const kit = await secretaryAndGuest()
    const late = kit.connect(await kit.admit('Late', 'participant'))
    const order: number[] = []
    for (let round = 0; round < 20; round++) {
      const changing = kit.secretary.command(rename(`Title ${round}`))
      late.sent.length = 0
      const answer = await late.join('hall', now(kit))
      await changing
      kit.time.pass(1000)
      expect(answer).toMatchObject({ outcome: 'joined' })
      const { to } = answer as JoinAnswer & { outcome: 'joined' }
      for (const patch of late.told('patch')) order.push(patch.from - to)
      expect([to, ...late.told('patch').map((patch) => patch.to)].at(-1)).toBe(kit.meeting.version)
    }
    expect(order.every((distance) => distance >= 0)).toBe(true)
  })

  test('[OP5] a client of another protocol, with fields unknown here → is told which one this node speaks', async () => {
    const kit = await connectedMeeting()
    const guest = kit.connect(await kit.admit('Gunnar', 'participant'))
    for (const protocol of [PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1]) {
      const answer = await guest.ask('join', { protocol, mood: 'curious' })
      expect(answer).toEqual({ outcome: 'error', code: 'other_protocol', protocol: PROTOCOL_VERSION })
    }
  })

  test('an unproven device, a strange meeting and a view above one’s station are refused', async () => {
    const kit = await connectedMeeting()
    const who = await kit.admit('Gunnar', 'participant')
    const guest = kit.connect(who)
    const wish = { meetingId: 'm1', linkId: who.linkId, audience: 'hall', protocol: PROTOCOL_VERSION }
    expect(await guest.ask('join', { ...wish, meetingId: 'm2' })).toEqual({ outcome: 'error', code: 'no_access' })
    expect(await guest.ask('join', { ...wish, linkId: 'l99' })).toEqual({ outcome: 'error', code: 'no_access' })
    expect(await guest.join('podium', now(kit))).toEqual({ outcome: 'error', code: 'no_access' })
    expect(await kit.connect().join('hall', now(kit))).toEqual({ outcome: 'error', code: 'no_access' })
    expect(kit.parts.rooms.connections()).toBe(0)
  })

  test('joining again on the same connection moves it to the other audience', async () => {
    const kit = await secretaryAndGuest()
    await kit.secretary.join('hall', now(kit))
    expect(kit.parts.rooms.connections()).toBe(2)
    await kit.secretary.command(rename('Once'))
    expect(kit.secretary.told('patch')).toHaveLength(1)
  })

  test('a sixth connection of one device replaces the first', async () => {
    const kit = await connectedMeeting()
    const who = await kit.admit('Gunnar', 'participant')
    const connections = Array.from({ length: 6 }, () => kit.connect(who))
    for (const connection of connections) await connection.join('hall', now(kit))
    expect(connections.map(({ isClosed }) => isClosed)).toEqual([true, false, false, false, false, false])
    expect(connections[0]?.told('bye')).toEqual([{ code: 'replaced' }])
  })
})

describe('command', () => {
  test('is refused before join, and for a room screen', async () => {
    const kit = await connectedMeeting()
    const screen = kit.connect(await kit.admit('Screen', 'screen'))
    expect(await screen.command(rename('No'))).toEqual({ outcome: 'error', code: 'not_joined' })
    await screen.join('screen', now(kit))
    expect(await screen.command(rename('No'))).toEqual({ outcome: 'error', code: 'no_access' })
  })

  test('its change reaches everybody before its answer reaches the sender', async () => {
    const kit = await secretaryAndGuest()
    const answer = kit.secretary.command(rename('New'))
    const seen = answer.then(() => kit.guest.told('patch').length)
    expect(await answer).toEqual({ outcome: 'accepted', version: kit.meeting.version })
    expect(await seen).toBe(1)
    expect(kit.guest.told('patch')[0]?.patch).toEqual({ meeting: { title: { en: 'New' } } })
  })

  test('a role that may not is rejected by the core, with its code', async () => {
    const { guest } = await secretaryAndGuest()
    expect(await guest.command(rename('Mine'))).toEqual({ outcome: 'rejected', code: 'access/not_allowed' })
  })

  test('a guest may send ten at once and sixty a minute, the desk three hundred', async () => {
    const kit = await secretaryAndGuest()
    const outcomes = async (connection: TestConnection, count: number) => {
      const answers = []
      for (let sent = 0; sent < count; sent++) answers.push(await connection.command(rename('x')))
      return answers.filter((answer) => JSON.stringify(answer).includes('rate_limited')).length
    }
    expect(await outcomes(kit.guest, 12)).toBe(2)
    expect(await outcomes(kit.secretary, 30)).toBe(0)
    kit.time.pass(5000)
    expect(await outcomes(kit.guest, 6)).toBe(1)
    expect(await outcomes(kit.secretary, 26)).toBe(1)
  })
})

describe('clock', () => {
  test('tells the server’s time, also before join', async () => {
    const kit = await connectedMeeting()
    expect(await kit.connect().ask('clock', {})).toEqual({ serverTimeMs: kit.parts.clock.nowMs() })
  })
})

describe('leaving', () => {
  test('a closed connection gets nothing more and is not counted', async () => {
    const kit = await secretaryAndGuest()
    kit.guest.close()
    await kit.secretary.command(rename('After'))
    kit.time.pass(3000)
    expect(kit.guest.sent).toEqual([])
    expect(kit.secretary.told('presence').at(-1)).toEqual({ connected: 1, screens: 0, who: [expect.any(String)] })
  })

  test('a join that is answered after the connection has closed leaves nobody behind', async () => {
    const kit = await connectedMeeting()
    const guest = kit.connect(await kit.admit('Gunnar', 'participant'))
    const joining = guest.join('hall', now(kit))
    guest.close()
    expect(await joining).toBeUndefined()
    expect(kit.parts.rooms.connections()).toBe(0)
  })
})

describe('heartbeat', () => {
  test('comes every two seconds with the version, and every ten with the hash of the view', async () => {
    const kit = await secretaryAndGuest()
    // What is current at the first beat was told by no patch of this room.
    kit.time.pass(10_000)
    kit.guest.sent.length = 0
    kit.time.pass(10_000)
    const beats = kit.guest.told('heartbeat')
    expect(beats).toHaveLength(5)
    expect(beats.map(({ version }) => version)).toEqual(Array(5).fill(kit.meeting.version))
    expect(beats.map(({ hash }) => hash)).toEqual([...Array<undefined>(4), kit.meeting.feed('hall').hash()])
  })
})

test('a patch spares its audience the next heartbeat, and no more', async () => {
  const kit = await secretaryAndGuest()
  kit.time.pass(10_000)
  await kit.secretary.command(rename('New'))
  kit.guest.sent.length = 0
  kit.time.pass(2000)
  expect(kit.guest.sent).toEqual([])
  kit.time.pass(2000)
  expect(kit.guest.told('heartbeat')).toEqual([{ epoch: kit.meeting.epoch, version: kit.meeting.version }])
})

describe('a slow connection', () => {
  const HALF_A_MEGABYTE = 512 * 1024

  test('gets nothing more until it has taken what it was sent, then one patch', async () => {
    const kit = await secretaryAndGuest()
    const from = kit.meeting.version
    kit.guest.queued = HALF_A_MEGABYTE
    for (const title of ['A', 'B', 'C']) await kit.secretary.command(rename(title))
    kit.time.pass(3000)
    expect(kit.guest.sent).toEqual([])
    kit.guest.queued = 0
    kit.time.pass(300)
    expect(kit.guest.told('patch')).toEqual([{ from, to: from + 3, patch: { meeting: { title: { en: 'C' } } } }])
    expect(kit.guest.told('me')).toHaveLength(1)
    await kit.secretary.command(rename('D'))
    expect(lastTo(kit.guest)).toBe(from + 4)
  })

  test('is closed after ten seconds, and harms nobody meanwhile', async () => {
    const kit = await secretaryAndGuest()
    kit.guest.queued = HALF_A_MEGABYTE
    await kit.secretary.command(rename('A'))
    kit.time.pass(9900)
    expect(kit.guest.isClosed).toBe(false)
    kit.time.pass(600)
    expect(kit.guest.isClosed).toBe(true)
    expect(kit.parts.rooms.connections()).toBe(1)
  })
})
