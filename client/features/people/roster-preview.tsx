import { useState, type ReactNode } from 'react'
import type { RosterPreview as Preview } from '../../../shared/meeting/roster.ts'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { downloadCsv } from './download-file.ts'
import styles from './roster-import.module.css'
import { useRosterLines, type Kind } from './roster-lines.tsx'
import { refusalsCsv } from './roster-sentences.ts'

/** More would only be scrolled past: who looks for one finds it by typing. */
const MOST_SHOWN = 100

type RosterPreviewProps = {
  readonly preview: Preview
  readonly fileName: string
  /** What can be done now; left away where nothing would change. */
  readonly children: ReactNode
}

/** What a file would change, line by line, and which of its lines are refused and why. */
export function RosterPreview({ preview, fileName, children }: RosterPreviewProps) {
  const t = useText()
  const { added, updated, unchanged, rejected, remarks } = preview
  const counts: readonly (readonly [Kind, number])[] = [
    ['added', added],
    ['updated', updated],
    ['unchanged', unchanged],
    ['rejected', rejected.length],
    ['remarks', remarks.length],
  ]
  const [kind, setKind] = useState<Kind>(() => firstOf(preview))
  const hasRows = added + updated + unchanged > 0
  return (
    <section className={styles.preview} aria-label={t('people.roster_preview')}>
      {!hasRows && <Banner tone="danger" role="alert" title={t('people.roster_refused')} />}
      {hasRows && added + updated === 0 && <Banner tone="accent">{t('people.roster_nothing_new')}</Banner>}
      <fieldset aria-label={t('people.roster_show')} className={styles.counts}>
        {counts.map(([each, count]) => (
          <button
            key={each}
            type="button"
            className={styles.count}
            aria-pressed={kind === each}
            disabled={count === 0}
            onClick={() => setKind(each)}
          >
            <span className={styles.number}>{count}</span> {t(`people.roster_${each}`)}
          </button>
        ))}
      </fieldset>
      <Lines key={kind} preview={preview} kind={kind} />
      <div className={styles.actions}>
        {added + updated > 0 && children}
        {rejected.length > 0 && (
          <Button
            icon="down"
            size={48}
            onClick={() => downloadCsv(refusalsCsv(t, rejected), `${fileName}-refused.csv`)}
          >
            {t('people.roster_refusals_file')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What needs a look first. */
function firstOf({ added, updated, rejected }: Preview): Kind {
  if (rejected.length > 0) return 'rejected'
  if (updated > 0) return 'updated'
  return added > 0 ? 'added' : 'unchanged'
}

function Lines({ preview, kind }: { readonly preview: Preview; readonly kind: Kind }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const lines = useRosterLines(preview, kind, typed)
  const more = lines.length - MOST_SHOWN
  return (
    <div className={styles.lines}>
      {(typed !== '' || more > 0) && (
        <TextField
          label={t('people.roster_find')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {lines.length === 0 && typed !== '' && <p>{t('people.roster_none_found')}</p>}
      <ul className={styles.list}>
        {lines.slice(0, MOST_SHOWN).map(({ key, line, words }) => (
          <li key={key}>
            <strong>{t('people.roster_line', { line })}</strong> {words}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.soft}>{t('people.roster_more', { count: more })}</p>}
    </div>
  )
}
