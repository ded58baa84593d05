import { useDeferredValue, useRef } from 'react'
import { useText, type Say } from '../../i18n/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { BadgeQuestion } from './badge-question.tsx'
import { DelegationButton } from './delegation-button.tsx'
import { DoorRow } from './door-row.tsx'
import { isIn, type DoorPeople } from './door-roster.ts'
import styles from './door-search.module.css'
import type { DoorDesk } from './use-door-desk.ts'
import { useFound } from './use-found.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useSearchDesk } from './use-search-desk.ts'

/** As many as are drawn at once: two more letters find the others faster than a thumb. */
const MOST_ROWS = 30

type DoorSearchProps = {
  readonly desk: DoorDesk
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** The one field of the door: for a name or a code as it is typed, and for a scanner that types a badge and Enter. */
export function DoorSearch({ desk, typed, onType }: DoorSearchProps) {
  const t = useText()
  const { people, result } = desk
  const field = useRef<HTMLInputElement>(null)
  const search = useSearchDesk({ desk, typed, onType }, () => field.current?.focus({ preventScroll: true }))
  const { isUnclear, askedAbout, take, checkOut } = search
  const deferred = useDeferredValue(typed)
  const found = useFound(people, deferred)
  const isTying = result?.kind === 'unknown'
  useKeptFocus(field)
  const hint = isTying ? t('attendance.badge_whose') : hintOf(t, people, typed, found)
  return (
    <section className={styles.search}>
      <form onSubmit={search.submit}>
        <label>
          <VisuallyHidden>{t('attendance.door_search')}</VisuallyHidden>
          <input
            ref={field}
            type="search"
            dir="auto"
            className={styles.field}
            placeholder={t('attendance.door_search')}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={300}
            value={typed}
            onChange={(event) => search.change(event.target.value)}
          />
        </label>
      </form>
      <output className={isUnclear || isTying ? styles.unclear : styles.hint}>
        {isUnclear ? t('attendance.door_choose') : hint}
      </output>
      {!isTying && <DelegationButton people={people} found={found} typed={deferred} onCheckIn={search.checkInMany} />}
      {/* A keyboard must be able to scroll what only scrolls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.results} tabIndex={0} aria-label={t('attendance.door_title')}>
        {found.slice(0, MOST_ROWS).map((personId) => {
          const { [personId]: person } = people
          const row = { personId, isTying, isOnly: found.length === 1, onTake: take, onCheckOut: checkOut }
          return person && <DoorRow key={personId} person={person} {...row} />
        })}
      </ul>
      {askedAbout !== undefined && (
        <BadgeQuestion desk={desk} personId={askedAbout} onYes={search.confirm} onClose={search.leaveAsked} />
      )}
    </section>
  )
}

/** What the list says of itself, and what Enter would do. */
function hintOf(t: Say, people: DoorPeople, typed: string, found: readonly string[]): string {
  if (typed.trim() === '') return t('attendance.door_everyone', { count: Object.keys(people).length })
  const [only = '', ...others] = found
  const isInAlready = others.length === 0 && isIn(people[only]?.standing ?? {})
  return t(isInAlready ? 'attendance.door_found_in' : 'attendance.door_found', { count: found.length })
}
