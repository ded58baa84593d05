import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePresence } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Name } from '../../ui/name.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { peopleWith, usePeopleList, type ListedPerson } from './people-index.ts'
import styles from './people-list.module.css'
import { PersonDialog } from './person-dialog.tsx'

/** As many as are drawn at once: the search finds the others faster than a thumb. */
const PAGE = 50

/** Everyone of the meeting, found by any part of name, organisation, country or e-mail; each opens their details, with `more` that is known of them elsewhere. */
export function PeopleList({ more }: { readonly more?: (personId: string) => ReactNode }) {
  const t = useText()
  const people = usePeopleList()
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(PAGE)
  const [openId, setOpenId] = useState<string>()
  const { may } = useDesk()
  const [isAdding, setIsAdding] = useState(false)
  const asked = useDeferredValue(query)
  const found = useMemo(() => peopleWith(people, asked), [people, asked])
  const who = usePresence()?.who
  const connected = useMemo(() => new Set(who), [who])

  if (people.length === 0)
    return (
      <EmptyState icon="people" title={t('people.nobody')}>
        {t('people.nobody_advice')}
      </EmptyState>
    )
  return (
    <div className={styles.people}>
      <TextField
        type="search"
        label={t('people.search')}
        hint={t('people.found', { count: found.length, all: people.length })}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setShown(PAGE)
        }}
      />
      {may('people.add_person') && (
        <div>
          <Button icon="plus" onClick={() => setIsAdding(true)}>
            {t('people.add_start')}
          </Button>
        </div>
      )}
      {isAdding && <DetailsDialog onClose={() => setIsAdding(false)} />}
      <ul className={styles.list}>
        {found.slice(0, shown).map((person) => (
          <li key={person.personId}>
            <PersonLine
              person={person}
              isConnected={connected.has(person.personId)}
              onOpen={() => setOpenId(person.personId)}
            />
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <div>
          <Button icon="down" onClick={() => setShown(shown + PAGE)}>
            {t('people.show_more', { count: Math.min(PAGE, found.length - shown) })}
          </Button>
        </div>
      )}
      <PersonDialog personId={openId} onClose={() => setOpenId(undefined)} more={more} />
    </div>
  )
}

type PersonLineProps = {
  readonly person: ListedPerson
  readonly isConnected: boolean
  readonly onOpen: () => void
}

function PersonLine({ person, isConnected, onOpen }: PersonLineProps) {
  const t = useText()
  const { name, organisation, roles, source, mode, isErased, doubt, lookalike, twin } = person
  return (
    <button type="button" className={styles.line} onClick={onOpen}>
      <span className={styles.who}>
        <span className={styles.name}>{isErased ? t('people.erased') : <Name>{name}</Name>}</span>
        {organisation !== undefined && (
          <span className={styles.organisation}>
            <Name>{organisation}</Name>
          </span>
        )}
      </span>
      <span className={styles.facts}>
        {isConnected && (
          <Chip tone="accent" icon="check">
            {t('people.connected')}
          </Chip>
        )}
        {doubt && (
          <Chip tone="warn">{lookalike ? t('people.looks_like', { name: lookalike }) : t(`people.${doubt}`)}</Chip>
        )}
        {twin && <span>{t('people.twin', { number: twin })}</span>}
        {source === 'walk_in' && <Chip tone="info">{t('people.walk_in')}</Chip>}
        <span className={styles.mode}>{t(`people.mode_${mode}`)}</span>
        <span className={styles.role}>{roles.map((role) => t(`people.role_${role}`)).join(' · ')}</span>
      </span>
    </button>
  )
}
