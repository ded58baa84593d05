import { useState } from 'react'
import type { PersonView } from '../../../shared/features/people/view.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import { ClaimSearch } from './claim-search.tsx'
import type { Claim, Match } from './claims.ts'
import styles from './podium-people.module.css'

type ClaimRowProps = {
  readonly claim: Claim
  /** Undefined while the list is being compared. */
  readonly matches: readonly Match[] | undefined
  readonly listed: { readonly [personId: string]: PersonView }
  readonly desk: Desk
}

/** Somebody who says that they are on the list, whom they may be and why; one tap answers. */
export function ClaimRow({ claim, matches, listed, desk }: ClaimRowProps) {
  const t = useText()
  const [isSearching, setIsSearching] = useState(false)
  const { personId, name } = claim
  const isUnmatched = matches?.length === 0
  return (
    <li className={styles.claim} data-row={personId}>
      <NameLine name={name} organisation={claim.organisation} />
      {matches?.map((match) => {
        const known = listed[match.personId]
        return (
          known && (
            <div key={match.personId} className={styles.match}>
              <div className={styles.matched}>
                <NameLine name={known.name} organisation={known.organisation} />
                <p className={styles.line}>
                  {match.reasons.map((reason) => (
                    <Chip key={reason} tone="info">
                      {t(`people.reason_${reason}`)}
                    </Chip>
                  ))}
                </p>
              </div>
              <Button
                guarded
                icon="check"
                aria-label={t('people.confirm_claim_name', { claimant: name, name: known.name })}
                {...desk.press({ type: 'people.merge', fromPersonId: personId, intoPersonId: match.personId })}
              >
                {t('people.confirm_claim')}
              </Button>
            </div>
          )
        )
      })}
      {isUnmatched && <p className={styles.hint}>{t('people.claim_unmatched')}</p>}
      {(isSearching || isUnmatched) && <ClaimSearch claim={claim} listed={listed} desk={desk} />}
      <div className={styles.line}>
        <Button
          guarded
          aria-label={t('people.decline_claim_name', { claimant: name })}
          {...desk.press({ type: 'people.decline_claim', personId })}
        >
          {t('people.decline_claim')}
        </Button>
        {!isSearching && !isUnmatched && (
          <Button look="quiet" onClick={() => setIsSearching(true)}>
            {t('people.claim_other')}
          </Button>
        )}
      </div>
    </li>
  )
}

type NameLineProps = { readonly name: string; readonly organisation: string | undefined }

function NameLine({ name, organisation }: NameLineProps) {
  return (
    <p>
      <span className={styles.name}>
        <Name>{name}</Name>
      </span>
      {organisation !== undefined && (
        <>
          {' · '}
          <Name>{organisation}</Name>
        </>
      )}
    </p>
  )
}
