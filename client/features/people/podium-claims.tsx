import { useDeferredValue, useMemo, useRef } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useMe, usePodiumView } from '../../sync/hooks.ts'
import { ClaimRow } from './claim-row.tsx'
import { claimable, claimsOf, matchesOf } from './claims.ts'
import styles from './podium-people.module.css'
import { useNextInLine } from './use-next-in-line.ts'

/** As many as are drawn at once: the others move up as these are answered. */
const SHOWN = 20

/** People who came without a personal link and say that they are on the list: one tap confirms who they are. */
export function PodiumClaims() {
  const t = useText()
  const desk = useDesk()
  const people = usePodiumView((view) => view.people.people)
  const apart = usePodiumView((view) => view.people.apart)
  const roles = useMe()?.people.roles
  const claims = useMemo(() => claimsOf(people).slice(0, SHOWN), [people])
  const all = useMemo(() => claimsOf(people).length, [people])
  // Whoever answers forty in a row does not wait for the list to be compared again after each.
  const known = useDeferredValue(people)
  const listed = useMemo(() => claimable(known, roles ?? []), [known, roles])
  const matches = useMemo(() => matchesOf(claimsOf(known).slice(0, SHOWN), listed, apart), [known, listed, apart])
  const list = useRef<HTMLDivElement>(null)
  useNextInLine(
    list,
    claims.map(({ personId }) => personId),
  )
  return (
    <div ref={list} tabIndex={-1} className={styles.claims}>
      {claims.length === 0 ? (
        <p className={styles.hint}>{t('people.no_claims')}</p>
      ) : (
        <ul className={styles.claims}>
          {claims.map((claim) => (
            <ClaimRow
              key={claim.personId}
              claim={claim}
              matches={matches.get(claim.personId)}
              listed={listed}
              desk={desk}
            />
          ))}
        </ul>
      )}
      {all > SHOWN && <p className={styles.hint}>{t('people.claims_more', { count: all - SHOWN })}</p>}
    </div>
  )
}
