import { describe, expect, test } from 'vitest'
import { textIn } from '../../shared/lib/languages.ts'
import { localizedSchema } from '../../shared/lib/localized.ts'

describe('text for others', () => {
  test('is shown in the reader’s language, else in another that is named', () => {
    expect(textIn({ en: 'Floor', ar: 'الكلمة' }, 'ar')).toEqual({ text: 'الكلمة', language: 'ar' })
    expect(textIn({ fr: 'Parole', ru: 'Слово' }, 'ar')).toEqual({ text: 'Parole', language: 'fr' })
    expect(textIn({}, 'ar')).toEqual({ text: '', language: 'ar' })
  })

  test('has at least one language, none that is unknown, and no empty text', () => {
    expect(localizedSchema.safeParse({ en: ' Floor ' }).data).toEqual({ en: 'Floor' })
    for (const bad of [{}, { en: '' }, { en: '  ' }, { de: 'Rednerliste' }, { en: 'x'.repeat(4001) }, 'Floor', null]) {
      expect(localizedSchema.safeParse(bad).success).toBe(false)
    }
  })
})
