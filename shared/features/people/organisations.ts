import { foldedWords } from '../../lib/folded-words.ts'

/** One organisation that seems to be written in several ways: the forms, the one with most people first. */
export interface OrganisationForms {
  readonly forms: readonly string[]
  readonly people: number
}

/** Words that name no organisation. */
const FILLERS = new Set(['the', 'of', 'for', 'and', 'on', 'de', 'la', 'le', 'les', 'des', 'du', 'et', 'del', 'y'])

/** The forms that may be one organisation: the same words, or an acronym of one and the same in brackets, at the front, or made of its words. */
export function organisationsAmong(people: {
  readonly [personId: string]: { readonly organisation?: string; readonly isErased?: boolean }
}): readonly OrganisationForms[] {
  const counts = new Map<string, number>()
  for (const { organisation, isErased } of Object.values(people))
    if (organisation && !isErased) counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  return groupsOf(counts)
    .filter((forms) => forms.length > 1)
    .map((forms) => ({
      forms: forms.toSorted((a, b) => counts.get(b)! - counts.get(a)! || b.length - a.length),
      people: forms.reduce((sum, form) => sum + counts.get(form)!, 0),
    }))
    .toSorted((a, b) => b.people - a.people)
}

/** Forms that share a key are one group, and so are groups that share a form. */
function groupsOf(counts: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const keys = keysOfAll([...counts.keys()])
  const keysOf = (form: string) => keys.get(form) ?? []
  const groupOf = new Map<string, Set<string>>()
  const byKey = new Map<string, Set<string>>()
  for (const form of counts.keys()) {
    let group = new Set([form])
    for (const key of keysOf(form)) {
      const known = byKey.get(key)
      if (known && known !== group) group = united(group, known)
    }
    for (const each of group) {
      groupOf.set(each, group)
      for (const key of keysOf(each)) byKey.set(key, group)
    }
  }
  return [...new Set(groupOf.values())].map((group) => [...group])
}

const united = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> => new Set([...one, ...other])

/** By form the keys under which it is met again. */
function keysOfAll(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const acronyms = new Set(forms.flatMap(acronymsIn))
  const spelledOut = new Map<string, Set<string>>()
  for (const form of forms) {
    const words = meantWords(form)
    const initials = initialsOf(words)
    spelledOut.set(initials, (spelledOut.get(initials) ?? new Set()).add(words.join('')))
  }
  // Two ministries have the same initials soon: they say something only where somebody writes them, and one name alone has them.
  const isTelling = (initials: string) => acronyms.has(initials) && spelledOut.get(initials)?.size === 1
  return new Map(
    forms.map((form) => {
      const initials = initialsOf(meantWords(form))
      return [form, [...wordKeys(form), ...acronymsIn(form), ...(isTelling(initials) ? [initials] : [])]]
    }),
  )
}

const wordKeys = (form: string): readonly string[] =>
  [foldedWords(form).join(''), meantWords(form).join('')].filter((key) => key.length > 1)

/** The words that tell an organisation from others; an acronym in brackets only repeats them. */
const meantWords = (form: string): readonly string[] =>
  foldedWords(form.replaceAll(/\(\p{Lu}[\p{Lu}\d]+\)/gu, ' ')).filter((word) => !FILLERS.has(word))

/** The first letters of three words and more. */
const initialsOf = (words: readonly string[]): string => (words.length > 2 ? words.map((word) => word[0]).join('') : '')

/** Words in capitals of three letters or more: alone, or in brackets behind a name, or before it. */
const acronymsIn = (form: string): readonly string[] =>
  [...form.matchAll(/^[\p{Lu}\d]{3,}$|\((\p{Lu}[\p{Lu}\d]{2,})\)|^(\p{Lu}{3,})(?=\s*[-\u2013(:])/gu)].map((match) =>
    (match[1] ?? match[2] ?? match[0]).toLowerCase(),
  )
