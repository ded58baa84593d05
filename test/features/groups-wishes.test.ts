import { describe, expect, test } from 'vitest'
import type { DrawInput } from '../../shared/features/groups/draw/draw.ts'
import { drawInputOf } from '../../shared/features/groups/draw-input.ts'
import { chair, text, type Given } from '../support/given.ts'
import { arrived, drawn, listed, prepare, withHere } from '../support/groups-meeting.ts'

const meeting = withHere(['ana', 'bo', 'cy'], ['pat', 'quin'])
const inputOf = (given: Given): Omit<DrawInput, 'seed'> => drawInputOf(given.state, given.state.groups.draft!)
const asked = (more: Parameters<typeof prepare>[0], from = meeting) => inputOf(from.after(chair, prepare(more)))

describe('what is wished of a draw', () => {
  test('[GR70] reaches the draw as it was asked for: number, rounds, who is kept apart or together, hosts', () => {
    const wishes = {
      count: 2,
      rounds: 3,
      notAlone: ['stakeholderGroup'],
      apart: [['ana', 'bo']],
      together: [['cy', 'ana']],
      hosts: ['bo'],
    } as const
    expect(asked(wishes)).toMatchObject(wishes)
    const nothing = ['apart', 'together', 'hosts', 'count', 'rounds', 'notAlone', 'plan']
    expect(Object.keys(asked({})).filter((name) => nothing.includes(name))).toEqual([])
  })

  test('[GR70] stands in the podium’s view while it is a draft', () => {
    const draft = drawn(meeting, { apart: [['ana', 'bo']], sameLanguage: true }).sees('podium')['groups']!['draft']
    expect(draft).toMatchObject({ apart: [['ana', 'bo']], sameLanguage: true })
  })

  test('[GR71] somebody who turned out to be somebody else is meant as who they are now', () => {
    const merged = meeting
      .and(listed('wim'), arrived('wim', 'room'), listed('gus'))
      .and({ type: 'people.merged', fromPersonId: 'wim', intoPersonId: 'gus' })
    const input = asked({ apart: [['wim', 'ana']], together: [['bo', 'wim']], hosts: ['wim', 'gus'] }, merged)
    expect(input).toMatchObject({ apart: [['gus', 'ana']], together: [['bo', 'gus']], hosts: ['gus'] })
  })

  test('[GR72] everybody of one organisation is kept apart, whatever its capitals and blanks', () => {
    const at = (personId: string, organisation: string) =>
      ({ ...listed(personId), organisationText: text(organisation) }) as ReturnType<typeof listed>
    const colleagues = meeting.and(
      at('gil', ' University of  Oslo'),
      at('hal', 'university of oslo'),
      arrived('gil', 'room'),
      arrived('hal', 'room'),
    )
    expect(
      asked({ apartOrganisations: true, apart: [['ana', 'bo']] }, colleagues).apart?.map((set) => set.toSorted()),
    ).toEqual([
      ['ana', 'bo'],
      ['gil', 'hal'],
    ])
    expect(asked({ apartOrganisations: true }).apart).toBeUndefined()
  })

  test('[GR73] where both sides share tables the side is mixed before all else', () => {
    const input = asked({ zones: 'mixed', mix: ['stakeholderGroup'] })
    expect(input.mix).toEqual(['side', 'stakeholderGroup'])
    expect(input.people.find(({ id }) => id === 'pat')).toMatchObject({ zone: 'mixed', attributes: { side: 'remote' } })
    expect(asked({ mix: ['language'] }).mix).toEqual(['language'])
    expect(asked({}).people.every(({ attributes }) => attributes['side'] === undefined)).toBe(true)
  })

  test('[GR74] tables of one language: each person counts with theirs, who said none with nobody’s', () => {
    const speaking = meeting.and(
      { ...listed('lea'), language: 'fr' } as ReturnType<typeof listed>,
      arrived('lea', 'room'),
    )
    const languageOf = (more: object, id: string) => asked(more, speaking).people.find((one) => one.id === id)?.language
    expect(languageOf({ sameLanguage: true }, 'lea')).toBe('fr')
    expect(languageOf({ sameLanguage: true }, 'ana')).toBeUndefined()
    expect(languageOf({}, 'lea')).toBeUndefined()
  })

  test('[GR73] which tables lack a side is counted by who sits there', () => {
    const qualityOf = (given: Given) => given.state.groups.draft!.drawn!.quality
    const fair = drawn(withHere(['ana', 'bo', 'cy', 'dee'], ['pat', 'quin']), { zones: 'mixed', size: 3 })
    expect(qualityOf(fair)).toMatchObject({ tables: 2, withoutRoom: 0, withoutRemote: 0 })
    const few = drawn(withHere(['ana', 'bo', 'cy', 'dee', 'eli'], ['pat']), { zones: 'mixed', size: 3 })
    expect(qualityOf(few)).toMatchObject({ tables: 2, withoutRoom: 0, withoutRemote: 1 })
    expect(qualityOf(drawn(meeting))).not.toHaveProperty('withoutRemote')
  })
})
