import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, moderator, person, text, type Given } from '../support/given.ts'
import {
  arrived,
  dueNow,
  followed,
  left,
  listed,
  seatedRound,
  tableOf,
  tablesOf,
  withHere,
} from '../support/groups-meeting.ts'

const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo']
const REMOTE = ['pat', 'quin', 'rob', 'sam']
const round = seatedRound(withHere(ROOM, REMOTE))
const one = { roundId: 'r1' } as const
const member = (id: string) => person(id, 'participant')
const mates = (meeting: Given, id: string) => tablesOf(meeting)[tableOf(meeting, id)!]!

describe('moves', () => {
  const move = (personId: string, table: number) => ({ type: 'groups.move_person', ...one, personId, table }) as const
  const elsewhere = tableOf(round, 'ana') === 1 ? 2 : 1

  test('[GR159] the podium moves somebody → they sit there, nobody else moves, both tables hear of it', () => {
    const moved = round.after(moderator, move('ana', elsewhere))
    expect(tableOf(moved, 'ana')).toBe(elsewhere)
    for (const id of [...ROOM, ...REMOTE].filter((each) => each !== 'ana'))
      expect(tableOf(moved, id)).toBe(tableOf(round, id))
    expect(round.when(chair, move('ana', elsewhere))).toEqual(
      accept(expect.objectContaining({ seated: expect.arrayContaining(ROOM) })),
    )
    expect(dueNow(moved.state)).toEqual([])
    expect(moved.when(chair, move('ana', elsewhere))).toEqual(accept())
  })

  test('[GR159] they leave and come back → they sit where they sat last, where it has a free seat', () => {
    const three = seatedRound(withHere([...ROOM, 'gus', 'hal', 'ida']))
    const to = (tableOf(three, 'ana')! % 3) + 1
    const [other = ''] = tablesOf(three)[to]!
    const moved = three.after(moderator, move('ana', to))
    const away = followed(moved.and(left('ana', 'room'), left(other, 'room')))
    expect(tableOf(followed(away.and(arrived('ana', 'room'))), 'ana')).toBe(to)
  })

  test('[GR159] nobody, a table of nobody, or the other side → refused', () => {
    expect(round.when(chair, move('zoe', 1))).toEqual(reject({ code: 'groups/not_seated' }))
    expect(round.when(chair, move('ana', 99))).toEqual(reject({ code: 'groups/no_table' }))
    expect(round.when(chair, move('ana', tableOf(round, 'pat')!))).toEqual(
      reject({ code: 'groups/wrong_side', personId: 'ana' }),
    )
    expect(round.when(chair, { ...move('ana', 1), roundId: 'r9' })).toEqual(reject({ code: 'groups/no_round' }))
    expect(round.when(member('ana'), move('ana', elsewhere))).toEqual(reject({ code: 'access/not_allowed' }))
  })
})

describe('who comes late', () => {
  const came = (meeting: Given, ...people: Parameters<Given['and']>) =>
    followed(meeting.and(...people, ...people.map((each) => arrived((each as { personId: string }).personId, 'room'))))

  test('[GR160] an observer, who may not speak in plenary → sits at a table', () => {
    const observer = came(round, listed('zoe', 'room', 'observer'))
    expect(tableOf(observer, 'zoe')).toBeDefined()
    expect(
      tableOf(seatedRound(withHere(ROOM).and(listed('zoe', 'room', 'observer'), arrived('zoe', 'room'))), 'zoe'),
    ).toBeDefined()
  })

  test('[GR161] who is kept apart from somebody, or belongs with somebody → the other table, or theirs', () => {
    const meeting = withHere(ROOM)
    const apart = seatedRound(meeting, { apart: [['zoe', 'ana']] })
    expect(mates(came(apart, listed('zoe')), 'zoe')).not.toContain('ana')
    const together = seatedRound(meeting, { together: [['zoe', 'ana']] })
    expect(mates(came(together, listed('zoe')), 'zoe')).toContain('ana')
    const organisation = seatedRound(meeting, { apartOrganisations: true })
    const colleague = { ...listed('zoe'), organisationText: text('Organisation of ana') } as ReturnType<typeof listed>
    expect(mates(came(organisation, colleague), 'zoe')).not.toContain('ana')
  })

  test('[GR161] tables are of one language → theirs, also where it is the fuller one', () => {
    const speaking = (id: string, language: string) => ({ ...listed(id), language }) as ReturnType<typeof listed>
    const people = ['a1', 'a2', 'a3', 'a4']
      .map((id) => speaking(id, 'ar'))
      .concat(['e1', 'e2', 'e3'].map((id) => speaking(id, 'en')))
    const here = withHere([]).and(
      ...people,
      ...people.map((each) => arrived((each as { personId: string }).personId, 'room')),
    )
    const spoken = seatedRound(here, { size: 4, sameLanguage: true })
    expect(mates(spoken, 'a1')).toEqual(['a1', 'a2', 'a3', 'a4'])
    expect(mates(came(spoken, speaking('zoe', 'ar')), 'zoe')).toContain('a1')
  })
})
