import { describe, expect, test } from 'vitest'
import { pushWords } from '../../client/features/alerts/push-words.ts'
import { isPageOf } from '../../client/service-worker/page-address.ts'
import { readPushMessage } from '../../client/service-worker/push-message.ts'

const PATH = '/m/m1/link1'

describe('what a push says', () => {
  test('[AL24] in the language in which the device asked, with its values', () => {
    expect(pushWords('table', { number: 12 }, 'en')).toBe('You are at table 12')
    expect(pushWords('table', { number: 12 }, 'ar')).toBe('أنتم على الطاولة رقم 12')
  })

  test('[AL24] of a newer server’s that nobody here knows: that there is news', () => {
    expect(pushWords('elected', {}, 'en')).toBe('There is news for you in the meeting')
  })

  test('[AL24] read from JSON; what cannot be read is news too', () => {
    const told = { code: 'next', values: {}, tag: 'floor', language: 'ar', path: PATH }
    expect(readPushMessage(JSON.stringify(told))).toEqual(told)
    for (const text of [undefined, '', 'nonsense', 'null', '[]'])
      expect(readPushMessage(text)).toEqual({ code: '', values: {}, tag: 'news', language: 'en', path: '/' })
  })
})

test.each([
  [`https://floor.example.org${PATH}/floor`, true],
  [`https://floor.example.org${PATH}`, true],
  ['https://floor.example.org/j/m1#link1.secret', true],
  ['https://floor.example.org/j/m1#link2.secret', false],
  [`https://floor.example.org${PATH}2/floor`, false],
  ['https://floor.example.org/m/m2/link1/floor', false],
  ['https://floor.example.org/', false],
])('[AL24] a tap brings the meeting’s page to the front, wherever it began: %s is %s', (begunAt, isThePage) => {
  expect(isPageOf(PATH, begunAt)).toBe(isThePage)
})
