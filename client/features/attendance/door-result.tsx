import type { ReactNode } from 'react'
import { useText, type Say } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Name } from '../../ui/name.tsx'
import { isIn, type DoorPerson } from './door-roster.ts'
import styles from './door-result.module.css'
import type { DoorDesk, DoorResult } from './use-door-desk.ts'
import { useStandingWords } from './use-standing-words.ts'

type DoorResultCardProps = {
  readonly desk: DoorDesk
  /** What else the person at the door is told: their table. */
  readonly children?: (personId: string) => ReactNode
}

/** What came of the last scan or tap; it stays until the next one. */
export function DoorResultCard({ desk, children }: DoorResultCardProps) {
  const t = useText()
  const { result } = desk
  const about = aboutOf(desk)
  return (
    <section
      aria-label={t('attendance.last_result')}
      className={classNames(styles.card, styles[lookOf(result, about?.person)])}
    >
      <output className={styles.words}>
        {about ? <Outcome {...about} /> : <Nobody isUnknown={result?.kind === 'unknown'} />}
      </output>
      {about && children?.(about.personId)}
      {about && <NextStep desk={desk} {...about} />}
    </section>
  )
}

function aboutOf({ result, people }: DoorDesk): AboutProps | undefined {
  const { personId = '' } = result ?? {}
  const person = people[personId]
  return result && person && { result, personId, person }
}

function Nobody({ isUnknown }: { readonly isUnknown: boolean }) {
  const t = useText()
  if (!isUnknown) return <p>{t('attendance.result_none')}</p>
  return (
    <>
      <p className={styles.name}>{t('attendance.result_unknown')}</p>
      <p>{t('attendance.result_unknown_advice')}</p>
    </>
  )
}

type AboutProps = { readonly result: DoorResult; readonly personId: string; readonly person: DoorPerson }

function Outcome({ result, person }: AboutProps) {
  const t = useText()
  const words = useStandingWords()
  const { name, organisation, standing, isUnsent } = person
  return (
    <>
      <p className={styles.outcome}>
        <Icon name={isRefused(result, person) ? 'warning' : ICONS[result.kind]} />
        <span>
          {outcomeWords(t, result, person)}
          {isUnsent && ` · ${t('attendance.not_sent')}`}
        </span>
      </p>
      <p className={styles.name}>
        <Name>{name}</Name>
      </p>
      <p className={styles.more}>
        {organisation !== undefined && (
          <>
            <Name>{organisation}</Name>
            {' · '}
          </>
        )}
        {words(standing)}
      </p>
    </>
  )
}

const ICONS = { in: 'check', known: 'info', out: 'leave', undone: 'undo', unknown: 'warning' } as const

/** What the meeting refused afterwards is no arrival. */
const isRefused = ({ kind }: DoorResult, { standing }: DoorPerson): boolean => kind === 'in' && !isIn(standing)

const outcomeWords = (t: Say, result: DoorResult, person: DoorPerson): string =>
  t(isRefused(result, person) ? 'attendance.result_not_done' : `attendance.result_${result.kind}`)

function lookOf(result: DoorResult | undefined, person: DoorPerson | undefined): string {
  if (!result) return 'empty'
  return result.kind === 'unknown' || (person && isRefused(result, person)) ? 'unknown' : result.kind
}

/** A step is taken back; who was in already is checked out here and never by a second scan. */
function NextStep({ desk, result: { kind }, personId, person: { standing } }: AboutProps & { desk: DoorDesk }) {
  const t = useText()
  if (kind === 'known' && isIn(standing))
    return (
      <Button size={56} icon="leave" wide onClick={() => desk.checkOut(personId)}>
        {t('attendance.check_out')}
      </Button>
    )
  if (kind === 'undone' || !standing.mayUndo) return null
  return (
    <Button size={56} icon="undo" wide onClick={() => desk.undo(personId)}>
      {t('attendance.undo')}
    </Button>
  )
}
