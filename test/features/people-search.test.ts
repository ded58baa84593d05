import { expect, test } from 'vitest'
import { findPeople, findPeopleRoughly, prepareSearch, roughIds } from '../../shared/features/people/search.ts'

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

test.each([
  ["Koffi N'Guessan", 'nguessan'],
  ['Koffi N’Guessan', "n'guessan"],
  ['Koffi Nguessan', 'n`guessan'],
  ['Kaʻimi Oʻbrien', "o'brien"],
  ['Chiara D’Esposito', 'desposito'],
  ['Lin YingChu', 'ying chu'],
  ['Lin YingChu', 'chu'],
  ['Ying Chu Lin', 'yingchu'],
  ['Ana Maria de la Cruz', 'delacruz ana'],
  ['王小明', '小明'],
  ['Алёна Фёдорова', 'федорова алена'],
  ['Νίκος Παππάς', 'ΠΑΠΠΑΣ'],
  ['İpek Kılıç', 'kilic ipek'],
  ['Elşad Xəzərzadə', 'xezerzade'],
  ['أحمد إبراهيم', 'ابراهيم احمد'],
  ['مُحَمَّد', 'محمد'],
  ['سامي الحداد', 'حداد'],
  ['سامي حداد', 'الحداد'],
  ['عبد الرحمن', 'عبدالرحمن'],
  ['عبدالرحمن', 'عبد الرحمن'],
  ['علی', 'على'],
])('[PE31] %s is found by %s', (name, typed) => {
  expect(findPeople({ p: { name }, q: { name: 'Somebody Else' } }, typed, 2).map(({ personId }) => personId)).toEqual([
    'p',
  ])
})

test('[PE31] somebody is found by each spelling of the name, and by the digits of the organisation in any script', () => {
  const spelt = {
    p: { name: 'Сергей Иванов', nameLatin: 'Sergei Ivanov', nameArabic: 'سيرغي', organisation: 'Lycée ٤٢' },
  }
  for (const typed of ['иван', 'ivanov sergei', 'سيرغي', 'lycee 42', 'Lycée ٤٢'])
    expect(findPeople(spelt, typed, 2)).toHaveLength(1)
})

test('[PE32] initials find whose name has them, unless they begin somebody’s word', () => {
  expect(nearly('kz')).toEqual(['a'])
  expect(nearly('map')).toEqual(['c'])
  expect(nearly('an')).toEqual(['b', 'c'])
})

test('[PE32] the nearest come first, and others by name', () => {
  const alike = {
    far: { name: 'Marhta Kowalkis' },
    near: { name: 'Martha Kowalski' },
    other: { name: 'Bo Marthe Kowalsky' },
  }
  expect(roughIds(alike, 'martha kowalska')).toEqual(['near', 'other', 'far'])
  expect(roughIds(alike, 'kowalksi')).toEqual(['far', 'near', 'other'])
})

test('[PE74] a whole code, as it is typed, finds whose badge it is before everybody else', () => {
  const badged = {
    ana: { name: 'Ana Silva', code: 'K7PX', formerCodes: ['9CDF'] },
    klara: { name: 'Klara', organisation: 'K7PX' },
  }
  expect(findPeople(badged, 'k7-px', 5)[0]).toMatchObject({ personId: 'ana' })
  expect(findPeople(badged, 'k7px', 5).map(({ personId }) => personId)).toEqual(['ana', 'klara'])
  expect(findPeople(badged, '9cdf', 5).map(({ personId }) => personId)).toEqual(['ana'])
  expect(findPeople(badged, 'k7p', 5).map(({ personId }) => personId)).toEqual(['klara'])
})

test('[PE31] somebody who changes is found by what is true now', () => {
  const before = { p: { name: 'Ana Silva' } }
  prepareSearch(before)
  const after = { ...before, p: { name: 'Ana Souza' } }
  expect(findPeople(after, 'silva', 1)).toHaveLength(0)
  expect(findPeople(after, 'souza', 1)).toHaveLength(1)
})
