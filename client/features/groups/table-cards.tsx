import { useIntl } from 'react-intl'
import type { Mix } from '../../../shared/features/groups/state.ts'
import type { TablesView, TableView } from '../../../shared/features/groups/view.ts'
import type { PersonView } from '../../../shared/features/people/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './tables-desk.module.css'

type WireTable = OnTheWire<TableView>
type TableCardsProps = { readonly tables: OnTheWire<TablesView>; readonly mix: readonly Mix[] }

/** All tables with the names of those who sit there, and what was mixed of them. */
export function TableCards({ tables, mix }: TableCardsProps) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const sorted = Object.values(tables).sort((a, b) => a.number - b.number)
  return (
    <ol aria-label={t('groups.tables_title')} className={styles.cards}>
      {sorted.map((table) => (
        <li key={table.number} className={styles.card}>
          <h3 className={styles.cardHead}>
            <span>{t('groups.table', { number: table.number })}</span> <ZoneChip table={table} />
          </h3>
          {table.members.length === 0 && <p className={styles.soft}>{t('groups.empty_table')}</p>}
          <ul>
            {table.members.map((personId) => (
              <Member key={personId} person={people[personId]} mix={mix} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function ZoneChip({ table: { zone, isWayMissing = false } }: { readonly table: WireTable }) {
  const t = useText()
  return (
    <span className={styles.chips}>
      {isWayMissing && <Chip tone="warn">{t('groups.no_way')}</Chip>}
      <Chip tone={zone === 'room' ? 'accent' : 'info'}>{t(`groups.zone_${zone}`)}</Chip>
    </span>
  )
}

type MemberProps = { readonly person: OnTheWire<PersonView> | undefined; readonly mix: readonly Mix[] }

function Member({ person, mix }: MemberProps) {
  const t = useText()
  const traitOf = useTraitWords()
  const traits = person ? mix.flatMap((name) => traitOf(name, person) ?? []) : []
  return (
    <li className={styles.member}>
      <span>{person?.name ? <Name>{person.name}</Name> : t('groups.not_named')}</span>
      {traits.length > 0 && <span className={styles.traits}>{traits.join(' · ')}</span>}
    </li>
  )
}

/** What somebody has of what is mixed, in the reader's language. */
function useTraitWords(): (mix: Mix, person: OnTheWire<PersonView>) => string | undefined {
  const t = useText()
  const { formatDisplayName } = useIntl()
  return (mix, person) => {
    const value = person[mix]
    if (value === undefined) return undefined
    if (mix === 'language') return formatDisplayName(value, { type: 'language' }) ?? value
    return t('people.group', { group: value })
  }
}
