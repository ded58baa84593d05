import { useText } from '../../i18n/use-text.ts'
import { Card } from '../../ui/card.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './standing.module.css'
import type { StandingDesk } from './use-standing-desk.ts'

const SHOWN = 60

/** Who is in no group, and who in several: looked at before groups are opened. */
export function StandingMemberships({ standing: { none, several, people } }: { readonly standing: StandingDesk }) {
  const t = useText()
  return (
    <Card title={t('groups.members')}>
      <div className={styles.form}>
        {none.length === 0 ? (
          <p>{t('groups.in_none', { count: 0 })}</p>
        ) : (
          <People of="in_none" ids={none} people={people} />
        )}
        {several.length > 0 && <People of="in_several" ids={several} people={people} />}
      </div>
    </Card>
  )
}

type PeopleProps = {
  readonly of: 'in_none' | 'in_several'
  readonly ids: readonly string[]
  readonly people: StandingDesk['people']
}

function People({ of, ids, people }: PeopleProps) {
  const t = useText()
  return (
    <details className={styles.people}>
      <summary>{t(`groups.${of}`, { count: ids.length })}</summary>
      <p className={styles.soft}>{t(`groups.${of}_advice`)}</p>
      <ul>
        {ids.slice(0, SHOWN).map((id) => (
          <li key={id}>
            <Name>{people[id]?.name ?? ''}</Name>
          </li>
        ))}
        {ids.length > SHOWN && <li>{t('groups.and_more', { count: ids.length - SHOWN })}</li>}
      </ul>
    </details>
  )
}
