import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { DrawCode } from './draw-code.tsx'
import styles from './draw-proof.module.css'

/** Tells everybody on their own device what the tables that come will be checked by. */
export function DrawNotice() {
  const t = useText()
  const draw = useView((view) => view.groups.draw)
  if (!draw || draw.status === 'published' || draw.status === 'failed') return null
  const { status, entropy, commitment } = draw
  const isWaiting = status === 'waiting'
  const seen = isWaiting ? entropy : status
  return (
    <Banner icon="people" title={t(`groups.seen_${seen}`)}>
      {isWaiting && <p>{t(`groups.seen_${entropy}_advice`)}</p>}
      <p>{t('groups.seen_code')}</p>
      <p className={styles.large}>
        <DrawCode commitment={commitment} />
      </p>
    </Banner>
  )
}
