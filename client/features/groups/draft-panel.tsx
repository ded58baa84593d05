import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { DraftProof } from './draft-proof.tsx'
import { MovesByHand } from './moves-by-hand.tsx'
import { PublishForm } from './publish-form.tsx'
import { QualityList } from './quality-list.tsx'
import { RedrawDialog } from './redraw-dialog.tsx'
import { otherLanguages } from './table-warnings.ts'
import styles from './tables-desk.module.css'
import { isFirstRound, type TablesDesk, type WireDraft } from './use-tables-desk.ts'

type DraftPanelProps = { readonly tables: TablesDesk; readonly draft: WireDraft }

/** A draw that nobody else sees yet: how good it is, and what becomes of it. */
export function DraftPanel({ tables, draft }: DraftPanelProps) {
  const t = useText()
  const { desk } = tables
  const { roundId } = draft
  const [isAsking, setIsAsking] = useState(false)
  const others = (
    <div className={styles.actions}>
      <Button
        icon="undo"
        {...desk.press({ type: 'groups.redraw', roundId, expects: { draw: draft.draw }, reason: 'other' })}
        onClick={() => setIsAsking(true)}
      >
        {t('groups.redraw')}
      </Button>
      <Button {...desk.press({ type: 'groups.discard', roundId })}>{t('groups.discard')}</Button>
    </div>
  )
  return (
    <Card title={useTitle(draft)}>
      <div className={styles.form}>
        {draft.status === 'drawing' && <Loading>{t('groups.drawing')}</Loading>}
        {draft.status === 'failed' && (
          <Banner tone="warn" icon="warning" role="alert" title={t('groups.draw_failed')}>
            {t('groups.draw_failed_advice')}
          </Banner>
        )}
        <DraftProof desk={desk} draft={draft} />
        {draft.quality && <QualityList quality={draft.quality} isFirst={isFirstRound(tables)} asked={draft} />}
        <Since draft={draft} />
        <MovesByHand desk={desk} draft={draft} />
        {draft.status === 'ready' ? (
          <PublishForm tables={tables} draft={draft}>
            {others}
          </PublishForm>
        ) : (
          others
        )}
      </div>
      {isAsking && <RedrawDialog desk={desk} draft={draft} onClose={() => setIsAsking(false)} />}
    </Card>
  )
}

/** Which round of how many it is, where several are planned, and how often it was drawn. */
function useTitle({ draw, planNumber = 1, planOf }: WireDraft): string {
  const t = useText()
  const round = planOf === undefined ? [] : [t('groups.round_of', { next: planNumber, of: planOf })]
  return [...round, t('groups.draw_number', { draw })].join(' · ')
}

/** What has changed since the draw, and what is missing for it. */
function Since({ draft }: { readonly draft: WireDraft }) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const counts = {
    missing: draft.missing,
    other_language: otherLanguages(Object.values(draft.tables ?? {}), people),
    gone: draft.gone,
    late: draft.late,
  }
  const lines = Object.entries(counts).flatMap(([what, count = 0]) => (count > 0 ? t(`groups.${what}`, { count }) : []))
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
