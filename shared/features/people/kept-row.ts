import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { RosterRow } from './messages.ts'
import type { KnownAs, Person } from './state.ts'

/** A row as events carry it: what names the person is kept outside the log. */
export function keptRow(row: RosterRow, { keepText }: Pick<DecideContext, 'keepText'>) {
  const { name, familyName, nameLatin, nameArabic, organisation, country, email, ...open } = row
  const kept = (text: string | undefined) => (text === undefined ? undefined : keepText(text))
  return {
    nameText: keepText(name),
    ...defined({
      familyNameText: kept(familyName),
      nameLatinText: kept(nameLatin),
      nameArabicText: kept(nameArabic),
      organisationText: kept(organisation),
      countryText: kept(country),
      emailText: kept(email),
      ...open,
    }),
    roles: row.roles,
  }
}

/** How the list names somebody whom the meeting names otherwise, as events carry it. */
export const keptKnownAs = (
  { name, organisation, email }: { readonly [Field in keyof KnownAs]?: KnownAs[Field] | undefined },
  { keepText }: Pick<DecideContext, 'keepText'>,
) => {
  const kept = (text: string | undefined) => (text === undefined ? undefined : keepText(text))
  return defined({ nameText: kept(name), organisationText: kept(organisation), emailText: kept(email) })
}

/** A person as a row of a list would say it. */
export const rowOf = (person: Person): RosterRow => {
  const { name = '', familyName, nameLatin, nameArabic, organisation, country, email } = person
  const { stakeholderGroup, regionalGroup, language, mode, roles } = person
  return {
    name,
    ...defined({ familyName, nameLatin, nameArabic, organisation, country, email }),
    ...defined({ stakeholderGroup, regionalGroup, language, mode }),
    roles: [...roles],
  }
}
