import { expect, test } from 'vitest'
import { matchNames, readNames } from '../../../client/features/floor/pasted-names.ts'

test.each([
  ['Amina Diallo', { name: 'Amina Diallo' }],
  ['Amina Diallo (Example Org)', { name: 'Amina Diallo', organisation: 'Example Org' }],
  ['1. Amina Diallo, Example Org', { name: 'Amina Diallo', organisation: 'Example Org' }],
  ['2) Amina Diallo - Example Org', { name: 'Amina Diallo', organisation: 'Example Org' }],
  ['• Amina Diallo – Example-Org', { name: 'Amina Diallo', organisation: 'Example-Org' }],
  ['  Jean-Luc Picard  ', { name: 'Jean-Luc Picard' }],
  ['أمينة ديالو، المنظمة', { name: 'أمينة ديالو', organisation: 'المنظمة' }],
  ['- أمينة ديالو (المنظمة)', { name: 'أمينة ديالو', organisation: 'المنظمة' }],
])('[FL109] %s', (line, read) => {
  expect(readNames(line)).toEqual([read])
})

test('[FL109] empty lines, rules and numbers alone are no names', () => {
  expect(readNames('\n---\n  \r\n3.\nAna\r\nBo\n')).toEqual([{ name: 'Ana' }, { name: 'Bo' }])
})

const people = {
  a: { name: 'Amina Diallo', organisation: 'Example Org' },
  b: { name: 'Maria Silva', organisation: 'First' },
  c: { name: 'Maria Silva', organisation: 'Second' },
  d: { name: 'Gone Person', isErased: true },
}
const match = (pasted: string) => matchNames(readNames(pasted), people)

test('[FL109] one alone has the name → they; in another spelling or order of words as well', () => {
  for (const line of ['Amina Diallo', 'DIALLO Amina', 'amina diallo (Example Org)'])
    expect(match(line)).toMatchObject([{ personId: 'a' }])
})

test('[FL109] several have it → the organisation says which, else somebody chooses', () => {
  expect(match('Maria Silva (second)')).toMatchObject([{ personId: 'c' }])
  const [either] = match('Maria Silva')
  expect(either).not.toHaveProperty('personId')
  expect(either?.choices.map(({ personId }) => personId)).toEqual(['b', 'c'])
})

test('[FL109] another organisation, a slip of the finger, only a part of the name → offered and not taken', () => {
  for (const line of ['Amina Diallo (Other)', 'Amina Dialo', 'Amina']) {
    const [one] = match(line)
    expect(one).not.toHaveProperty('personId')
    expect(one?.choices).toMatchObject([{ personId: 'a' }])
  }
  expect(match('Gone Person')).toMatchObject([{ choices: [] }])
})

test('[FL109] the same line twice is one', () => {
  expect(match('Nobody\nNOBODY\nNobody (Org)')).toHaveLength(2)
})
