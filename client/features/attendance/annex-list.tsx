import { useDeferredValue, useMemo, useState } from 'react'
import type { ParticipantsFile } from '../../../shared/features/attendance/list-files.ts'
import { shownNames, type Listed, type ListSection } from '../../../shared/features/attendance/participant-list.ts'
import { foldedWords } from '../../../shared/lib/folded-words.ts'
import { useText } from '../../i18n/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AttendanceHistory } from './attendance-history.tsx'
import styles from './annex.module.css'
import page from './statistics.module.css'

/** Annex II: whoever was here, by region, stakeholder group and family name; a name opens arrivals and departures. */
export function AnnexList({ list }: { readonly list: ParticipantsFile }) {
  const t = useText()
  const [query, setQuery] = useState('')
  const [opened, open] = useState<Listed>()
  const wanted = useDeferredValue(query)
  const found = useMemo(() => searched(list.sections, wanted), [list, wanted])
  const count = list.sections.reduce((sum, section) => sum + sizeOf(section), 0)
  return (
    <div className={styles.annex}>
      <p className={page.screenOnly}>{t('attendance.list_lead', { count })}</p>
      <div className={page.choice}>
        <TextField
          type="search"
          label={t('attendance.list_find')}
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {found.length === 0 && <p>{t('attendance.list_none')}</p>}
      {[...Map.groupBy(found, ({ region }) => region)].map(([region, sections]) => (
        <Region key={region} region={region} sections={sections} onOpen={open} />
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

type RegionProps = {
  readonly region: string
  readonly sections: readonly ListSection[]
  readonly onOpen: (person: Listed) => void
}

function Region({ region, sections, onOpen }: RegionProps) {
  const t = useText()
  const count = sections.reduce((sum, section) => sum + sizeOf(section), 0)
  return (
    <section className={styles.region}>
      <h3>
        {t('attendance.group', { group: region })} · {count}
      </h3>
      {sections.map((section) => (
        <GroupTable key={section.group} section={section} onOpen={onOpen} />
      ))}
    </section>
  )
}

const sizeOf = ({ people, withoutName }: ListSection): number => people.length + withoutName

const COLUMNS = ['given_name', 'family_name', 'list_organisation', 'list_country', 'took_part'] as const

type GroupTableProps = { readonly section: ListSection; readonly onOpen: (person: Listed) => void }

function GroupTable({ section, onOpen }: GroupTableProps) {
  const t = useText()
  const { region, group, people, withoutName } = section
  const name = t('attendance.group', { group })
  // Of thousands, what is out of sight is laid out when it comes into sight; until then it takes about as much room.
  const room = { containIntrinsicBlockSize: `auto ${people.length * 45 + 90}px` }
  return (
    <div className={styles.section} style={room}>
      <table className={styles.people}>
        <caption className={region === group ? styles.spoken : undefined}>
          {name} · {sizeOf(section)}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`attendance.${column}`)}
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
      {withoutName > 0 && <p className={page.soft}>{t('attendance.without_name', { count: withoutName })}</p>}
    </div>
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
