import { describe, expect, test } from 'vitest'
import { connectedMeeting, type ConnectedMeeting, type TestConnection } from '../support/connected-meeting.ts'

const now = ({ meeting }: ConnectedMeeting) => ({ epoch: meeting.epoch, version: meeting.version })

describe('how much somebody may send', () => {
  const limited = async (connection: TestConnection, count: number) => {
    let refused = 0
    for (let sent = 0; sent < count; sent++) {
      const answer = await connection.command({ type: 'attendance.leave_room' })
      if (JSON.stringify(answer).includes('rate_limited')) refused++
    }
    return refused
  }

  test('is as much for a tablet at the door as for the desk: it may have been offline for long', async () => {
    const kit = await connectedMeeting()
    const tablet = kit.connect(await kit.admit('Tablet', 'door'))
    await tablet.join('door', now(kit))
    expect(await limited(tablet, 31)).toBe(1)
  })

  test('is the person’s, however many devices they have', async () => {
    const kit = await connectedMeeting()
    await kit.bySystem({ type: 'people.import', rows: [{ name: 'Guest', mode: 'remote', roles: ['participant'] }] })
    await kit.bySystem({ type: 'people.make_personal_links' })
    const { linkId } = [...kit.meeting.state.people.links.values()].find(({ kind }) => kind === 'personal')!
    const phone = kit.connect(await kit.admitDevice('Guest', linkId))
    const laptop = kit.connect(await kit.admitDevice('Guest', linkId))
    for (const each of [phone, laptop]) await each.join('hall', now(kit))
    expect(await limited(phone, 6)).toBe(0)
    expect(await limited(laptop, 6)).toBe(2)
  })
})
