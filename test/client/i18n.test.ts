import { readFileSync, globSync } from 'node:fs'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../client/i18n/catalogue.ts'
import { firstCatalogue } from '../../client/i18n/first-catalogue.ts'
import { isolate } from '../../client/i18n/isolate.ts'
import type { Texts } from '../../client/i18n/texts.ts'

const ARABIC_PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other']
const ids = Object.keys(catalogue.en)

type Choice = { readonly categories: readonly string[]; readonly isPlural: boolean }

/** Every argument of a message, those inside choices and tags too. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    return [element.value, ...childrenOf(element).flatMap(argumentsOf)]
  })
}

function choicesOf(elements: readonly MessageFormatElement[]): Choice[] {
  return elements.flatMap((element) => {
    const inner = childrenOf(element).flatMap(choicesOf)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return inner
    // Ordinals of Arabic have one form alone.
    const isPlural = element.type === TYPE.plural && element.pluralType === 'cardinal'
    return [{ categories: Object.keys(element.options), isPlural }, ...inner]
  })
}

function childrenOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children]
  if (element.type === TYPE.plural || element.type === TYPE.select) {
    return Object.values(element.options).map((option) => option.value)
  }
  return []
}

const parsed = (language: 'en' | 'ar', id: string) => parse(catalogue[language][id] ?? '')
const unique = (names: readonly string[]) => [...new Set(names)].toSorted()

describe('the texts of the interface', () => {
  test('both languages have the same messages', () => {
    expect(Object.keys(catalogue.ar).toSorted()).toEqual(ids.toSorted())
    expect(ids.length).toBeGreaterThan(0)
  })

  test('no message is defined twice', () => {
    const files = import.meta.glob<Texts>('../../client/**/*texts.ts', { eager: true, import: 'texts' })
    const all = Object.values(files).flatMap((texts) => Object.keys(texts?.en ?? {}))
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
    expect(all.toSorted()).toEqual(ids.toSorted())
  })

  test('what only those read who run the meeting or stand at its door is no part of everybody’s first load', () => {
    const later = ids.filter((id) => !Object.hasOwn(firstCatalogue.en, id))
    const podium = import.meta.glob<Texts>('../../client/{app,features/*}/{podium,door}*-texts.ts', {
      eager: true,
      import: 'texts',
    })
    expect(later.toSorted()).toEqual(
      Object.values(podium)
        .flatMap(({ en }) => Object.keys(en))
        .toSorted(),
    )
  })

  test('every message has the same arguments in both languages', () => {
    const differing = ids.filter(
      (id) => unique(argumentsOf(parsed('ar', id))).join() !== unique(argumentsOf(parsed('en', id))).join(),
    )
    expect(differing).toEqual([])
  })

  test('every message says something, and every Arabic plural has its six forms', () => {
    expect(ids.filter((id) => !catalogue.en[id] || !catalogue.ar[id])).toEqual([])
    const lacking = ids.filter((id) =>
      choicesOf(parsed('ar', id)).some(
        ({ isPlural, categories }) => isPlural && !ARABIC_PLURALS.every((form) => categories.includes(form)),
      ),
    )
    expect(lacking).toEqual([])
  })

  test('every message that the client says by a fixed id exists', () => {
    const said = globSync('client/**/*.{ts,tsx}').flatMap((file) => {
      const code = readFileSync(file, 'utf8').replaceAll(/^\s*\*.*$/gm, '')
      return [...code.matchAll(/\b(?:t\(|id=|id: )['"]([a-z_]+\.[a-z0-9_.]+)['"]/g)].map(([, id = '']) => ({
        file,
        id,
      }))
    })
    expect(said.filter(({ id }) => !ids.includes(id))).toEqual([])
  })
})

describe('names inside sentences', () => {
  test('a name of the other direction is isolated, one of the same direction is left alone', () => {
    expect(isolate('Ana Silva', 'ltr')).toBe('Ana Silva')
    expect(isolate('فاطمة', 'ltr')).toBe('\u2068فاطمة\u2069')
    expect(isolate('Ana Silva', 'rtl')).toBe('\u2068Ana Silva\u2069')
    expect(isolate('12:12', 'rtl')).toBe('12:12')
  })
})
