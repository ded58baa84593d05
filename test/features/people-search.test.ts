import { expect, test } from 'vitest'
import { findPeople } from '../../shared/features/people/search.ts'

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
