import { describe, expect, test } from 'vitest'
import { catalogue } from '../../client/i18n/catalogue.ts'
import { REFUSAL_TEXTS } from '../../client/i18n/refusal-text.ts'

describe('the sentences about refusals', () => {
  test.each(Object.entries(REFUSAL_TEXTS))('%s has a sentence in both languages', (_code, id) => {
    expect(catalogue.en[id]).toBeTruthy()
    expect(catalogue.ar[id]).toBeTruthy()
  })
})
