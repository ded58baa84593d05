import { describe, expect, test } from 'vitest'
import { catalogue } from '../../client/i18n/catalogue.ts'
import { firstCatalogue } from '../../client/i18n/first-catalogue.ts'
import { REFUSAL_TEXTS } from '../../client/i18n/refusal-text.ts'

describe('the sentences about refusals', () => {
  test.each(Object.entries(REFUSAL_TEXTS))('%s has a sentence in both languages', (_code, id) => {
    expect(catalogue.en[id]).toBeTruthy()
    expect(catalogue.ar[id]).toBeTruthy()
  })

  // Of what stands apart with the podium's refusals: these come of `floor.return`, `floor.ready` and `floor.claim`.
  test.each(['floor/not_held', 'floor/not_next', 'floor/already_somebody'] as const)(
    '%s, which somebody without a desk may get too, is on everybody’s pages',
    (code) => {
      expect(firstCatalogue.en[REFUSAL_TEXTS[code]]).toBeTruthy()
      expect(firstCatalogue.ar[REFUSAL_TEXTS[code]]).toBeTruthy()
    },
  )
})
