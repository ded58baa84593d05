import { expect, test } from 'vitest'
import { findPeople, findPeopleRoughly } from '../../shared/features/people/search.ts'

const people = {
  a: { name: 'Kinga Źrebięcka', organisation: 'Youth IGF, Poland' },
  b: { name: 'Ana Silva', organisation: 'NIC.br' },
  c: { name: 'Maria-Ana Polanco', organisation: 'Economy ministry' },
  d: { name: 'محمد عبد الرحمن' },
  e: { name: '', isErased: true },
}
const found = (typed: string, limit = 5) => findPeople(people, typed, limit).map(({ personId }) => personId)

test.each([
  ['zreb', ['a']],
  ['ŹREBIECKA kin', ['a']],
  ['عبد', ['d']],
  ['nic', ['b']],
  ['silva nic', ['b']],
  ['lva', []],
])('[PE31] %s is looked for word by word, whatever case, accents and script', (typed, ids) => {
  expect(found(typed)).toEqual(ids)
})

test('[PE31] whose name begins so comes before whose name or organisation has it', () => {
  expect(found('ana')).toEqual(['b', 'c'])
  expect(found('pol')).toEqual(['c', 'a'])
})

test('[PE31] nothing typed finds nobody, nobody erased is found, and no more than asked for', () => {
  expect(found('  ')).toEqual([])
  expect(found('a', 1)).toHaveLength(1)
  expect(found('e')).not.toContain('e')
})

const nearly = (typed: string) => findPeopleRoughly(people, typed, 5).map(({ personId }) => personId)

test.each([
  ['silav', ['b']],
  ['slva', ['b']],
  ['polancco', ['c']],
  ['zreibecka', ['a']],
  ['محمود', ['d']],
  ['minsitry', ['c']],
  ['sxxva', []],
  ['bna', []],
])('[PE32] %s with a slip of the finger finds who is meant', (typed, ids) => {
  expect(nearly(typed)).toEqual(ids)
})

test('[PE32] where the beginning is right nobody is guessed', () => {
  expect(nearly('ana')).toEqual(['b', 'c'])
  expect(nearly(' ')).toEqual([])
})

test.each([
  ['Łukasz Sørensen', 'lukasz sorensen'],
  ['فاطمة الأحمد', 'فاطمه احمد ال'],
  ['Straße', 'strasse'],
  ['مـحـمـد', 'محمد'],
])('[PE32] %s is found as %s is typed', (name, typed) => {
  const [first = ''] = typed.split(' ')
  expect(findPeople({ p: { name } }, first, 1)).toHaveLength(1)
})
