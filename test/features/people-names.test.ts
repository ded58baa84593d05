import { expect, test } from 'vitest'
import { lookalikesAmong, twinNumbers } from '../../shared/lib/look-alike.ts'
import { nameSchema } from '../../shared/lib/name.ts'

const read = (raw: string): string | undefined => nameSchema.safeParse(raw).data

test('[PE62] a name that looks like another’s says whose, in Latin, Cyrillic, Armenian and Arabic letters', () => {
  const alike = (one: string, other: string) => [
    ...lookalikesAmong({ p1: { name: one }, p2: { name: other }, p3: { name: 'Wei Chen' }, p4: { name: '' } }),
  ]
  for (const [one, other] of [
    ['Anna Ivanova', 'Аnnа Ivanova'],
    ['Bob Lo', 'B0b L0'],
    ['Hugo', 'Hսgօ'],
    ['علي كمال', 'علی کمال'],
  ] as const)
    expect(alike(one, other)).toEqual([
      ['p1', other],
      ['p2', one],
    ])
  expect(alike('Ana Silva', 'ana silva')).toEqual([])
})

test('[PE62] of several of one name each has a number, which stays whoever else comes', () => {
  const twins = {
    p2: { name: 'Ana Silva' },
    p1: { name: 'ana silva' },
    p3: { name: 'Bo' },
    p4: { name: '' },
    p5: { name: '' },
  }
  expect([...twinNumbers(twins)]).toEqual([
    ['p1', 1],
    ['p2', 2],
  ])
})

test.each([
  ['Ann\u0000a', 'Anna'],
  ['\u202eevil\u202c', 'evil'],
  ['A\u200bn\u2060n\ufeffa', 'Anna'],
  ['An\u2028na', 'Anna'],
  ['Z\u0300\u0301\u0302\u0303\u0304\u0305', 'Z\u0300\u0301\u0302'],
  ['Ａｎｎａ', 'Anna'],
  ['  Ann   Lee ', 'Ann Lee'],
  ['\ue000Ann', 'Ann'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['N’Golo D’Esposito', 'N’Golo D’Esposito'],
  ['BK(tomata)', 'BK(tomata)'],
])('[PE69] %j is kept as %j', (raw, kept) => {
  expect(read(raw)).toBe(kept)
})

test.each(['', '   ', '\u200b', '…', '👍', '\u0301', 'x'.repeat(101), 'س'.repeat(101)])(
  '[PE69] %j is no name',
  (raw) => {
    expect(read(raw)).toBeUndefined()
  },
)
