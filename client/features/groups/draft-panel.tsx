import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useNow } from '../../ui/now.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { Time } from '../../ui/time.tsx'
import { QualityList } from './quality-list.tsx'
import { Seed } from './seed.tsx'
import styles from './tables-desk.module.css'
import { usePlannedMinutes } from './use-planned-minutes.ts'
import type { TablesDesk, WireDraft } from './use-tables-desk.ts'

const MINUTE_MS = 60_000
const STEP_MINUTES = 5
const MOST_MINUTES = 480

type DraftPanelProps = { readonly tables: TablesDesk; readonly draft: WireDraft }

/** A draw that nobody else sees yet: how good it is, and what becomes of it. */
export function DraftPanel({ tables, draft }: DraftPanelProps) {
  const t = useText()
  const { desk, past } = tables
  const { roundId } = draft
  const expects = { draw: draft.draw }
  return (
    <Card title={t('groups.draw_number', { draw: draft.draw })}>
      <div className={styles.form}>
        {draft.status === 'drawing' && <Loading>{t('groups.drawing')}</Loading>}
        {draft.status === 'failed' && (
          <Banner tone="warn" icon="warning" role="alert" title={t('groups.draw_failed')}>
            {t('groups.draw_failed_advice')}
          </Banner>
        )}
        {draft.quality && <QualityList quality={draft.quality} isFirst={past.length === 0} />}
        <Since draft={draft} />
        {draft.status === 'ready' && <Publish tables={tables} draft={draft} />}
        <div className={styles.actions}>
          <Button icon="undo" {...desk.press({ type: 'groups.redraw', roundId, expects })}>
            {t('groups.redraw')}
          </Button>
          <Button {...desk.press({ type: 'groups.discard', roundId })}>{t('groups.discard')}</Button>
        </div>
        <Seed seed={draft.seed} />
      </div>
    </Card>
  )
}

/** What has changed since the draw, and what is missing for it. */
function Since({ draft: { gone = 0, late = 0, missing = 0 } }: { readonly draft: WireDraft }) {
  const t = useText()
  const lines = [
    ...(missing > 0 ? [t('groups.missing', { count: missing })] : []),
    ...(gone > 0 ? [t('groups.gone', { count: gone })] : []),
    ...(late > 0 ? [t('groups.late', { count: late })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <ul className={styles.since}>
      {lines.map((words) => (
        <li key={words}>
          <Icon name="warning" />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}

function Publish({ tables: { groups, desk }, draft }: DraftPanelProps) {
  const t = useText()
  const planned = usePlannedMinutes()
  const [chosen, setChosen] = useState<number>()
  const minutes = chosen ?? planned
  const endsAtMs = useNow((nowMs) => Math.round(nowMs / MINUTE_MS + minutes) * MINUTE_MS)
  const { roundId } = draft
  const publish = { type: 'groups.publish', roundId, expects: { draw: draft.draw }, minutes } as const
  if (groups.round) return <p className={styles.soft}>{t('groups.refused_round_on')}</p>
  return (
    <>
      <Stepper
        label={t('groups.minutes')}
        fewer={t('groups.minutes_fewer')}
        more={t('groups.minutes_more')}
        least={STEP_MINUTES}
        most={MOST_MINUTES}
        step={STEP_MINUTES}
        value={minutes}
        onValue={(value) => setChosen(inSteps(value, minutes))}
      />
      <p className={styles.soft}>
        <FormattedMessage id="groups.until" values={{ time: () => <Time key="time" atMs={endsAtMs} meetingOnly /> }} />
      </p>
      <Button look="filled" size={56} wide guarded {...desk.press(publish)}>
        {t('groups.publish')}
      </Button>
      <p className={styles.soft}>{t('groups.publish_advice')}</p>
    </>
  )
}

/** From an odd number, such as what is left of the item, to the next round one in the direction of the press. */
const inSteps = (wanted: number, from: number): number =>
  (wanted > from ? Math.floor(wanted / STEP_MINUTES) : Math.ceil(wanted / STEP_MINUTES)) * STEP_MINUTES
