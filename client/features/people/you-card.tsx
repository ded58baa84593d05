import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useMe, usePending, useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './you-card.module.css'

type YouCardProps = {
  /** How the reader is counted. */
  readonly children?: ReactNode
}

/** Who the reader is to the meeting, and "I am on the list" for whoever came without an entry. */
export function YouCard({ children }: YouCardProps) {
  const t = useText()
  const me = useMe()?.people
  const pending = usePending()
  const send = useSend()
  if (!me) return null
  return (
    <Card title={t('people.you')}>
      <div className={styles.parts}>
        <p>
          <strong>
            <Name>{me.name}</Name>
          </strong>
          {me.organisation !== undefined && (
            <>
              {' · '}
              <Name>{me.organisation}</Name>
            </>
          )}
          {me.roles.map((role) => ` · ${t(`people.role_${role}`)}`)}
        </p>
        {children}
        {me.source === 'walk_in' && (
          <ListClaim
            isClaimed={me.claimsRoster ?? false}
            isBusy={pending.some(({ type }) => type === 'people.claim_roster')}
            onClaim={() => void send({ type: 'people.claim_roster' })}
          />
        )}
      </div>
    </Card>
  )
}

type ListClaimProps = { readonly isClaimed: boolean; readonly isBusy: boolean; readonly onClaim: () => void }

/** Nobody becomes a person of the list by choosing a name: a moderator confirms. */
export function ListClaim({ isClaimed, isBusy, onClaim }: ListClaimProps) {
  const t = useText()
  if (isClaimed) return <p className={styles.claimed}>{t('people.claimed')}</p>
  return (
    <div className={styles.claim}>
      <Button busy={isBusy} onClick={onClaim}>
        {t('people.claim')}
      </Button>
      <p className={styles.advice}>{t('people.claim_advice')}</p>
    </div>
  )
}
