import { describe, expect, test } from 'vitest'
import { cleanText, nameSchema, noteSchema, shortTextSchema } from '../../shared/lib/name.ts'

describe('a name', () => {
  test.each([
    'Kossivi Dzigbodi Améyovi Essohanamwè Agbenoxevi-Tsogbékpodzro',
    'لمياء الحصرواني',
    'N’Golo O’Brien-Źrebięcka',
    '李小龍',
    'Nguyễn Thị Minh Khai',
    'क्ष्मा',
    'می‌خواهم',
    'X Æ 12',
  ])('%s stays as typed', (name) => {
    expect(nameSchema.parse(name)).toBe(name.normalize('NFKC'))
  })

  test.each([
    ['  Ann \t  Lee\n', 'Ann Lee'],
    ['Ann\u202eeeL', 'AnneeL'],
    ['Ann\u200b\u2066Lee\u0000', 'AnnLee'],
    ['Ａｎｎ', 'Ann'],
    ['Ann\u2028Lee', 'AnnLee'],
  ])('%j is cleaned', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  test('letters that are taken as they come are those that no normalisation changes', () => {
    const letters = Array.from({ length: 0xa000 }, (_, code) => `x${String.fromCharCode(code)}x`)
    // With an emoji beside it nothing is taken as it comes.
    expect(letters.filter((text) => `${cleanText(text)}😀` !== cleanText(`${text}😀`))).toEqual([])
  })

  test('no more than three marks stand on one letter', () => {
    expect(cleanText(`Z${'\u0316'.repeat(40)}o`)).toBe('Z\u0316\u0316\u0316o')
  })

  test.each(['', '   ', '\u200b', '---', '😀', 'x'.repeat(101), '李'.repeat(101), 'x'.repeat(100_000)])(
    '%j is refused',
    (name) => {
      expect(nameSchema.safeParse(name).success).toBe(false)
    },
  )

  test('half a character does no harm', () => {
    expect(nameSchema.parse('Ann \ud83d Lee').isWellFormed()).toBe(true)
  })
})

test('a line and a note have their lengths', () => {
  expect(shortTextSchema.safeParse('x'.repeat(200)).success).toBe(true)
  expect(shortTextSchema.safeParse('x'.repeat(201)).success).toBe(false)
  expect(noteSchema.safeParse('x'.repeat(500)).success).toBe(true)
  expect(noteSchema.safeParse('x'.repeat(501)).success).toBe(false)
  expect(noteSchema.safeParse(' \u200b ').success).toBe(false)
})
