import { useText } from '../../i18n/use-text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import styles from './tables-desk.module.css'

/** The chance of a draw, for those who want to draw the same tables again. */
export function Seed({ seed }: { readonly seed: string }) {
  const t = useText()
  return (
    <details className={styles.seed}>
      <summary>{t('groups.seed')}</summary>
      <p className={styles.soft}>{t('groups.seed_hint')}</p>
      <div className={styles.seedLine}>
        <code dir="ltr">{seed}</code>
        <CopyButton value={seed} label={t('groups.copy_seed')} />
      </div>
    </details>
  )
}
