import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from '../../shared/lib/csv.ts'
import { given, text, type Given, type Plain } from './given.ts'
import { smallMeeting } from './small-meeting.ts'
import type { Event } from '../../shared/meeting/meeting.ts'

/** A row of the sample's roster as its file has it, by column. */
export type SampleRow = Readonly<Record<string, string>> & { readonly personId: string }

const [head, ...lines] = parseCsv(
  readFileSync(join(import.meta.dirname, '../../shared/sample/igf-2021-roster.csv'), 'utf8').replace(/^\uFEFF/, ''),
).rows

/** The 226 people of the sample's roster; the consultation's own list had one row more, which names nobody. */
export const sampleRows: readonly SampleRow[] = lines.map(({ cells }, at) => ({
  ...Object.fromEntries(head!.cells.map((column, place) => [column, cells[place] ?? ''])),
  personId: `p${at + 1}`,
}))

type PersonAdded = Extract<Plain<Event>, { type: 'people.person_added' }>

/** Somebody of a list with these words in its cells; what is empty is not known. */
export function listed(row: Partial<SampleRow> & { readonly personId: string }): PersonAdded {
  const kept = (column: string) => (row[column] ? text(row[column]) : undefined)
  const texts = {
    familyNameText: kept('family_name'),
    nameLatinText: kept('name_latin'),
    nameArabicText: kept('name_arabic'),
    organisationText: kept('organisation'),
    countryText: kept('country'),
    emailText: kept('email'),
    stakeholderGroup: row['stakeholder_group'] || undefined,
    regionalGroup: row['regional_group'] || undefined,
  }
  return {
    type: 'people.person_added',
    personId: row.personId,
    nameText: text([row['given_name'], row['family_name']].filter(Boolean).join(' ')),
    mode: row['attendance_mode'] === 'in_person' ? 'room' : 'remote',
    roles: ['participant'],
    source: 'roster',
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
  }
}

/** The entry of the consultation's list that names nobody (F105): African, of the technical community. */
export const nobody: SampleRow = {
  personId: 'nobody',
  given_name: 'na',
  family_name: 'na',
  stakeholder_group: 'technical_community',
  regional_group: 'african',
}

/** The small meeting with the people of the sample, of whom nobody has come. */
export const withSample = (): Given => given(...smallMeeting, ...sampleRows.map(listed))

type Arrived = Extract<Plain<Event>, { type: 'attendance.arrived' }>

/** Somebody's stay; without an end it lasts. */
export const stayed = (
  personId: string,
  mode: 'room' | 'remote',
  { fromMs, toMs, ...more }: { fromMs: number; toMs?: number; source?: Arrived['source']; door?: string },
): Arrived => ({
  type: 'attendance.arrived',
  personId,
  mode,
  fromMs,
  ...(toMs !== undefined && { toMs }),
  source: mode === 'room' ? 'scan' : 'connection',
  ...more,
})
