import { useDeferredValue, useMemo, useState } from 'react'
import type { ParticipantsFile } from '../../../shared/features/attendance/list-files.ts'
import { shownNames, type Listed, type ListSection } from '../../../shared/features/attendance/participant-list.ts'
import { foldedWords } from '../../../shared/lib/folded-words.ts'
import { useText } from '../../i18n/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AttendanceHistory } from './attendance-history.tsx'
import styles from './statistics.module.css'

/** Annex II: whoever was here, by region, stakeholder group and family name; a name opens arrivals and departures. */
export function AnnexList({ list }: { readonly list: ParticipantsFile }) {
  const t = useText()
  const [query, setQuery] = useState('')
  const [opened, open] = useState<Listed>()
  const wanted = useDeferredValue(query)
  const found = useMemo(() => searched(list.sections, wanted), [list, wanted])
  const count = list.sections.reduce((sum, { people, withoutName }) => sum + people.length + withoutName, 0)
  return (
    <div className={styles.annex}>
      <p className={styles.screenOnly}>{t('attendance.list_lead', { count })}</p>
      <div className={styles.choice}>
        <TextField
          type="search"
          label={t('attendance.list_find')}
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {found.length === 0 && <p>{t('attendance.list_none')}</p>}
      {found.map((section, at) => (
        <Section
          key={`${section.region} ${section.group}`}
          section={section}
          beginsRegion={section.region !== found[at - 1]?.region}
          onOpen={open}
        />
      ))}
      <Dialog
        open={opened !== undefined}
        title={opened && t('attendance.history_of', { name: opened.name })}
        onClose={() => open(undefined)}
      >
        {opened && <AttendanceHistory personId={opened.personId} />}
      </Dialog>
    </div>
  )
}

/** Those in whose name or organisation each word that was typed begins one; all, where nothing was. */
function searched(sections: readonly ListSection[], query: string): readonly ListSection[] {
  const typed = foldedWords(query)
  if (typed.length === 0) return sections
  return sections.flatMap((section) => {
    const people = section.people.filter(({ name, givenName, familyName, organisation = '' }) => {
      const words = foldedWords([name, givenName, familyName, organisation].join(' '))
      return typed.every((word) => words.some((each) => each.startsWith(word)))
    })
    return people.length > 0 ? [{ ...section, people, withoutName: 0 }] : []
  })
}

type SectionProps = {
  readonly section: ListSection
  /** The region is named above the first of its groups. */
  readonly beginsRegion: boolean
  readonly onOpen: (person: Listed) => void
}

function Section({ section: { region, group, people, withoutName }, beginsRegion, onOpen }: SectionProps) {
  const t = useText()
  const regionName = t('attendance.group', { group: region })
  const groupName = t('attendance.group', { group })
  const columns = ['given_name', 'family_name', 'list_organisation', 'list_country', 'took_part'] as const
  return (
    <section className={styles.section}>
      {beginsRegion && <h3>{regionName}</h3>}
      <div className={styles.wide}>
        <table className={styles.people}>
          <caption>
            {region === group ? regionName : groupName} · {people.length + withoutName}
          </caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`attendance.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.personId} person={person} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      {withoutName > 0 && <p className={styles.soft}>{t('attendance.without_name', { count: withoutName })}</p>}
    </section>
  )
}

type PersonRowProps = { readonly person: Listed; readonly onOpen: (person: Listed) => void }

function PersonRow({ person, onOpen }: PersonRowProps) {
  const t = useText()
  const { organisation = '', country = '' } = person
  const names = shownNames(person)
  // The name that the list is sorted by opens what is known of the person.
  const opener = names[1] === '' ? 0 : 1
  return (
    <tr>
      {names.map((words, at) => (
        <td key={at === 0 ? 'given' : 'family'}>
          {at === opener ? (
            <button type="button" className={styles.open} onClick={() => onOpen(person)}>
              <Name>{words}</Name>
            </button>
          ) : (
            <Name>{words}</Name>
          )}
        </td>
      ))}
      <td>
        <Name>{organisation}</Name>
      </td>
      <td>
        <Name>{country}</Name>
      </td>
      <td>{t(`attendance.${waysOf(person)}`)}</td>
    </tr>
  )
}

function waysOf({ room, remote }: Listed): string {
  if (room && remote) return 'took_part_both'
  return room ? 'line_room' : 'line_remote'
}
