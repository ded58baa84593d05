import { defined } from '../../lib/defined.ts'
import type { Language } from '../../lib/languages.ts'
import { inOrder, INTERGOVERNMENTAL, REGIONS, STAKEHOLDER_GROUPS } from './group-cells.ts'
import { EVER, participantsOf, waysDuring, type Participant, type Ways } from './participants.ts'
import type { AttendanceSees } from './sees.ts'

/** Somebody on the list of participants. */
export interface Listed extends Ways {
  readonly personId: string
  /** In the reader's script where it is known, else as typed. */
  readonly name: string
  /** Given and family name as typed; of a name whose parts are not known, the whole and nothing. */
  readonly givenName: string
  readonly familyName: string
  /** `name` is in other letters than it was typed in. */
  readonly isRespelled?: true
  readonly nameLatin?: string
  readonly nameArabic?: string
  readonly organisation?: string
  readonly country?: string
}

/** Those of one region and one stakeholder group; both are `intergovernmental` for the part that has neither. */
export interface ListSection {
  readonly region: string
  readonly group: string
  readonly people: readonly Listed[]
  /** Who was here and is erased since: counted, and not named. */
  readonly withoutName: number
}

/**
 * The list of participants: whoever was here, by region, then stakeholder group, then family name (F096); intergovernmental organisations
 * come last, and of whom no group is known after those whose group is. Nobody who is erased or names nobody is on it.
 */
export function participantList({ attendance, people }: AttendanceSees, language: Language): readonly ListSection[] {
  const { counted } = participantsOf(attendance.people, people.people)
  const compare = byName(language)
  const rows = Map.groupBy(counted, ({ cell }) => cell.region)
  const own = rows.get(INTERGOVERNMENTAL) ?? []
  rows.delete(INTERGOVERNMENTAL)
  const sections = inOrder(REGIONS, rows.keys()).flatMap((region) => {
    const columns = Map.groupBy(rows.get(region) ?? [], ({ cell }) => cell.group)
    return inOrder(STAKEHOLDER_GROUPS, columns.keys()).map((group) => ({
      region,
      group,
      all: columns.get(group) ?? [],
    }))
  })
  return [...sections, { region: INTERGOVERNMENTAL, group: INTERGOVERNMENTAL, all: own }]
    .filter(({ all }) => all.length > 0)
    .map(({ all, ...section }) => {
      const named = all.flatMap((each) => listed(each, language))
      return { ...section, people: named.sort(compare), withoutName: all.length - named.length }
    })
}

function listed({ person, attendance }: Participant, language: Language): readonly Listed[] {
  const { personId, name, familyName, nameLatin, nameArabic, organisation, country } = person
  if (name === undefined) return []
  const shown = (language === 'ar' ? nameArabic : nameLatin) ?? name
  return [
    {
      personId,
      name: shown,
      ...namesOf(name, familyName),
      ...(shown !== name && { isRespelled: true }),
      ...defined({ nameLatin, nameArabic, organisation, country }),
      ...waysDuring(attendance.stays, EVER),
    },
  ]
}

/** A name as the list's two columns: a family name that stands at neither end of it is told beside the whole. */
export function namesOf(name: string, familyName = ''): Pick<Listed, 'givenName' | 'familyName'> {
  const [whole, family] = [name.normalize('NFC'), familyName.normalize('NFC')]
  if (family !== '' && ` ${whole}`.endsWith(` ${family}`))
    return { givenName: whole.slice(0, -family.length).trim(), familyName: family }
  if (family !== '' && whole.startsWith(`${family} `))
    return { givenName: whole.slice(family.length).trim(), familyName: family }
  return { givenName: whole, familyName: family }
}

/**
 * By family name, then the rest, as a dictionary of the language has them: case and accents decide only where all else is the same, and
 * particles count as typed (F107). Who is shown in other letters than the family name, or has none, stands by the whole name.
 */
function byName(language: Language): (a: Listed, b: Listed) => number {
  const { compare: loosely } = new Intl.Collator(language, { sensitivity: 'base' })
  const { compare: exactly } = new Intl.Collator(language)
  return (a, b) => {
    const [[first, rest], [second, other]] = [keysOf(a), keysOf(b)]
    return (
      loosely(first, second) ||
      loosely(rest, other) ||
      exactly(first, second) ||
      exactly(rest, other) ||
      (a.personId < b.personId ? -1 : 1)
    )
  }
}

function keysOf(person: Listed): readonly [first: string, rest: string] {
  const [given, family] = shownNames(person)
  return family === '' ? [given, ''] : [family, given]
}

/** The two columns as the reader sees them: of a name in other letters nobody knows the parts, so it stands in the first. */
export const shownNames = ({
  name,
  isRespelled,
  givenName,
  familyName,
}: Listed): readonly [given: string, family: string] => (isRespelled ? [name, ''] : [givenName, familyName])
