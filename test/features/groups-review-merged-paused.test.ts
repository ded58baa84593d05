import { describe, expect, test } from 'vitest'
import { alertsOfTables } from '../../shared/features/groups/alerts.ts'
import { chair, START_MS, system, type Given } from '../support/given.ts'
import {
  arrived,
  dueNow,
  followed,
  left,
  listed,
  offerOf,
  seatedRound,
  tableOf,
  tablesOf,
  withHere,
} from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'
import { openGroups, withGroups } from '../support/standing-meeting.ts'

const one = { roundId: 'r1' } as const
const hybrid = seatedRound(withHere(['ana', 'bo'], ['pat', 'quin']), { zones: 'mixed', size: 4, hosts: ['bo'] })
const laptopOf = ({ state }: Given) => state.groups.round!.tables[0]!.laptop
const merged = (meeting: Given, fromPersonId: string, intoPersonId: string) =>
  followed(meeting.and(listed(intoPersonId), { type: 'people.merged', fromPersonId, intoPersonId }))

describe('whoever turns out to be somebody else', () => {
  test('[GR24, GR71] who welcomed the others still does', () => {
    expect(merged(hybrid, 'bo', 'boris').seesOfSelf('pat')).toMatchObject({ groups: { host: 'boris' } })
  })

  test('[GR24, GR153] who held the laptop still does', () => {
    const anas = hybrid.and({ type: 'groups.laptop_taken', ...one, table: 1, personId: 'ana', seated: [] })
    expect(laptopOf(merged(anas, 'ana', 'anna'))).toBe('anna')
  })

  test('[GR24, GR151] who sits alone is taken to the other table at the instant that was told', () => {
    const two = seatedRound(withHere(['ana', 'bo', 'cy', 'dee']), { size: 2 })
    const mate = tablesOf(two)[tableOf(two, 'ana')!]!.find((id) => id !== 'ana')!
    const alone = followed(two.and(left(mate, 'room')))
    const later = merged(alone.at(START_MS + 30_000), 'ana', 'anna')
    expect(offerOf(later, 'anna')).toEqual({ ...offerOf(alone, 'ana'), personId: 'anna' })
  })

  test('[GR193] who sat with a group and left comes back to it', () => {
    const sat = withGroups()
      .after(chair, openGroups())
      .after(chair, { type: 'groups.seat_in_group', ...one, groupId: 'outreach', personId: 'dee' })
    const gone = merged(followed(sat.and(left('dee', 'room'))), 'dee', 'diana')
    expect(tableOf(followed(gone.and(arrived('diana', 'room'))), 'diana')).toBe(tableOf(sat, 'dee'))
  })
})

describe('a technical pause in the last minute', () => {
  const say = { type: 'groups.say_last_minute', ...one } as const
  const said = hybrid.at(minutes(59)).after(system, say)
  const stood = said.at(minutes(59) + 30_000).after(chair, { type: 'meeting.pause', reason: 'The line is down' })
  const goesOn = stood.at(minutes(70)).after(chair, { type: 'meeting.resume' })

  test('[GR54, GR158, GR183] who was told of it has what is left of it, and is not told again', () => {
    expect(goesOn.state.groups.round!.endsAtMs).toBe(minutes(70) + 30_000)
    expect(dueNow(goesOn.state, minutes(70)).map(({ command }) => command.type)).toEqual([])
    expect(alertsOfTables(stood.state, goesOn.state)).toEqual([])
  })

  test('[GR26, GR158] extended after it → told before the new end', () => {
    const extended = goesOn.after(chair, { type: 'groups.extend', ...one, minutes: 5 })
    const again = extended.at(minutes(75)).after(system, say)
    expect(alertsOfTables(extended.state, again.state)).toContainEqual(
      expect.objectContaining({ code: 'table_minute' }),
    )
  })
})
