import { FormattedDate } from 'react-intl'
import type { AgendaChange, AgendaChanges, FieldChange } from '../../../shared/features/agenda/agenda-changes.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Chip, type Tone } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './agenda-changes.module.css'

/** What a newer file would do, one by one: nothing of it has happened yet. */
export function AgendaChangesList({ changes, unchanged }: AgendaChanges) {
  const t = useText()
  return (
    <div className={styles.changes}>
      {changes.length > 0 && (
        <ul className={styles.list}>
          {changes.map((change) => (
            <Change key={`${change.itemId ?? ''} ${change.date} ${change.what}`} change={change} />
          ))}
        </ul>
      )}
      <p>{t(changes.length === 0 ? 'agenda.no_changes' : 'agenda.unchanged_items', { count: unchanged })}</p>
    </div>
  )
}

/** How many of the changes would be made: what stays as it is counts for none. */
export const changeCount = ({ changes }: AgendaChanges): number => changes.filter(({ what }) => what !== 'held').length

const WORDS: { readonly [W in AgendaChange['what']]: { readonly textId: string; readonly tone: Tone } } = {
  added: { textId: 'agenda.change_added', tone: 'info' },
  changed: { textId: 'agenda.change_changed', tone: 'info' },
  moved: { textId: 'agenda.change_moved', tone: 'info' },
  removed: { textId: 'agenda.change_removed', tone: 'warn' },
  held: { textId: 'agenda.change_held', tone: 'neutral' },
}

function Change({ change: { what, itemId, title, date, fields } }: { readonly change: AgendaChange }) {
  const t = useText()
  const { textId, tone } = WORDS[what]
  return (
    <li className={styles.change}>
      <span className={styles.head}>
        <Chip tone={tone}>{t(textId)}</Chip>
        {itemId === undefined && <span>{t('agenda.change_of_day')}</span>}
        <strong>
          <LocalizedText text={title} />
        </strong>
        <DateOf date={date} />
      </span>
      {fields.length > 0 && (
        <ul className={styles.fields}>
          {fields.map((field) => (
            <li key={field.field}>
              {t(FIELDS[field.field] ?? 'agenda.field_words')}
              {(field.before ?? field.after) !== undefined && <BeforeAfter change={field} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const FIELDS: { readonly [field: string]: string } = {
  date: 'agenda.field_day',
  startMs: 'agenda.field_start',
  endMs: 'agenda.field_end',
  title: 'agenda.field_title',
  kind: 'agenda.field_kind',
  focus: 'agenda.field_focus',
  points: 'agenda.field_points',
  outputs: 'agenda.field_outputs',
  segments: 'agenda.field_segments',
  isPinned: 'agenda.pinned',
  rule: 'agenda.field_rule',
  openTo: 'agenda.field_open_to',
  hardStop: 'agenda.field_hard_stop',
}

function BeforeAfter({ change: { field, before, after } }: { readonly change: FieldChange }) {
  const t = useText()
  return (
    <>
      {': '}
      <ValueOf field={field} value={before} /> <span>{t('agenda.change_to')}</span>{' '}
      <ValueOf field={field} value={after} />
    </>
  )
}

function ValueOf({ field, value }: { readonly field: string; readonly value: FieldChange['before'] }) {
  const t = useText()
  if (value === undefined) return t('agenda.change_nothing')
  if (typeof value === 'number') return <Time atMs={value} meetingOnly />
  if (typeof value !== 'string') return <LocalizedText text={value satisfies Localized} />
  return field === 'date' ? <DateOf date={value} /> : t(`agenda.kind_${value}`)
}

/** The date of a day is one of the calendar, the same for readers everywhere. */
const DateOf = ({ date }: { readonly date: string }) => (
  <time dateTime={date}>
    <FormattedDate value={date} timeZone="UTC" weekday="short" day="numeric" month="short" />
  </time>
)
