import { useDeferredValue, useRef, useState, type FormEvent } from 'react'
import { roughIds } from '../../../shared/features/people/search.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Question } from '../../ui/question.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DelegationDialog } from './delegation-dialog.tsx'
import { delegationIn } from './delegation.ts'
import { looksLikeBadge } from './door-badges.ts'
import { DoorRow } from './door-row.tsx'
import { isIn } from './door-roster.ts'
import styles from './door-search.module.css'
import { ScannedLines } from './scanned-lines.ts'
import type { DoorDesk } from './use-door-desk.ts'
import { useFound } from './use-found.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useLatest } from './use-latest.ts'

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
  const [isUnclear, setIsUnclear] = useState(false)
  const [askedAbout, setAskedAbout] = useState<string>()
  const [isDelegation, setIsDelegation] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const [lines] = useState(() => new ScannedLines())
  const deferred = useDeferredValue(typed)
  const found = useFound(desk.people, deferred)
  useKeptFocus(field)

  const tying = desk.result?.kind === 'unknown' ? desk.result : undefined
  const delegation = tying || deferred.trim() === '' ? undefined : delegationIn(desk.people, found, deferred)
  const change = (text: string) => {
    onType(text)
    setIsUnclear(false)
  }
  const done = () => {
    change('')
    field.current?.focus({ preventScroll: true })
  }
  const take = useLatest((personId: string) => {
    // Who had the badge before stands on the page: it goes over to somebody else only where that is meant.
    if (tying?.formerId !== undefined && askedAbout === undefined) return setAskedAbout(personId)
    if (tying) desk.tie(personId)
    else desk.checkIn(personId)
    setAskedAbout(undefined)
    done()
  })
  const checkOut = useLatest((personId: string) => {
    desk.checkOut(personId)
    done()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = lines.take(typed, event.timeStamp)
    if (text === undefined) return change('')
    if (text.trim() === '') return undefined
    const isBadge = desk.read(text) !== undefined
    // The list may be a letter behind: whoever pressed Enter meant what stands in the field.
    const [only, ...others] = isBadge ? [] : roughIds(desk.people, text)
    if (only !== undefined) return others.length > 0 ? setIsUnclear(true) : take(only)
    if (!isBadge && !looksLikeBadge(text)) return undefined
    desk.scan(text)
    return done()
  }

  return (
    <section className={styles.search}>
      <form onSubmit={submit}>
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
            onChange={(event) => change(event.target.value)}
          />
        </label>
      </form>
      <output className={isUnclear || tying ? styles.unclear : styles.hint}>
        {isUnclear ? t('attendance.door_choose') : hintOf(t, desk, typed, found)}
      </output>
      {delegation && (
        <Button size={48} icon="people" className={styles.delegation} onClick={() => setIsDelegation(true)}>
          {t('attendance.delegation', { count: delegation.missing.length, organisation: delegation.organisation })}
        </Button>
      )}
      {/* A keyboard must be able to scroll what only scrolls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.results} tabIndex={0} aria-label={t('attendance.door_title')}>
        {found.slice(0, MOST_ROWS).map((personId) => {
          const person = desk.people[personId]
          return (
            person && (
              <DoorRow
                key={personId}
                personId={personId}
                person={person}
                isOnly={found.length === 1}
                isTying={tying !== undefined}
                onTake={take}
                onCheckOut={checkOut}
              />
            )
          )
        })}
      </ul>
      {delegation && isDelegation && (
        <DelegationDialog
          delegation={delegation}
          people={desk.people}
          onCheckIn={(personIds) => {
            desk.checkInMany(personIds)
            setIsDelegation(false)
            done()
          }}
          onClose={() => setIsDelegation(false)}
        />
      )}
      {askedAbout !== undefined && (
        <BadgeQuestion
          desk={desk}
          personId={askedAbout}
          onYes={() => take(askedAbout)}
          onClose={() => setAskedAbout(undefined)}
        />
      )}
    </section>
  )
}

type BadgeQuestionProps = {
  readonly desk: DoorDesk
  readonly personId: string
  readonly onYes: () => void
  readonly onClose: () => void
}

/** Whether a badge that was somebody's goes over to somebody else. */
function BadgeQuestion({ desk: { people, result }, personId, onYes, onClose }: BadgeQuestionProps) {
  const t = useText()
  const formerId = result?.kind === 'unknown' ? result.formerId : undefined
  const names = { name: people[personId]?.name ?? '', former: people[formerId ?? '']?.name ?? '' }
  return (
    <Question
      open
      title={t('attendance.badge_move_title')}
      yes={t('attendance.badge_is_of', names)}
      onYes={onYes}
      onClose={onClose}
    >
      <p>{t('attendance.badge_move', names)}</p>
    </Question>
  )
}

/** What the list says of itself, and what Enter would do. */
function hintOf(t: Say, { people, result }: DoorDesk, typed: string, found: readonly string[]): string {
  if (result?.kind === 'unknown') return t('attendance.badge_whose')
  if (typed.trim() === '') return t('attendance.door_everyone', { count: Object.keys(people).length })
  const [only, ...others] = found
  const isInAlready = only !== undefined && others.length === 0 && isIn(people[only]?.standing ?? {})
  return t(isInAlready ? 'attendance.door_found_in' : 'attendance.door_found', { count: found.length })
}
