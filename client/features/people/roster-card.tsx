import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useView } from '../../sync/hooks.ts'
import { RosterImport } from './roster-import.tsx'
import styles from './roster-import.module.css'

/** The way to import a list: open while there is nobody, folded away afterwards. Nothing for who may not. */
export function RosterCard() {
  const t = useText()
  const { may } = useDesk()
  const isEmpty = useView((view) => view.people.registered) <= 1
  if (!may('people.import')) return null
  return (
    <details className={styles.fold} open={isEmpty}>
      <summary className={styles.summary}>{t('people.roster_import')}</summary>
      <RosterImport />
    </details>
  )
}
