import type { PersonView } from '../../../shared/features/people/view.ts'
import { csvOf } from '../../../shared/lib/csv.ts'
import type { HandedLink } from './link-addresses.ts'

const COLUMNS = ['name', 'given_name', 'family_name', 'organisation', 'language', 'email', 'link', 'code']

/** Everyone with a personal link, for a mail merge: who they are, how they are written to, the link, and the code on their badge. */
export function invitationsCsv(
  links: readonly HandedLink[],
  people: { readonly [personId: string]: PersonView } = {},
): string {
  const rows = links
    .filter(({ kind }) => kind === 'personal')
    .map((link) => rowOf(link, people[link.personId ?? '']))
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
  return csvOf([COLUMNS, ...rows])
}

function rowOf({ personName = '', email = '', url }: HandedLink, person: PersonView | undefined): readonly string[] {
  const { familyName = '', organisation = '', language = '', code = '' } = person ?? {}
  return [personName, givenName(personName, familyName), familyName, organisation, language, email, url, code]
}

/** What is left of a name without the family name that ends it; empty where that is not known. */
const givenName = (name: string, familyName: string): string =>
  familyName !== '' && name.endsWith(` ${familyName}`) ? name.slice(0, -familyName.length).trim() : ''
