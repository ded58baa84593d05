import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { DeviceId, LinkId } from '../../shared/lib/ids.ts'
import { accessOf, doorwayOf } from '../../shared/meeting/access.ts'
import { readmissionsOf } from '../../shared/meeting/errands.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import {
  chair,
  given,
  moderator,
  person,
  secretariat,
  START_MS,
  system,
  text,
  type Given,
  type Plain,
} from '../support/given.ts'

const added = (personId: string, ...roles: ('chair' | 'secretariat' | 'member')[]): Plain<Event> => ({
  type: 'people.person_added',
  personId,
  nameText: text(`Name of ${personId}`),
  emailText: text(`${personId}@example.org`),
  roles,
  source: 'roster',
})

const ingrid = { personId: 'ingrid' } as const
const meeting = given(added('ingrid', 'chair'), added('lena', 'secretariat'), added('mei', 'member'))
const readmit = { type: 'people.readmit', ...ingrid } as const
const TEN_MINUTES_MS = 600_000

const admitted = meeting.after(chair, readmit)
const linkId = [...admitted.state.people.links.values()][0]!.linkId
const join = (deviceId: string, by = linkId) => ({ type: 'people.join', linkId: by, deviceId }) as const
const access = ({ state }: Given, deviceId: string, nowMs: number) => accessOf(state, deviceId as DeviceId, nowMs)
const codes = ({ state }: Given, nowMs = START_MS) => readmissionsOf(state, nowMs)

describe('a lost device', () => {
  test('[PE40] a chair lets a new device of a chair in → it comes in as that person, without being asked for a name', () => {
    expect(codes(admitted)).toEqual([{ linkId, personId: 'ingrid', admitsUntilMs: START_MS + TEN_MINUTES_MS }])
    expect(doorwayOf(admitted.state, linkId, START_MS)).toMatchObject({ asksName: false, asksMode: false })
    expect(admitted.when(system, join('d1'))).toEqual(
      accept({ type: 'people.device_joined', deviceId: 'd1', linkId, personId: 'ingrid' }),
    )
  })

  test('[PE40] one device came in → no second one does, and the first stays in for ever', () => {
    const back = admitted.after(system, join('d1'))
    expect(codes(back)).toEqual([])
    expect(back.when(system, join('d2'))).toEqual(reject({ code: 'people/link_used_up' }))
    expect(access(back, 'd1', START_MS + 9 * TEN_MINUTES_MS)?.roles).toEqual(['chair'])
  })

  test('[PE40] after ten minutes the code is good for nothing', () => {
    const late = admitted.at(START_MS + TEN_MINUTES_MS)
    expect(codes(late, START_MS + TEN_MINUTES_MS)).toEqual([])
    expect(late.when(system, join('d1'))).toEqual(reject({ code: 'people/link_expired' }))
  })

  test('[PE40] another code for the same person → the one before it is void, unless it was used', () => {
    const twice = admitted.after(secretariat, readmit)
    expect(codes(twice)).toHaveLength(1)
    expect(twice.when(system, join('d1'))).toEqual(reject({ code: 'people/link_revoked' }))
    const used = admitted.after(system, join('d1')).after(secretariat, readmit)
    expect(access(used, 'd1', START_MS)?.roles).toEqual(['chair'])
  })

  test('[PE41] a chair asks for a device of the secretariat, or anybody for one of a member → refused', () => {
    const ofLena = { type: 'people.readmit', personId: 'lena' } as const
    expect(meeting.when(chair, ofLena)).toEqual(reject({ code: 'access/not_allowed' }))
    expect(meeting.when(secretariat, ofLena)).toMatchObject({ outcome: 'accepted' })
    const ofMei = { type: 'people.readmit', personId: 'mei' } as const
    expect(meeting.when(secretariat, ofMei)).toEqual(reject({ code: 'people/not_of_podium' }))
    expect(meeting.when(moderator, readmit)).toEqual(reject({ code: 'access/not_allowed' }))
  })
})

describe('the chair', () => {
  const give = { type: 'people.give_chair', personId: 'mei' } as const
  const take = { type: 'people.take_chair', personId: 'mei' } as const
  const chaired = meeting
    .and({ type: 'people.link_made', linkId: 'lm', kind: 'personal', personId: 'mei' })
    .after(system, join('dm', 'lm' as LinkId))
    .after(chair, give)

  test('[PE42] is given to somebody → their device may chair at once; taken back → it may not', () => {
    expect(access(chaired, 'dm', START_MS)?.audiences).toContain('podium')
    expect(chaired.when(chair, give)).toEqual(accept())
    const taken = chaired.after(secretariat, take)
    expect(access(taken, 'dm', START_MS)).toMatchObject({ roles: ['member'], audiences: ['hall'] })
    expect(taken.when(secretariat, take)).toEqual(reject({ code: 'people/chair_not_given' }))
  })

  test('[PE42] the list is imported again → who was given the chair keeps it', () => {
    const rows = [{ name: 'Mei Tan', email: 'mei@example.org', roles: ['member' as const] }]
    const again = chaired.after(secretariat, { type: 'people.import', rows })
    expect(access(again, 'dm', START_MS)?.roles).toEqual(['member', 'chair'])
  })

  test('[PE42] who has the chair by the list keeps it', () => {
    expect(meeting.when(chair, { type: 'people.take_chair', ...ingrid })).toEqual(
      reject({ code: 'people/chair_not_given' }),
    )
    expect(meeting.when(person('mei', 'member'), give)).toEqual(reject({ code: 'access/not_allowed' }))
  })

  test('[PE43] the podium sees who did what, when and by whom; nobody else does', () => {
    expect(chaired.after(chair, readmit).sees('podium')['people']?.['powers']).toEqual({
      w1: { what: 'chair_given', personId: 'mei', byPersonId: 'chair', atMs: START_MS },
      w2: { what: 'readmitted', personId: 'ingrid', byPersonId: 'chair', atMs: START_MS },
    })
    for (const audience of ['hall', 'screen', 'door'] as const)
      expect(chaired.sees(audience)['people']).not.toHaveProperty('powers')
  })
})
