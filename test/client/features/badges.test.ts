import { expect, test } from 'vitest'
import { chosenPeople } from '../../../client/features/people/badge-choice.ts'
import { inParts, sheetOf } from '../../../client/features/people/badge-sizes.ts'
import { listPeople } from '../../../client/features/people/people-index.ts'

const person = { roles: ['participant'], source: 'roster', mode: 'room' } as const
const people = listPeople(
  {
    ana: { ...person, name: 'Ana', organisation: 'Example Org' },
    bo: { ...person, name: 'Bo', mode: 'remote' },
    cy: { ...person, name: 'Cy', source: 'walk_in' },
    gone: { ...person, name: '', isErased: true },
  },
  'en-GB',
)
const chosen = (whom: 'all' | 'room' | 'walk_in' | 'organisation', search = '') =>
  chosenPeople(people, { whom, search, organisation: 'Example Org' }).map(({ personId }) => personId)

test('[PE79] badges are chosen → whoever is meant, once, by name; nobody who is erased', () => {
  expect(chosen('all')).toEqual(['ana', 'bo', 'cy'])
  expect(chosen('room')).toEqual(['ana', 'cy'])
  expect(chosen('walk_in')).toEqual(['cy'])
  expect(chosen('organisation')).toEqual(['ana'])
  expect(chosen('all', 'example')).toEqual(['ana'])
})

test('[PE79] a sheet holds as many badges as the paper, in its middle', () => {
  expect(sheetOf('card', 'a4')).toMatchObject({ columns: 2, rows: 5, side: 20, top: 13.5 })
  expect(sheetOf('wide', 'letter')).toMatchObject({ columns: 2, rows: 4 })
  expect(sheetOf('a6', 'a4')).toMatchObject({ columns: 1, rows: 1, side: 0, area: { width: 105, height: 148 } })
  expect(inParts(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']])
})
