import { describe, expect, test } from 'vitest'
import { connectedMeeting, type ConnectedMeeting } from '../support/connected-meeting.ts'

const now = ({ meeting }: ConnectedMeeting) => ({ epoch: meeting.epoch, version: meeting.version })

async function secretaryAndGuest() {
  const kit = await connectedMeeting()
  const secretary = kit.connect(await kit.admit('Sara', 'secretariat'))
  const guest = kit.connect(await kit.admit('Gunnar', 'participant'))
  await secretary.join('podium', now(kit))
  await guest.join('hall', now(kit))
  return { ...kit, secretary, guest }
}

describe('access that ends', () => {
  test('a revoked link closes its connections at once, and no others', async () => {
    const kit = await secretaryAndGuest()
    await kit.secretary.command({ type: 'people.revoke_link', linkId: kit.guest.who!.linkId })
    expect(kit.guest.told('bye')).toEqual([{ code: 'revoked' }])
    expect(kit.guest.isClosed).toBe(true)
    expect(kit.secretary.isClosed).toBe(false)
    expect(await kit.connect(kit.guest.who).join('hall', now(kit))).toEqual({ outcome: 'error', code: 'no_access' })
  })

  test('an ended device is closed, another device of the same link is not', async () => {
    const kit = await secretaryAndGuest()
    const other = kit.connect(await kit.admitDevice('Gerda', kit.guest.who!.linkId))
    await other.join('hall', now(kit))
    await kit.secretary.command({ type: 'people.end_device', deviceId: kit.guest.who!.deviceId })
    expect([kit.guest.isClosed, other.isClosed]).toEqual([true, false])
  })

  test('a link that expires closes within ten seconds', async () => {
    const kit = await connectedMeeting()
    const expiresAtMs = kit.parts.clock.nowMs() + 60_000
    await kit.bySystem({ type: 'people.make_link', linkId: 'lx', kind: 'role', role: 'participant', expiresAtMs })
    const guest = kit.connect(await kit.admitDevice('Gunnar', 'lx' as never))
    await guest.join('hall', now(kit))
    kit.time.pass(59_000)
    expect(guest.isClosed).toBe(false)
    kit.time.pass(11_000)
    expect(guest.told('bye')).toEqual([{ code: 'revoked' }])
  })

  test('the version that ends it is not shown to whom it ends', async () => {
    const kit = await secretaryAndGuest()
    const shown = kit.guest.told('patch').length
    await kit.secretary.command({ type: 'people.revoke_link', linkId: kit.guest.who!.linkId })
    expect(kit.guest.told('patch')).toHaveLength(shown)
    expect(kit.secretary.told('patch').at(-1)?.to).toBe(kit.meeting.version)
  })
})

describe('a connection without a seat', () => {
  test('is closed after 20 seconds if it never joins', async () => {
    const kit = await connectedMeeting()
    const silent = kit.connect()
    await silent.ask('clock', {})
    kit.time.pass(19_999)
    expect(silent.isClosed).toBe(false)
    kit.time.pass(1)
    expect(silent.isClosed).toBe(true)
  })

  test('has as long again from a join that sends it to fetch first, and all the time once it has joined', async () => {
    const kit = await secretaryAndGuest()
    const late = kit.connect(kit.guest.who)
    kit.time.pass(15_000)
    expect(await late.join('hall')).toEqual({ outcome: 'fetch' })
    kit.time.pass(15_000)
    expect(late.isClosed).toBe(false)
    expect(await late.join('hall', now(kit))).toMatchObject({ outcome: 'joined' })
    kit.time.pass(60_000)
    expect(late.isClosed).toBe(false)
  })
})
