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
  const about = aboutOf(desk)
  return (
    <section
      aria-label={t('attendance.last_result')}
      className={classNames(styles.card, styles[lookOf(desk.result, about?.person)])}
    >
      <output className={styles.words}>{about ? <Outcome {...about} /> : <NobodyAlone {...desk} />}</output>
      {about ? <NextSteps desk={desk} {...about} /> : <NextStepsWithoutOne desk={desk} />}
      {about && children?.(about.personId)}
    </section>
  )
}

type OfOne = Extract<DoorResult, { readonly kind: 'in' | 'known' | 'out' | 'undone' }>
type AboutProps = { readonly result: OfOne; readonly personId: string; readonly person: DoorPerson }

function aboutOf({ result, people }: DoorDesk): AboutProps | undefined {
  if (!result || !('personId' in result)) return undefined
  const { personId } = result
  const person = people[personId]
  return person && { result, personId, person }
}

/** Nothing yet, a badge that is nobody's, or many people. */
function NobodyAlone({ result, people }: DoorDesk) {
  const t = useText()
  if (result?.kind === 'unknown') return <WhoseBadge isOlder={result.isOlder} />
  return result && 'personIds' in result ? <Many {...result} people={people} /> : <p>{t('attendance.result_none')}</p>
}

function WhoseBadge({ isOlder }: { readonly isOlder: boolean | undefined }) {
  const t = useText()
  return (
    <>
      <p className={styles.outcome}>
        <Icon name="warning" />
        <span>{t(isOlder ? 'attendance.badge_older' : 'attendance.result_unknown')}</span>
      </p>
      <p className={styles.name}>{t('attendance.badge_whose')}</p>
      <p>{t('attendance.badge_advice')}</p>
    </>
  )
}

type OfMany = Extract<DoorResult, { readonly kind: 'many' | 'many_undone' }>

function Many({ kind, personIds, people }: OfMany & Pick<DoorDesk, 'people'>) {
  const t = useText()
  const [first = ''] = personIds
  return (
    <>
      <p className={styles.outcome}>
        <Icon name={kind === 'many' ? 'check' : 'undo'} />
        <span>{t(`attendance.result_${kind}`, { count: personIds.length })}</span>
      </p>
      <p className={styles.name}>
        <Name>{people[first]?.organisation ?? ''}</Name>
      </p>
      <p className={styles.more}>
        {personIds.map((personId, at) => (
          <span key={personId}>
            {at > 0 && ' · '}
            <Name>{people[personId]?.name ?? ''}</Name>
          </span>
        ))}
      </p>
    </>
  )
}

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
      {result.tied && <p className={styles.more}>{t('attendance.badge_tied')}</p>}
    </>
  )
}

const ICONS = { in: 'check', known: 'info', out: 'leave', undone: 'undo' } as const

/** What the meeting refused afterwards is no arrival. */
const isRefused = ({ kind }: OfOne, { standing }: DoorPerson): boolean => kind === 'in' && !isIn(standing)

const outcomeWords = (t: Say, result: OfOne, person: DoorPerson): string =>
  t(isRefused(result, person) ? 'attendance.result_not_done' : `attendance.result_${result.kind}`)

const LOOKS = {
  in: 'in',
  many: 'in',
  known: 'known',
  out: 'out',
  undone: 'undone',
  many_undone: 'undone',
  unknown: 'unknown',
} as const

function lookOf(result: DoorResult | undefined, person: DoorPerson | undefined): string {
  if (!result) return 'empty'
  const isLost = person && 'personId' in result && isRefused(result, person)
  return isLost ? 'unknown' : LOOKS[result.kind]
}

/** A step is taken back; who was in already is checked out here and never by a second scan. */
function NextSteps({ desk, result, personId, person: { standing } }: AboutProps & { desk: DoorDesk }) {
  const t = useText()
  const { kind, mark } = result
  return (
    <div className={styles.steps}>
      {kind === 'known' && isIn(standing) && (
        <Button size={56} icon="leave" wide onClick={() => desk.checkOut(personId)}>
          {t('attendance.check_out')}
        </Button>
      )}
      {mayUndo(result, standing) && (
        <Button size={56} icon="undo" wide onClick={desk.undo}>
          {t('attendance.undo')}
        </Button>
      )}
      {mark !== undefined && (
        <Button look="quiet" wide onClick={desk.isNotTheirs}>
          {t('attendance.badge_not_theirs')}
        </Button>
      )}
    </div>
  )
}

/** Of who was in already nothing is taken back but the badge. */
function mayUndo({ kind, tied }: OfOne, { mayUndo: mayStepBack }: DoorPerson['standing']): boolean {
  if (kind === 'undone') return false
  return tied !== undefined || (kind !== 'known' && mayStepBack === true)
}

function NextStepsWithoutOne({ desk }: { readonly desk: DoorDesk }) {
  const t = useText()
  if (desk.result?.kind === 'many')
    return (
      <Button size={56} icon="undo" wide onClick={desk.undo}>
        {t('attendance.undo')}
      </Button>
    )
  if (desk.result?.kind !== 'unknown') return null
  return (
    <Button size={56} wide onClick={desk.forget}>
      {t('attendance.badge_leave')}
    </Button>
  )
}
