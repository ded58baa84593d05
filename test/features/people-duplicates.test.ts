import { expect, test } from 'vitest'
import { duplicatesAmong } from '../../shared/features/people/duplicates.ts'
import { organisationsAmong } from '../../shared/features/people/organisations.ts'

const among = (names: Record<string, string | { name: string; email?: string; nameArabic?: string }>, apart = {}) =>
  duplicatesAmong({
    people: Object.fromEntries(
      Object.entries(names).map(([id, said]) => [id, typeof said === 'string' ? { name: said } : said]),
    ),
    apart,
  })
const reasons = (one: Parameters<typeof among>[0][string], other: Parameters<typeof among>[0][string]) =>
  among({ one, other }).flatMap((found) => found.reasons)

test('[PE58] the same name in another order, other letters or other case, an initial, an address → suggested, with the reason', () => {
  expect(reasons('Velimir Radicevic', 'Radičević Velimir')).toEqual(['swapped_name'])
  expect(reasons('Velimir Radicevic', 'Velimir Radičević')).toEqual(['same_name'])
  expect(reasons('João Amado', 'J Amado')).toEqual(['initials'])
  expect(reasons('W. O. Mensah', 'William Mensah')).toEqual(['initials'])
  expect(reasons({ name: 'Ana', email: 'ana@example.org' }, { name: 'A. Silva', email: 'ANA@example.org' })).toEqual([
    'same_email',
  ])
  expect(reasons({ name: 'Omar Hassan', nameArabic: 'عمر حسن' }, 'عمر حسن')).toEqual(['other_script'])
  expect(reasons('Anna Ivanova', 'Аnnа Ivanova')).toEqual(['looks_same'])
})

test('[PE58] others, the erased, and who was set apart → not suggested', () => {
  expect(reasons('Anna Ivanova', 'Anna Petrova')).toEqual([])
  expect(reasons('João Amado', 'José Amado')).toEqual([])
  expect(reasons('J Amado', 'J. Amado')).toEqual(['same_name'])
  expect(among({ one: 'Ana Silva', two: 'Silva Ana' }, { one: ['two'], two: ['one'] })).toEqual([])
  expect(duplicatesAmong({ people: { one: { name: '', isErased: true }, two: { name: '' } }, apart: {} })).toEqual([])
})

test('[PE58] the surest come first', () => {
  const found = among({
    a: 'J Amado',
    b: 'João Amado',
    c: { name: 'Li', email: 'x@y.zz' },
    d: { name: 'Lee', email: 'x@y.zz' },
  })
  expect(found.map(({ oneId }) => oneId)).toEqual(['c', 'a'])
})

const formsOf = (...organisations: string[]) =>
  organisationsAmong(Object.fromEntries(organisations.map((organisation, at) => [`p${at}`, { organisation }]))).map(
    ({ forms }) => forms.toSorted(),
  )

test('[PE59] the ways in which the sample writes an organisation → one', () => {
  const ntra = 'The National Telecom Regulatory Authority of Egypt (NTRA)'
  expect(formsOf('NTRA', ntra, 'APC')).toEqual([['NTRA', ntra].toSorted()])
  const apc = ['APC', 'Association for Progressive Communications', 'Association for Progressive Communications (APC)']
  expect(formsOf(...apc)).toEqual([apc.toSorted()])
  expect(formsOf('UN DESA', 'UNDESA', 'UNESCO')).toEqual([['UN DESA', 'UNDESA']])
  expect(formsOf('Ministry of Justice', 'Ministry of Health', 'ICANN / SVNet')).toEqual([])
})

test('[PE59] the same initials, or other words in brackets → two organisations', () => {
  expect(formsOf('Innovation ministry, Canada', 'ICT ministry, Colombia')).toEqual([])
  expect(formsOf('Innovation ministry, Canada', 'ICT ministry, Colombia', 'IMC')).toEqual([])
  expect(formsOf('Permanent mission in Geneva, Peru', 'Permanent mission in Geneva, Pakistan')).toEqual([])
  expect(formsOf('UN regional commission (Western Asia)', 'UN regional commission (Asia and the Pacific)')).toEqual([])
})
