import { describe, expect, test } from 'vitest'
import { MOST_PEOPLE } from '../../shared/features/people/decide.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { DeviceId, LinkId } from '../../shared/lib/ids.ts'
import { accessOf, doorwayOf, rolesOfLink } from '../../shared/meeting/access.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { given, moderator, secretariat, START_MS, system, text, type Given, type Plain } from '../support/given.ts'

const HOUR_MS = 3_600_000
const amina: Plain<Event> = {
  type: 'people.person_added',
  personId: 'amina',
  nameText: text('Amina Diallo'),
  roles: ['member'],
  source: 'roster',
}
const walkIn: Plain<Event> = { ...amina, personId: 'walker', roles: ['participant'], source: 'walk_in' }
const personalLink = { type: 'people.link_made', linkId: 'la', kind: 'personal', personId: 'amina' } as const
const sharedLink: Plain<Event> = { type: 'people.link_made', linkId: 'ls', kind: 'shared', role: 'participant' }
const deskLink: Plain<Event> = { type: 'people.link_made', linkId: 'lk', kind: 'role', role: 'secretariat' }
const ways = given(amina, personalLink, sharedLink, deskLink)

const join = (linkId: string, deviceId: string, name?: string) =>
  ({ type: 'people.join', linkId, deviceId, ...(name && { name }) }) as const
const access = ({ state }: Given, deviceId: string, nowMs = START_MS) => accessOf(state, deviceId as DeviceId, nowMs)
const doorway = ({ state }: Given, linkId: string, nowMs = START_MS) => doorwayOf(state, linkId as LinkId, nowMs)

describe('a link for so many devices', () => {
  const pair = given({ type: 'people.link_made', linkId: 'l2', kind: 'role', role: 'chair', mostUses: 2 })
  const one = pair.after(system, join('l2', 'd1', 'Ada'))
  const both = one.after(system, join('l2', 'd2', 'Bea'))

  test('[PE34] the last of them came in → nobody else does, and all who are in stay in and come back', () => {
    expect(doorway(one, 'l2')).toMatchObject({ asksName: true })
    expect(doorway(both, 'l2')).toBeUndefined()
    expect(both.when(system, join('l2', 'd3', 'Cy'))).toEqual(reject({ code: 'people/link_used_up' }))
    expect(both.when(system, join('l2', 'd1', 'Ada'))).toEqual(accept())
    expect(access(both, 'd2')?.roles).toEqual(['chair'])
  })

  test('[PE34] one of them is ended → it counts on', () => {
    const ended = both.after(secretariat, { type: 'people.end_device', deviceId: 'd1' })
    expect(ended.when(system, join('l2', 'd3', 'Cy'))).toEqual(reject({ code: 'people/link_used_up' }))
    expect(both.sees('podium')['people']).toMatchObject({ links: { l2: { mostUses: 2, uses: 2 } } })
  })

  test('[PE34] a link without a number → no count of its devices travels', () => {
    expect(JSON.stringify(ways.after(system, join('ls', 'd1', 'Wu')).sees('podium'))).not.toContain('uses')
  })

  test('[PE34] the secretariat makes one → it is kept with its number', () => {
    const command = { type: 'people.make_link', linkId: 'l9', kind: 'role', role: 'chair', mostUses: 1 } as const
    expect(ways.when(secretariat, command)).toEqual(
      accept({ type: 'people.link_made', linkId: 'l9', kind: 'role', mostUses: 1, role: 'chair' }),
    )
  })
})

describe('a stranger with the link of everybody', () => {
  test('[PE35] makes people without end → the meeting is full at 20,000, and personal links lead in still', () => {
    const crowd = Array.from({ length: MOST_PEOPLE }, (_, at): Plain<Event> => ({ ...walkIn, personId: `w${at}` }))
    const full = given(amina, personalLink, sharedLink, ...crowd)
    const refused = reject({ code: 'people/meeting_full', most: MOST_PEOPLE })
    expect(full.when(system, join('ls', 'd1', 'One more'))).toEqual(refused)
    expect(full.when(system, join('la', 'd2'))).toEqual(accept(expect.objectContaining({ personId: 'amina' })))
  })
})

describe('wrong codes', () => {
  const told = ways.after(system, { type: 'people.note_wrong_codes' })
  const shown = (meeting: Given) => meeting.sees('podium')['people']

  test('[PE36] many are tried → the podium sees it, and nobody else', () => {
    expect(shown(told)).toMatchObject({ wrongCodesAtMs: START_MS })
    for (const audience of ['hall', 'door', 'screen'] as const)
      expect(JSON.stringify(told.sees(audience))).not.toContain('wrongCodes')
  })

  test('[PE36] a moderator changes the code → the notice ends, and within the hour there is no other', () => {
    const changed = told.after(moderator, { type: 'people.change_code' })
    expect(shown(changed)).not.toHaveProperty('wrongCodesAtMs')
    expect(changed.when(system, { type: 'people.note_wrong_codes' })).toEqual(accept())
    expect(told.at(START_MS + 3_600_000).when(system, { type: 'people.note_wrong_codes' })).toEqual(
      accept({ type: 'people.wrong_codes_noted' }),
    )
  })
})

describe('after the meeting', () => {
  const inside = ways.after(system, join('ls', 'd1', 'Wu')).after(system, join('lk', 'd2', 'Desk'))
  const closed = inside.and({ type: 'meeting.closed' })
  const later = START_MS + 12 * HOUR_MS

  test('[PE37] twelve hours after its end → everybody is out and nobody comes in, but the secretariat', () => {
    expect(access(closed, 'd1', later - 1)?.roles).toEqual(['participant'])
    expect(access(closed, 'd1', later)).toBeUndefined()
    expect(doorway(closed, 'ls', later)).toBeUndefined()
    expect(doorway(closed, 'la', later)).toBeUndefined()
    expect(rolesOfLink(closed.state, 'ls' as LinkId, later)).toEqual([])
    expect(access(closed, 'd2', later)?.roles).toEqual(['secretariat'])
    expect(doorway(closed, 'lk', later)).toBeDefined()
    expect(rolesOfLink(closed.state, 'lk' as LinkId, later)).toEqual(['secretariat'])
  })

  test('[PE37] the meeting is opened again → who was in is in', () => {
    expect(access(closed.and({ type: 'meeting.reopened' }), 'd1', later)?.roles).toEqual(['participant'])
  })
})
