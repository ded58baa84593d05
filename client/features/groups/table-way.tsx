import { useText } from '../../i18n/use-text.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import type { Seated } from './my-table.ts'
import styles from './table-card.module.css'

/** How the reader gets to the table on their side. */
export function TableWay({ table: { mode, way, merge } }: { readonly table: Seated }) {
  const t = useText()
  if (mode === 'room')
    return <p className={styles.way}>{way.note ? <LocalizedText text={way.note} /> : t('groups.look_for_number')}</p>
  if (way.url !== undefined)
    return (
      <ButtonLink
        look={merge?.atMs === undefined ? 'filled' : 'outlined'}
        size={64}
        wide
        icon="call"
        href={way.url}
        target="_blank"
        rel="noreferrer"
      >
        {t('groups.open_table')}
      </ButtonLink>
    )
  return (
    <p className={styles.way}>
      {way.instruction ? <LocalizedText text={way.instruction} /> : t('groups.ask_secretariat')}
    </p>
  )
}
