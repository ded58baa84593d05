import { useMemo } from 'react'
import type { LinkView, PersonView } from '../../../shared/features/people/view.ts'
import { defined } from '../../../shared/lib/defined.ts'
import { doubtsAbout, nameMarkOf, type Doubt, type NameMark } from '../../../shared/lib/look-alike.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useServerNowMs, usePodiumView } from '../../sync/hooks.ts'

/** A person as the lists of the set-up show them. */
export interface ListedPerson extends PersonView, NameMark {
  readonly personId: string
  /** What a search looks in. */
  readonly searched: string
  /** Why the name may be taken for another's. */
  readonly doubt?: Doubt
}

type ById<Value> = { readonly [id: string]: Value }

/** A text without case, accents and vowel signs, so that `jorg` finds Jörg and `محمد` finds مُحَمَّد. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()

/** Everyone, by name as the reader's language orders names; who is erased stands last. */
export function listPeople(people: ById<PersonView>, locale: string): readonly ListedPerson[] {
  const { compare } = new Intl.Collator(locale)
  const doubts = doubtsAbout(people)
  return Object.entries(people)
    .map(([personId, person]) => ({
      ...person,
      ...defined({ doubt: doubts.get(personId) }),
      ...nameMarkOf(people, personId),
      personId,
      searched: folded(wordsOf(person)),
    }))
    .sort((a, b) => Number(a.isErased ?? false) - Number(b.isErased ?? false) || compare(a.name, b.name))
}

const wordsOf = ({ name, organisation = '', country = '', email = '' }: PersonView): string =>
  `${name} ${organisation} ${country} ${email}`

/** Those in whom every word of the query is found. */
export function peopleWith(people: readonly ListedPerson[], query: string): readonly ListedPerson[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  return words.length === 0 ? people : people.filter(({ searched }) => words.every((word) => searched.includes(word)))
}

/** Everyone in the order of names, computed again only when somebody changed. */
export function usePeopleList(): readonly ListedPerson[] {
  const people = usePodiumView((view) => view.people.people)
  const { locale } = useLanguage()
  return useMemo(() => listPeople(people, locale), [people, locale])
}

/** The links that let somebody in now, by id. */
export function useOpenLinks(): readonly (LinkView & { readonly linkId: string })[] {
  const links = usePodiumView((view) => view.people.links)
  const nowMs = useServerNowMs(60_000)
  return useMemo(
    () =>
      Object.entries(links)
        .filter(([, { isRevoked, expiresAtMs }]) => !isRevoked && (expiresAtMs === undefined || nowMs < expiresAtMs))
        .map(([linkId, link]) => ({ ...link, linkId })),
    [links, nowMs],
  )
}

/** The personal link in force of each person who has one. */
export function usePersonalLinks(): ReadonlyMap<string, string> {
  const open = useOpenLinks()
  return useMemo(
    () =>
      new Map(open.flatMap(({ personId, linkId }) => (personId === undefined ? [] : [[personId, linkId] as const]))),
    [open],
  )
}
