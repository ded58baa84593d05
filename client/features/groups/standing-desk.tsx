import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RoundPanel } from './round-panel.tsx'
import { StandingGroupCard } from './standing-group-card.tsx'
import { StandingGroupDialog } from './standing-group-dialog.tsx'
import { StandingItems } from './standing-items.tsx'
import { StandingMemberships } from './standing-memberships.tsx'
import { StandingOpening } from './standing-opening.tsx'
import { StandingUnseated } from './standing-unseated.tsx'
import own from './standing.module.css'
import styles from './tables-desk.module.css'
import { useStandingDesk, type StandingDesk } from './use-standing-desk.ts'
import { useTablesDesk } from './use-tables-desk.ts'

/** Groups that keep the same people over days: who they are, and when they meet. */
export function StandingGroupsDesk() {
  const t = useText()
  const standing = useStandingDesk()
  const [isMaking, setIsMaking] = useState(false)
  const dialog = isMaking && <StandingGroupDialog standing={standing} onClose={() => setIsMaking(false)} />
  const make = (
    <Button icon="plus" disabled={!standing.desk.isLive} onClick={() => setIsMaking(true)}>
      {t('groups.new_group')}
    </Button>
  )
  if (standing.groups.length === 0)
    return (
      <EmptyState icon="people" title={t('groups.no_groups')} action={make}>
        {t('groups.no_groups_advice')}
        {dialog}
      </EmptyState>
    )
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Meeting standing={standing} />
        <StandingMemberships standing={standing} />
        <StandingItems standing={standing} />
      </div>
      <div className={styles.column}>
        <Card title={t('groups.groups_title')} actions={make} look="plain">
          <ol className={own.groups}>
            {standing.groups.map((group) => (
              <StandingGroupCard key={group.groupId} standing={standing} group={group} />
            ))}
          </ol>
        </Card>
        {dialog}
      </div>
    </div>
  )
}

/** The round that is on, whatever sits there, else the way to open the groups. */
function Meeting({ standing }: { readonly standing: StandingDesk }) {
  const tables = useTablesDesk()
  const { round } = standing
  if (!round) return <StandingOpening standing={standing} />
  return (
    <>
      <RoundPanel tables={tables} round={round} />
      {round.kind === 'standing' && <StandingUnseated standing={standing} roundId={round.roundId} />}
    </>
  )
}
