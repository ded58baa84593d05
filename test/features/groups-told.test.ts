import { describe, expect, test } from 'vitest'
import { reportTables } from '../../shared/features/groups/report-tables.ts'
import type { RoundId } from '../../shared/lib/ids.ts'
import { view } from '../../shared/meeting/view.ts'
import { chair, person, text, type Given } from '../support/given.ts'
import {
  arrived,
  drawn,
  followed,
  left,
  listed,
  publish,
  seatedRound,
  tableOf,
  tablesOf,
  touched,
  touchedAfter,
  withHere,
} from '../support/groups-meeting.ts'
import { createGroup, openGroups, withGroups } from '../support/standing-meeting.ts'

const roundId = 'r1' as RoundId
const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo']
const round = seatedRound(withHere(ROOM))
const mates = (personId: string) => tablesOf(round)[tableOf(round, personId)!]!

describe('whose own view changes', () => {
  test('[GR33] somebody at a table is called otherwise, or erased → everybody there is told', () => {
    const corrected = {
      type: 'people.person_changed',
      personId: 'ana',
      nameText: text('Ana B.'),
      roles: ['participant'],
      erasedTexts: [],
    } as const
    expect(touched(round.and(corrected), corrected)).toEqual(mates('ana'))
    const erased = { type: 'people.erased', personId: 'ana', erasedTexts: [text('Name of ana')] } as const
    expect(touched(round.and(erased), erased)).toEqual(mates('ana'))
  })

  test('[GR33, GR128] whoever was drawn and left before it was published is told their line', () => {
    const gone = drawn(withHere(ROOM)).and(left('flo', 'room'))
    expect(touchedAfter(gone, chair, publish())).toEqual(ROOM)
    expect(gone.after(chair, publish()).seesOfSelf('flo')).toMatchObject({ groups: { lines: { r1: {} } } })
  })

  test('[GR33, GR199] a group that sits gets another name or link → everybody who sits with it is told', () => {
    const seated = withGroups()
      .after(chair, openGroups())
      .after(chair, { type: 'groups.seat_in_group', roundId: 'r1', groupId: 'hybrid', personId: 'dee' })
    const { isOpen: _open, members: _same, ...details } = createGroup('hybrid', [])
    const renamed = { ...details, type: 'groups.change_group', name: { en: 'Others' } } as const
    expect(touchedAfter(seated, chair, renamed)).toEqual(['ana', 'bo', 'dee', 'pat'])
    expect(seated.after(chair, renamed).seesOfSelf('dee')).toMatchObject({ groups: { name: { en: 'Others' } } })
  })

  test('[GR33, GR194] somebody chooses a group in the moment in which others are gone → these are told too', () => {
    const before = withGroups().after(chair, openGroups()).and(left('ana', 'room'))
    const choose = { type: 'groups.choose_group', roundId: 'r1', groupId: 'strategy' } as const
    expect(touchedAfter(before, person('dee', 'participant'), choose)).toContain('ana')
  })
})

describe('what did not change keeps its identity, so that nothing of it is looked at again', () => {
  test('[GR18] somebody comes to one table → the podium’s views of the others are the same objects', () => {
    const late = followed(round.and(listed('zoe'), arrived('zoe', 'room')))
    const tables = ({ state }: Given) => view(state, 'podium').groups.tables
    const other = tableOf(late, 'zoe') === 1 ? 't2' : 't1'
    expect(tables(late)[other]).toBe(tables(round)[other])
  })

  test('[GR208] the tables of a round of which nothing is reported are worked out once', () => {
    const { state } = round
    expect(reportTables(state, roundId)).toBe(reportTables(state, roundId))
  })
})
