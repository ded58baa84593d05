import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Card } from '../../ui/card.tsx'
import { claimsOf } from './claims.ts'
import { PodiumClaims } from './podium-claims.tsx'

/** The claims "I am on the list", set off from the list; nothing where nobody waits. */
export function ClaimsCard() {
  const t = useText()
  const count = claimsOf(usePodiumView((view) => view.people.people)).length
  if (count === 0) return null
  return (
    <Card title={t('people.claims', { count })}>
      <PodiumClaims />
    </Card>
  )
}
