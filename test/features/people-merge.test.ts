import { expect, test } from 'vitest'
import { reject } from '../../shared/lib/decision.ts'
import type { DeviceId } from '../../shared/lib/ids.ts'
import { accessOf } from '../../shared/meeting/access.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { given, moderator, person, secretariat, START_MS, text, type Plain } from '../support/given.ts'

const amina: Plain<Event> = {
  type: 'people.person_added',
  personId: 'amina',
  nameText: text('Amina Diallo'),
  mode: 'room',
  roles: ['member'],
  source: 'roster',
}
const walker: readonly Plain<Event>[] = [
  {
    type: 'people.person_added',
    personId: 'walker',
    nameText: text('A. Diallo'),
    roles: ['participant'],
    source: 'walk_in',
  },
  { type: 'people.link_made', linkId: 'ls', kind: 'shared', role: 'participant' },
  { type: 'people.device_joined', deviceId: 'd1', linkId: 'ls', personId: 'walker' },
]
const walking = person('walker', 'participant')
const merge = { type: 'people.merge', fromPersonId: 'walker', intoPersonId: 'amina' } as const

test('[PE14] a moderator makes nobody a chair: only the secretariat merges somebody into the podium', () => {
  for (const role of ['chair', 'moderator', 'secretariat'] as const) {
    const claimed = given({ ...amina, roles: ['member', role] }, ...walker).after(walking, {
      type: 'people.claim_roster',
    })
    expect(claimed.when(moderator, merge)).toEqual(reject({ code: 'access/not_allowed' }))
    const merged = claimed.after(secretariat, merge)
    expect(accessOf(merged.state, 'd1' as DeviceId, START_MS)?.roles).toEqual(['member', role])
  }
})

test('[PE14] [PE17] the mode that was stated last stands after a merge, and one that nobody stated does not count', () => {
  const said = (personId: string, mode: 'room' | 'remote', statedAtMs: number) =>
    ({ type: 'people.mode_set', personId, mode, statedAtMs }) as const
  const merged = { type: 'people.merged', fromPersonId: 'walker', intoPersonId: 'amina' } as const
  const modeAfter = (...events: Plain<Event>[]) =>
    given(amina, ...walker, ...events, merged).state.people.people.get('amina')?.mode
  expect(modeAfter()).toBe('room')
  expect(modeAfter(said('walker', 'remote', 5))).toBe('remote')
  expect(modeAfter(said('walker', 'remote', 5), said('amina', 'room', 6))).toBe('room')
  expect(modeAfter(said('walker', 'remote', 7), said('amina', 'room', 6))).toBe('remote')
})
