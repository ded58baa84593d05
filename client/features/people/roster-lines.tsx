import { useMemo, type ReactNode } from 'react'
import type { PreviewChange, PreviewLine } from '../../../shared/features/people/roster-preview.ts'
import type { RosterPreview } from '../../../shared/meeting/roster.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import { folded } from './people-index.ts'
import styles from './roster-import.module.css'
import { rosterSentence } from './roster-sentences.ts'

/** What can be looked at of a preview. */
export type Kind = 'added' | 'updated' | 'unchanged' | 'rejected' | 'remarks'

/** A line of the file, and what is said of it. */
export interface ShownLine {
  readonly key: string
  readonly line: number
  readonly words: ReactNode
}

interface Sought extends ShownLine {
  readonly searched: string
}

/** The lines of one kind in which every typed word is found. */
export function useRosterLines(preview: RosterPreview, kind: Kind, typed: string): readonly ShownLine[] {
  const t = useText()
  const lines = useMemo(() => linesOf[kind](t, preview), [t, preview, kind])
  const wanted = folded(typed).split(/\s+/).filter(Boolean)
  return wanted.length === 0 ? lines : lines.filter(({ searched }) => wanted.every((word) => searched.includes(word)))
}

const linesOf: { readonly [K in Kind]: (t: Say, preview: RosterPreview) => readonly Sought[] } = {
  added: (_, { lines }) => lines.added.map(personLine),
  unchanged: (_, { lines }) => lines.unchanged.map(personLine),
  updated: (t, { lines }) => lines.updated.map((change) => changeLine(t, change)),
  rejected: (t, { rejected }) =>
    rejected.map((refusal, at) => ({
      key: `${refusal.line} ${at}`,
      line: refusal.line,
      searched: folded(`${refusal.line} ${refusal.column ?? ''} ${refusal.found ?? ''}`),
      words: (
        <>
          {refusal.column !== undefined && `${t('people.roster_field', { field: refusal.column })}: `}
          {refusal.found !== undefined && (
            <>
              <q className={styles.found}>
                <Name>{refusal.found}</Name>
              </q>{' '}
            </>
          )}
          {rosterSentence(t, refusal)}
        </>
      ),
    })),
  remarks: (t, { remarks }) =>
    remarks.map((remark, at) => ({
      key: `${remark.line} ${at}`,
      line: remark.line,
      searched: searchedIn(remark),
      words: (
        <>
          <Who {...remark} /> {rosterSentence(t, remark)}
        </>
      ),
    })),
}

type Someone = Pick<PreviewLine, 'line' | 'name' | 'organisation'>

const searchedIn = ({ line, name, organisation = '' }: Someone): string => folded(`${line} ${name} ${organisation}`)

const personLine = (person: PreviewLine): Sought => ({
  key: String(person.line),
  line: person.line,
  searched: searchedIn(person),
  words: <Who {...person} />,
})

const changeLine = (t: Say, change: PreviewChange): Sought => ({
  ...personLine(change),
  words: (
    <>
      <Who {...change} />
      <ul className={styles.changes}>
        {change.changes.map(({ field, from, to }) => (
          <li key={field}>
            {t('people.roster_from_to', {
              field: t('people.roster_field', { field }),
              from: valueOf(t, field, from),
              to: valueOf(t, field, to),
            })}
          </li>
        ))}
      </ul>
    </>
  ),
})

/** A value as a reader knows it: groups, roles and modes by their names. */
function valueOf(t: Say, field: string, value: string): string {
  if (value === '') return t('people.roster_nothing')
  if (field === 'stakeholder_group' || field === 'regional_group') return t('people.group', { group: value })
  if (field === 'attendance_mode') return t(`people.mode_${value}`)
  if (field !== 'role') return value
  return value
    .split(', ')
    .map((role) => t(`people.role_${role}`))
    .join(' · ')
}

function Who({ name, organisation }: Someone) {
  return (
    <>
      <Name>{name}</Name>
      {organisation !== undefined && (
        <span className={styles.soft}>
          {' · '}
          <Name>{organisation}</Name>
        </span>
      )}
    </>
  )
}
