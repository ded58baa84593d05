import { useText } from '../i18n/use-text.ts'
import styles from './loading.module.css'
import { Spinner } from './spinner.tsx'

/** Something is on its way; it shows itself only after a moment, so that a quick answer does not flicker. */
export function Loading({ children }: { readonly children?: string }) {
  const t = useText()
  return (
    <output className={styles.loading}>
      <Spinner />
      <span>{children ?? t('ui.loading')}</span>
    </output>
  )
}
