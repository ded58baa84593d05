import { ROLES, type Role } from '../../../shared/lib/roles.ts'
import { peopleWith, type ListedPerson } from './people-index.ts'

/** Who gets a badge, before the search narrows it down. */
export const WHOM = ['all', 'room', 'walk_in', 'organisation'] as const
export type Whom = (typeof WHOM)[number]

/** Whose badges are wanted. */
export interface BadgeChoice {
  readonly whom: Whom
  /** Only with `organisation`. */
  readonly organisation?: string | undefined
  readonly search: string
}

const IS_MEANT: { readonly [W in Whom]: (person: ListedPerson, choice: BadgeChoice) => boolean } = {
  all: () => true,
  room: ({ mode }) => mode === 'room',
  walk_in: ({ source }) => source === 'walk_in',
  organisation: ({ organisation }, choice) => organisation === choice.organisation,
}

/** Those who were chosen, in the order of the list, so that sheets are found by name; nobody who is erased. */
export const chosenPeople = (people: readonly ListedPerson[], choice: BadgeChoice): readonly ListedPerson[] =>
  peopleWith(people, choice.search).filter((person) => !person.isErased && IS_MEANT[choice.whom](person, choice))

/** The organisations of the list, by name, each once. */
export function organisationsOf(people: readonly ListedPerson[], locale: string): readonly string[] {
  const names = people.flatMap(({ organisation, isErased }) => (isErased ? [] : (organisation ?? [])))
  return [...new Set(names)].sort(new Intl.Collator(locale).compare)
}

/** Which of several roles a badge says. */
const BY_WEIGHT = ['chair', 'moderator', 'secretariat', 'door', 'booth', 'member', 'observer'] as const

/** How a badge draws a role, so that it is told apart in black and white as well. */
const FORMS = {
  chair: 'double',
  moderator: 'double',
  secretariat: 'double',
  door: 'dashed',
  booth: 'dashed',
  member: 'solid',
  observer: 'dotted',
  participant: 'plain',
  screen: 'plain',
} as const satisfies Record<Role, string>

/** The one role that stands on somebody's badge, and the form of the line around it. */
export function badgeRole(roles: readonly Role[]): { readonly role: Role; readonly form: (typeof FORMS)[Role] } {
  const role =
    BY_WEIGHT.find((heavy) => roles.includes(heavy)) ?? ROLES.find((any) => roles.includes(any)) ?? 'participant'
  return { role, form: FORMS[role] }
}
