import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { ROLES } from '../../shared/lib/roles.ts'
import { readAgenda } from '../../shared/meeting/new-meeting.ts'
import { given, person, system } from '../support/given.ts'

/** Who may ask for the floor on each day of the sample. */
const ASKING = [
  ['day1', 'member', 'listens'],
  ['day1', 'participant', 'asks'],
  ['day1', 'observer', 'asks'],
  ['day1', 'secretariat', 'not allowed'],
  ['day1', 'chair', 'not allowed'],
  ['day1', 'moderator', 'not allowed'],
  ['day1', 'door', 'not allowed'],
  ['day1', 'booth', 'not allowed'],
  ['day1', 'screen', 'not allowed'],
  ['day2', 'member', 'asks'],
  ['day2', 'participant', 'by leave'],
  ['day2', 'observer', 'by leave'],
  ['day2', 'secretariat', 'not allowed'],
  ['day2', 'chair', 'not allowed'],
  ['day2', 'moderator', 'not allowed'],
  ['day2', 'door', 'not allowed'],
  ['day2', 'booth', 'not allowed'],
  ['day2', 'screen', 'not allowed'],
  ['day3', 'member', 'asks'],
  ['day3', 'participant', 'by leave'],
  ['day3', 'observer', 'by leave'],
  ['day3', 'secretariat', 'not allowed'],
  ['day3', 'chair', 'not allowed'],
  ['day3', 'moderator', 'not allowed'],
  ['day3', 'door', 'not allowed'],
  ['day3', 'booth', 'not allowed'],
  ['day3', 'screen', 'not allowed'],
] as const

describe('role × day of the sample', () => {
  const bytes = readFileSync(new URL('../../shared/sample/igf-2021-agenda.json', import.meta.url))
  const reading = readAgenda({ format: 'json', bytes })
  if (reading.outcome === 'refused') throw new Error('the sample is refused')
  const sample = given().after(system, { type: 'agenda.import', days: reading.plan.days })
  const plenaries = { day1: 'day1-2', day2: 'day2-1', day3: 'day3-1' }

  const outcomes = {
    asks: accept(expect.not.objectContaining({ needsLeave: true })),
    'by leave': accept(expect.objectContaining({ needsLeave: true })),
    listens: reject({ code: 'floor/listens_today', role: expect.any(String) }),
    'not allowed': reject({ code: 'access/not_allowed' }),
  }

  test.each(ASKING)('[PE12] on %s a %s asks for the floor → %s', (day, role, outcome) => {
    const itemId = plenaries[day]
    const open = sample
      .and({ type: 'people.person_added', personId: 'somebody', nameText: 't', roles: [role], source: 'roster' })
      .and({ type: 'agenda.item_opened', itemId })
    expect(open.when(person('somebody', role), { type: 'floor.ask', itemId })).toEqual(outcomes[outcome])
  })

  test('[PE12] each day and each role of the sample has a cell', () => {
    const days = reading.plan.days.map(({ dayId }) => dayId)
    expect(ASKING.map(([day, role]) => `${day} ${role}`).sort()).toEqual(
      days.flatMap((day) => ROLES.map((role) => `${day} ${role}`)).sort(),
    )
  })
})
