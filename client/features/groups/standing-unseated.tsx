import { takesPart } from '../../../shared/features/groups/who-sits.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Card } from '../../ui/card.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './standing.module.css'
import type { StandingDesk } from './use-standing-desk.ts'

type StandingUnseatedProps = { readonly standing: StandingDesk; readonly roundId: string }

/** Who is here and sits with no group, to be put with one; nothing where all sit. */
export function StandingUnseated({ standing, roundId }: StandingUnseatedProps) {
  const t = useText()
  const { people, here, tables, none } = standing
  const seated = new Set(Object.values(tables).flatMap(({ members }) => members))
  const without = [...here].filter((id) => {
    const person = people[id]
    return person !== undefined && takesPart(person) && !seated.has(id)
  })
  if (without.length === 0) return null
  // Who belongs to none of the groups is first in need of one.
  const inOrder = [...without.filter((id) => none.includes(id)), ...without.filter((id) => !none.includes(id))]
  return (
    <Card title={t('groups.without_seat', { count: without.length })}>
      <ul className={styles.members}>
        {inOrder.map((personId) => (
          <li key={personId}>
            <Name>{people[personId]?.name ?? ''}</Name>
            <PutWith standing={standing} roundId={roundId} personId={personId} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PutWith({ standing, roundId, personId }: StandingUnseatedProps & { readonly personId: string }) {
  const t = useText()
  const { language } = useLanguage()
  const { groups, desk, people } = standing
  const items = groups.flatMap(({ groupId, name }) => {
    const group = { group: textIn(name, language).text }
    const seat = { type: 'groups.seat_in_group', roundId, groupId, personId } as const
    const add = { type: 'groups.add_members', groupId, personIds: [personId] } as const
    return [
      { key: `${groupId}-now`, label: t('groups.for_this_round', group), onChoose: () => void desk.send(seat) },
      { key: `${groupId}-ever`, label: t('groups.for_good', group), onChoose: () => void desk.send(add) },
    ]
  })
  return <Menu label={t('groups.put_with', { name: people[personId]?.name ?? '' })} items={items} />
}
