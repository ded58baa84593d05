import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import type { MyTable } from './my-table.ts'
import { RoundClock, RoundEnd, type RoundTime } from './round-clock.tsx'
import styles from './table-card.module.css'
import { useIsLastMinute } from './use-is-last-minute.ts'

type Seated = MyTable & { readonly name: 'seated' }

/** The reader's table: its number, the way there, who else sits there, and how long. */
export function TableCard({ table }: { readonly table: MyTable }) {
  return table.name === 'seated' ? <AtTable table={table} /> : <Coming time={table.time} />
}

function AtTable({ table }: { readonly table: Seated }) {
  const t = useText()
  const isLastMinute = useIsLastMinute(table.time)
  return (
    <div className={styles.table}>
      {isLastMinute && (
        <Banner tone="warn" icon="clock" title={t('groups.minute_left')}>
          {t('groups.minute_left_advice')}
        </Banner>
      )}
      <div className={styles.head}>
        <h1 className={styles.heading}>
          <span className={styles.word}>{t('groups.table_word')}</span>{' '}
          <span className={styles.number}>{table.number}</span>
        </h1>
        <TimeLeft time={table.time} />
      </div>
      <Way table={table} />
      <Companions table={table} />
    </div>
  )
}

function TimeLeft({ time }: { readonly time: RoundTime }) {
  return (
    <div className={styles.left}>
      <RoundClock time={time} size="var(--text-28)" />
      <p className={styles.soft}>
        <RoundEnd time={time}>{(atMs) => <Time key="time" atMs={atMs} />}</RoundEnd>
      </p>
    </div>
  )
}

function Way({ table: { mode, way } }: { readonly table: Seated }) {
  const t = useText()
  if (mode === 'room')
    return <p className={styles.way}>{way.note ? <LocalizedText text={way.note} /> : t('groups.look_for_number')}</p>
  if (way.url !== undefined)
    return (
      <ButtonLink look="filled" size={64} wide icon="call" href={way.url} target="_blank" rel="noreferrer">
        {t('groups.open_table')}
      </ButtonLink>
    )
  return (
    <p className={styles.way}>
      {way.instruction ? <LocalizedText text={way.instruction} /> : t('groups.ask_secretariat')}
    </p>
  )
}

function Companions({ table: { companions, mode: mine } }: { readonly table: Seated }) {
  const t = useText()
  if (companions.length === 0) return null
  const areOnBothSides = companions.some(({ mode }) => mode !== mine)
  return (
    <section aria-labelledby="companions">
      <h2 id="companions" className={styles.soft}>
        {t('groups.with_you')}
      </h2>
      <ul className={styles.companions}>
        {companions.map(({ personId, name, organisation, mode }) => (
          <li key={personId} className={styles.companion}>
            <span className={styles.name}>
              <Name>{name}</Name>
            </span>
            {organisation !== undefined && (
              <span className={styles.soft}>
                <Name>{organisation}</Name>
              </span>
            )}
            {areOnBothSides && <span className={styles.soft}>{t(`groups.mode_${mode}`)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Coming({ time }: { readonly time: RoundTime }) {
  const t = useText()
  return (
    <div className={styles.coming}>
      <p className={styles.headline}>{t('groups.coming')}</p>
      <p className={styles.soft}>{t('groups.coming_advice')}</p>
      <TimeLeft time={time} />
    </div>
  )
}
