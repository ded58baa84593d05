import { useState, type ReactNode } from 'react'
import type { PeopleMe } from '../../../shared/features/people/view.ts'
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
        <ClaimAnswer me={me} />
        {me.source === 'walk_in' && !me.claimsRoster && (
          <ListClaim
            isBusy={pending.some(({ type }) => type === 'people.claim_roster')}
            onClaim={() => void send({ type: 'people.claim_roster' })}
          />
        )}
      </div>
    </Card>
  )
}

/** What became of "I am on the list"; who was confirmed before this page was opened sees their entry alone. */
function ClaimAnswer({ me }: { readonly me: Pick<PeopleMe, 'source' | 'claimsRoster'> }) {
  const t = useText()
  const [hasClaimed, setHasClaimed] = useState(false)
  if (me.claimsRoster && !hasClaimed) setHasClaimed(true)
  const answer = answerTo(me, hasClaimed)
  return <output className={styles.claimed}>{answer && t(answer)}</output>
}

function answerTo({ source, claimsRoster }: Pick<PeopleMe, 'source' | 'claimsRoster'>, hasClaimed: boolean) {
  if (source === 'roster') return hasClaimed ? 'people.claim_confirmed' : undefined
  if (claimsRoster === undefined) return undefined
  return claimsRoster ? 'people.claimed' : 'people.claim_declined'
}

type ListClaimProps = { readonly isBusy: boolean; readonly onClaim: () => void }

/** Nobody becomes a person of the list by choosing a name: a moderator confirms. */
function ListClaim({ isBusy, onClaim }: ListClaimProps) {
  const t = useText()
  return (
    <div className={styles.claim}>
      <Button busy={isBusy} onClick={onClaim}>
        {t('people.claim')}
      </Button>
      <p className={styles.advice}>{t('people.claim_advice')}</p>
    </div>
  )
}
