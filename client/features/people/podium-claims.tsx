import { useState } from 'react'
import { findPeople } from '../../../shared/features/people/search.ts'
import type { PersonView } from '../../../shared/features/people/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk, type Desk } from '../../sync/desk.ts'
import { useMe, usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './podium-people.module.css'
import { claimable, claimsOf, likelyMatch, type Claim } from './claims.ts'

const MOST_MATCHES = 6

/** People who came without a personal link and say that they are on the list: one tap confirms who they are. */
export function PodiumClaims() {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const desk = useDesk()
  const roles = useMe()?.people.roles ?? []
  const claims = claimsOf(people)
  const listed = claimable(people, roles)
  if (claims.length === 0) return <p className={styles.hint}>{t('people.no_claims')}</p>
  return (
    <ul className={styles.claims}>
      {claims.map((claim) => (
        <ClaimCard key={claim.personId} claim={claim} people={listed} desk={desk} />
      ))}
    </ul>
  )
}

type ClaimCardProps = {
  readonly claim: Claim
  readonly people: { readonly [personId: string]: PersonView }
  readonly desk: Desk
}

function ClaimCard({ claim, people, desk }: ClaimCardProps) {
  const t = useText()
  const likely = likelyMatch(people, claim)
  const [picked, setPicked] = useState(likely)
  const [text, setText] = useState(() => (likely ? (people[likely]?.name ?? '') : claim.name))
  const { personId: fromPersonId } = claim
  const listed = picked === undefined ? undefined : people[picked]
  const matches = picked === undefined ? findPeople(people, text, MOST_MATCHES) : []
  return (
    <li className={styles.claim}>
      <p>
        <span className={styles.name}>
          <Name>{claim.name}</Name>
        </span>
        {claim.organisation !== undefined && (
          <>
            {' · '}
            <Name>{claim.organisation}</Name>
          </>
        )}
      </p>
      <Combobox
        label={t('people.claim_is')}
        hint={listed?.organisation}
        text={text}
        onText={(typed) => {
          setPicked(undefined)
          setText(typed)
        }}
        options={matches.map((person) => ({
          key: person.personId,
          label: person.name,
          ...(person.organisation !== undefined && { hint: person.organisation }),
        }))}
        onPick={(personId) => {
          setPicked(personId)
          setText(people[personId]?.name ?? '')
        }}
      />
      <div className={styles.line}>
        <Button
          icon="check"
          {...desk.press({ type: 'people.merge', fromPersonId, intoPersonId: picked ?? '' })}
          disabled={!desk.isLive || picked === undefined}
        >
          {t('people.confirm_claim')}
        </Button>
        <Button {...desk.press({ type: 'people.decline_claim', personId: fromPersonId })}>
          {t('people.decline_claim')}
        </Button>
      </div>
    </li>
  )
}
