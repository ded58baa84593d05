import { useDeferredValue, useMemo, useState } from 'react'
import type { StandingView } from '../../../shared/features/attendance/view.ts'
import { findPeopleRoughly } from '../../../shared/features/people/search.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDesk, type Desk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './here-panel.module.css'
import { useStandingWords } from './use-standing-words.ts'

const PAGE = 30
const SHOWN = ['here', 'room', 'remote', 'asleep', 'absent'] as const
type Shown = (typeof SHOWN)[number]

interface ListedPerson {
  readonly personId: string
  readonly name: string
  readonly organisation?: string
  readonly standing: StandingView
}

/** The people by where they are; those who may see to it check somebody in or out. */
export function HereList() {
  const t = useText()
  const desk = useDesk()
  const [shown, setShown] = useState<Shown>('here')
  const [query, setQuery] = useState('')
  const [page, setPage] = useState(PAGE)
  const found = useFound(shown, useDeferredValue(query))
  return (
    <div className={styles.people}>
      <div className={styles.filters}>
        <Select
          label={t('attendance.show')}
          choices={SHOWN.map((value) => ({ value, label: t(`attendance.show_${value}`) }))}
          value={shown}
          onChoose={setShown}
        />
        <TextField
          type="search"
          label={t('attendance.find')}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setPage(PAGE)
          }}
        />
      </div>
      <p className={styles.soft}>{t('attendance.people_found', { count: found.length })}</p>
      <ul>
        {found.slice(0, page).map((person) => (
          <PersonLine key={person.personId} person={person} desk={desk} />
        ))}
      </ul>
      {found.length > page && (
        <Button icon="down" onClick={() => setPage(page + PAGE)}>
          {t('attendance.show_more', { count: Math.min(PAGE, found.length - page) })}
        </Button>
      )}
    </div>
  )
}

type PersonLineProps = { readonly person: ListedPerson; readonly desk: Desk }

function PersonLine({ person: { personId, name, organisation, standing }, desk }: PersonLineProps) {
  const t = useText()
  const words = useStandingWords()
  const isIn = standing.roomSinceMs !== undefined
  return (
    <li className={styles.person}>
      <div>
        <p className={styles.name}>
          <Name>{name}</Name>
        </p>
        <p className={styles.soft}>
          {words(standing)}
          {organisation !== undefined && (
            <>
              {' · '}
              <Name>{organisation}</Name>
            </>
          )}
        </p>
      </div>
      {desk.may('attendance.check_in') && (
        <Button
          {...desk.press(
            isIn
              ? { type: 'attendance.check_out', personId }
              : { type: 'attendance.check_in', personId, source: 'tap' },
          )}
          // What staff see counts with its time also where it arrives late.
          disabled={false}
          aria-label={t(isIn ? 'attendance.check_out_name' : 'attendance.check_in_name', { name })}
        >
          {t(isIn ? 'attendance.check_out' : 'attendance.check_in')}
        </Button>
      )}
    </li>
  )
}

const SHOWS: { readonly [S in Shown]: (standing: StandingView) => boolean } = {
  here: (standing) => !SHOWS.absent(standing),
  room: ({ roomSinceMs }) => roomSinceMs !== undefined,
  remote: ({ roomSinceMs, remoteSinceMs }) => roomSinceMs === undefined && remoteSinceMs !== undefined,
  asleep: ({ asleepSinceMs }) => asleepSinceMs !== undefined,
  absent: ({ roomSinceMs, remoteSinceMs, asleepSinceMs }) =>
    roomSinceMs === undefined && remoteSinceMs === undefined && asleepSinceMs === undefined,
}

/** Who stands so and is meant by what was typed; without a query by name. */
function useFound(shown: Shown, query: string): readonly ListedPerson[] {
  const people = usePodiumView((view) => view.people.people)
  const standings = usePodiumView((view) => view.attendance.people)
  const { locale } = useLanguage()
  const listed = useMemo(() => {
    const all: Record<string, ListedPerson> = {}
    for (const [personId, { name, organisation, isErased }] of Object.entries(people)) {
      const standing = standings[personId] ?? {}
      if (isErased || !SHOWS[shown](standing)) continue
      all[personId] = { personId, name, ...(organisation !== undefined && { organisation }), standing }
    }
    return all
  }, [people, standings, shown])
  return useMemo(() => {
    if (query.trim() !== '') return findPeopleRoughly(listed, query, Infinity)
    const { compare } = new Intl.Collator(locale)
    return Object.values(listed).sort((a, b) => compare(a.name, b.name))
  }, [listed, query, locale])
}
