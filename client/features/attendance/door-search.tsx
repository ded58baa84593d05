import { useDeferredValue, useEffect, useMemo, useRef, useState, type FormEvent, type RefObject } from 'react'
import { findPeopleRoughly, type Found } from '../../../shared/features/people/search.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DoorRow } from './door-row.tsx'
import { isIn, scannedPerson, type DoorPeople, type DoorPerson } from './door-roster.ts'
import styles from './door-search.module.css'
import type { DoorDesk } from './use-door-desk.ts'

/** As many as are drawn at once: two more letters find the others faster than a thumb. */
const MOST_ROWS = 40

/** The one field of the door: for a name as it is typed, and for a scanner that types a badge and Enter. */
export function DoorSearch({ desk }: { readonly desk: DoorDesk }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [isUnclear, setIsUnclear] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const deferred = useDeferredValue(typed)
  const found = useFound(desk.people, deferred)
  useKeptFocus(field)

  const change = (text: string) => {
    setTyped(text)
    setIsUnclear(false)
  }
  const done = () => {
    change('')
    field.current?.focus({ preventScroll: true })
  }
  const take = (event: FormEvent) => {
    event.preventDefault()
    const scanned = scannedPerson(desk.people, typed)
    // The list may be a letter behind: whoever pressed Enter meant what stands in the field.
    const [only, ...others] = scanned === undefined ? findPeopleRoughly(desk.people, typed, 2) : []
    const personId = scanned ?? (others.length === 0 ? only?.personId : undefined)
    if (personId === undefined) return setIsUnclear(others.length > 0)
    desk.checkIn(personId, scanned === undefined ? 'tap' : 'scan')
    done()
  }

  return (
    <section className={styles.search}>
      <form onSubmit={take}>
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
            spellCheck={false}
            enterKeyHint="go"
            maxLength={300}
            value={typed}
            onChange={(event) => change(event.target.value)}
          />
        </label>
      </form>
      <output className={isUnclear ? styles.unclear : styles.hint}>
        {isUnclear ? t('attendance.door_choose') : t(hintOf(typed, found), { count: found.length })}
      </output>
      {/* A keyboard must be able to scroll what only scrolls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.results} tabIndex={0} aria-label={t('attendance.door_title')}>
        {found.slice(0, MOST_ROWS).map((person) => (
          <DoorRow
            key={person.personId}
            person={person}
            isOnly={found.length === 1}
            onCheckIn={() => {
              desk.checkIn(person.personId, 'tap')
              done()
            }}
            onCheckOut={() => {
              desk.checkOut(person.personId)
              done()
            }}
          />
        ))}
      </ul>
    </section>
  )
}

/** What the list says of itself, and what Enter would do. */
function hintOf(typed: string, found: readonly Found<DoorPerson>[]): string {
  if (typed.trim() === '') return 'attendance.door_everyone'
  const [only, ...others] = found
  return only && others.length === 0 && isIn(only.standing) ? 'attendance.door_found_in' : 'attendance.door_found'
}

/** Who is found, best first; everyone by name where nothing is typed. */
function useFound(people: DoorPeople, typed: string): readonly Found<DoorPerson>[] {
  const { locale } = useLanguage()
  return useMemo(() => {
    if (typed.trim() !== '') return findPeopleRoughly(people, typed, Infinity)
    const { compare } = new Intl.Collator(locale)
    return Object.entries(people)
      .map(([personId, person]) => ({ ...person, personId }))
      .sort((a, b) => compare(a.name, b.name))
  }, [people, typed, locale])
}

/** Whatever was touched last, the next key that is typed goes into the field: scanners know no fields. */
function useKeptFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const bringBack = () => field.current?.focus({ preventScroll: true })
    const watch = (event: KeyboardEvent) => {
      if (isLetter(event) && !isTypedElsewhere(event)) bringBack()
    }
    bringBack()
    document.addEventListener('keydown', watch)
    return () => document.removeEventListener('keydown', watch)
  }, [field])
}

/** The space bar presses buttons. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

const isTypedElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [role=menu]') !== null
