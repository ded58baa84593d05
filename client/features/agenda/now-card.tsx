import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import { ItemClock } from './item-clock.tsx'
import { Lateness } from './lateness.tsx'
import { SegmentLine } from './segment-line.tsx'
import styles from './now-card.module.css'
import type { AgendaNow } from './use-agenda.ts'

type NowCardProps = {
  readonly agenda: AgendaNow
  readonly isMeetingClosed: boolean
  /** Who speaks, under the item. */
  readonly children?: ReactNode
}

/** What is on: the item, the time it has left, and who speaks; the page's first heading. */
export function NowCard({ agenda, isMeetingClosed, children }: NowCardProps) {
  const { current } = agenda
  return (
    <section className={styles.card}>
      {current ? (
        <ItemNow item={current} agenda={agenda} />
      ) : (
        <NothingOn agenda={agenda} isMeetingClosed={isMeetingClosed} />
      )}
      {current && children}
    </section>
  )
}

function ItemNow({ item, agenda }: { readonly item: IdentifiedItem; readonly agenda: AgendaNow }) {
  const t = useText()
  return (
    <div className={styles.item}>
      <div className={styles.what}>
        <p className={styles.kicker}>
          {t('agenda.now')} · <Lateness latenessMs={agenda.forecast.latenessMs} />
        </p>
        <h1 className={styles.title}>
          <LocalizedText text={item.title} />
        </h1>
        <p className={styles.kicker}>
          <SegmentLine item={item} />
        </p>
      </div>
      <div className={styles.left}>
        <ItemClock item={item} size="var(--text-24)" />
        {item.pausedAtMs === undefined ? (
          <p className={styles.kicker}>{t('agenda.for_item')}</p>
        ) : (
          <Chip tone="warn" icon="pause">
            {t('agenda.paused')}
          </Chip>
        )}
      </div>
    </div>
  )
}

function NothingOn({ agenda, isMeetingClosed }: { readonly agenda: AgendaNow; readonly isMeetingClosed: boolean }) {
  const t = useText()
  const { nextItemId, expected } = agenda.forecast
  const next = agenda.items.find(({ itemId }) => itemId === nextItemId)
  const startMs = nextItemId === undefined ? undefined : expected[nextItemId]?.startMs
  if (isMeetingClosed || !next || startMs === undefined)
    return (
      <div>
        <h1 className={styles.title}>{t(isMeetingClosed ? 'agenda.closed' : 'agenda.nothing_on')}</h1>
        {isMeetingClosed && <p className={styles.kicker}>{t('agenda.closed_advice')}</p>}
      </div>
    )
  return (
    <div>
      <p className={styles.kicker}>{t('agenda.nothing_on')}</p>
      <h1 className={styles.title}>
        <LocalizedText text={next.title} />
      </h1>
      <p>
        <FormattedMessage id="agenda.starts_at" values={{ time: () => <Time key="time" atMs={startMs} /> }} />
      </p>
    </div>
  )
}
