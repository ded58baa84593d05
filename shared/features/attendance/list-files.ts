import { csvOf } from '../../lib/csv.ts'
import type { Export } from '../../lib/feature.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { participantList, type Listed, type ListSection } from './participant-list.ts'
import type { AttendanceSees } from './sees.ts'

/** The file `participants.json`: the list of participants in order, for the podium's page. */
export interface ParticipantsFile {
  readonly asOfMs: number
  readonly sections: readonly ListSection[]
}

type Row = Listed & Pick<ListSection, 'region' | 'group'>

const COLUMNS = {
  regional_group: ({ region }) => region,
  stakeholder_group: ({ group }) => group,
  given_name: ({ givenName }) => givenName,
  family_name: ({ familyName }) => familyName,
  organisation: ({ organisation = '' }) => organisation,
  country: ({ country = '' }) => country,
  name_latin: ({ nameLatin = '' }) => nameLatin,
  name_arabic: ({ nameArabic = '' }) => nameArabic,
  mode: ({ room }) => (room ? 'room' : 'remote'),
  also_remote: ({ room, remote }) => (room && remote ? 'yes' : ''),
} satisfies { readonly [column: string]: (row: Row) => string }

/** The list of participants as a table. */
export const participantsTable: Export<AttendanceSees> = {
  by: PODIUM_ROLES,
  contentType: 'text/csv',
  body: (state, { language }) =>
    csvOf([
      Object.keys(COLUMNS),
      ...participantList(state, language).flatMap(({ people, region, group }) =>
        people.map((person) => Object.values(COLUMNS).map((cell) => cell({ ...person, region, group }))),
      ),
    ]),
}

/** The list of participants for the podium's page. */
export const participantsFile: Export<AttendanceSees> = {
  by: PODIUM_ROLES,
  contentType: 'application/json',
  body: (state, { nowMs, language }) =>
    JSON.stringify({ asOfMs: nowMs, sections: participantList(state, language) } satisfies ParticipantsFile),
}
