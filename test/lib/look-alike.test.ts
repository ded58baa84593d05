import { describe, expect, test } from 'vitest'
import { doubtsAbout, isMixedScript, skeletonOf } from '../../shared/lib/look-alike.ts'

describe('names that may be taken for another’s', () => {
  test.each([
    ['Anna', 'Аnnа'],
    ['Peter Koch', 'Реtеr Косh'],
    ['Alice', 'AIice'],
    ['Bob 1', 'B0b l'],
    ['Nora', 'Νora'],
    ['Hanna Moor', 'Hanna rnoor'],
    ['José', 'Jose'],
  ])('%s and %s look the same', (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other))
    const doubts = doubtsAbout({ p1: { name: one }, p2: { name: other }, p3: { name: 'Wei Chen' } })
    expect([...doubts]).toEqual([
      ['p1', 'looks_like_another'],
      ['p2', 'looks_like_another'],
    ])
  })

  test('two scripts in one word are in doubt by themselves', () => {
    expect(isMixedScript('Sеrgey')).toBe(true)
    expect([...doubtsAbout({ p1: { name: 'Sеrgey' } }).values()]).toEqual(['mixed_scripts'])
  })

  test.each([
    'Сергей Иванов',
    'Ελένη Παππά',
    'Anna Иванова',
    'لمياء الحصرواني',
    '李小龍',
    'N’Golo O’Brien-Źrebięcka',
    'X Æ 12',
  ])('%s is in no doubt', (name) => {
    expect(doubtsAbout({ p1: { name }, p2: { name: 'Somebody Else' } }).size).toBe(0)
  })

  test('two who are called the same, and people without a name, are in no doubt', () => {
    expect(
      doubtsAbout({ p1: { name: 'Wei Chen' }, p2: { name: 'wei chen' }, p3: { name: '' }, p4: { name: '' } }).size,
    ).toBe(0)
  })
})
