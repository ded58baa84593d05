import type { ReactNode } from 'react'
import type { RosterRefusal } from '../../../shared/features/people/roster-file.ts'
import type { RosterResult } from '../../../shared/meeting/roster.ts'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import styles from './roster-import.module.css'

/** Which sentence belongs to which refusal; a new code without one does not compile. */
const SENTENCES: { readonly [Code in RosterRefusal['code']]: string } = {
  not_utf8: 'people.roster_not_utf8',
  not_csv: 'people.roster_not_csv',
  no_rows: 'people.roster_no_rows',
  too_many_rows: 'people.roster_too_many_rows',
  missing_column: 'people.roster_missing_column',
  unknown_column: 'people.roster_unknown_column',
  wrong_number_of_cells: 'people.roster_wrong_number_of_cells',
  duplicate: 'people.roster_duplicate',
  placeholder: 'people.roster_placeholder',
  unknown_value: 'people.roster_unknown_value',
  invalid: 'people.roster_invalid',
}

/** More would only be scrolled past: who mends these and comes again sees the next. */
const MOST_SHOWN = 100

type RosterPreviewProps = {
  readonly result: RosterResult
  /** What can be done now; left away where no row can be taken. */
  readonly children: ReactNode
}

/** What a file would change, and which of its lines are refused, with column and reason. */
export function RosterPreview({ result, children }: RosterPreviewProps) {
  const t = useText()
  const { added, updated, unchanged, rejected } = result
  const hasChanges = added + updated > 0
  const hasRows = hasChanges || unchanged > 0
  return (
    <section className={styles.preview} aria-label={t('people.roster_preview')}>
      {hasRows && (
        <dl className={styles.counts}>
          <Count words={t('people.roster_added')} count={added} />
          <Count words={t('people.roster_updated')} count={updated} />
          <Count words={t('people.roster_unchanged')} count={unchanged} />
          <Count words={t('people.roster_rejected')} count={rejected.length} />
        </dl>
      )}
      {rejected.length > 0 && <Refusals rejected={rejected} hasRows={hasRows} />}
      {hasRows && !hasChanges && <p>{t('people.roster_nothing_new')}</p>}
      {hasChanges && <div className={styles.actions}>{children}</div>}
    </section>
  )
}

type RefusalsProps = { readonly rejected: RosterResult['rejected']; readonly hasRows: boolean }

function Refusals({ rejected, hasRows }: RefusalsProps) {
  const t = useText()
  const more = rejected.length - MOST_SHOWN
  return (
    <Banner
      tone={hasRows ? 'warn' : 'danger'}
      title={t(hasRows ? 'people.roster_some_refused' : 'people.roster_refused')}
    >
      <ul className={styles.refusals}>
        {rejected.slice(0, MOST_SHOWN).map((refusal) => (
          <Refusal key={`${refusal.line} ${refusal.column ?? ''} ${refusal.code}`} refusal={refusal} />
        ))}
      </ul>
      {more > 0 && <p>{t('people.roster_more', { count: more })}</p>}
    </Banner>
  )
}

function Count({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{count}</dd>
    </div>
  )
}

/** The server's own reason follows where it tells more than the sentence: which words are known, which line came first. */
const TELLS_MORE: ReadonlySet<string> = new Set(['unknown_value', 'invalid', 'duplicate', 'wrong_number_of_cells'])

function Refusal({ refusal: { line, column, code, reason } }: { readonly refusal: RosterRefusal }) {
  const t = useText()
  return (
    <li>
      <strong>{t('people.roster_line', { line })}</strong> {column !== undefined && <code dir="ltr">{column}</code>}{' '}
      {t(SENTENCES[code])}
      {TELLS_MORE.has(code) && (
        <>
          {' '}
          <bdi lang="en" dir="ltr" className={styles.reason}>
            ({reason})
          </bdi>
        </>
      )}
    </li>
  )
}
