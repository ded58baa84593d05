import { useRef, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useDrop } from 'react-aria-components/useDrop'
import type { Mix, Settings } from '../../../shared/features/groups/state.ts'
import type { TablesView, TableView } from '../../../shared/features/groups/view.ts'
import type { PersonView } from '../../../shared/features/people/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Chip } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Name } from '../../ui/name.tsx'
import { MovableSeat } from './movable-seat.tsx'
import { SEAT_ID, seatType, type SeatMover } from './seat-mover.ts'
import { tableWarnings, type TableWarning } from './table-warnings.ts'
import styles from './tables-desk.module.css'

type WireTable = OnTheWire<TableView>
type TableCardsProps = {
  readonly tables: OnTheWire<TablesView>
  readonly mix: readonly Mix[]
  /** What was asked of the draw: hosts are named, and tables that lack something are marked. */
  readonly asked?: Partial<Settings>
  /** Where people may be moved by hand. */
  readonly mover?: SeatMover
}

/** All tables with the names of those who sit there, and what was mixed of them. */
export function TableCards({ tables, mix, asked = {}, mover }: TableCardsProps) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const sorted = Object.values(tables).sort((a, b) => a.number - b.number)
  const warnings = tableWarnings(sorted, asked, people)
  return (
    <ol aria-label={t('groups.tables_title')} className={styles.cards}>
      {sorted.map((table) => (
        <TableCard key={table.number} table={table} warnings={warnings.get(table.number) ?? []} mover={mover}>
          {table.members.map((personId) => (
            <Member key={personId} personId={personId} table={table} mix={mix} asked={asked} mover={mover} />
          ))}
        </TableCard>
      ))}
    </ol>
  )
}

type TableCardProps = {
  readonly table: WireTable
  readonly warnings: readonly TableWarning[]
  readonly mover: SeatMover | undefined
  readonly children: ReactNode
}

/** One table; whoever may sit there can be dropped on it. */
function TableCard({ table, warnings, mover, children }: TableCardProps) {
  const t = useText()
  const card = useRef<HTMLLIElement>(null)
  const { dropProps, isDropTarget } = useDrop({
    ref: card,
    isDisabled: !mover?.isLive,
    getDropOperation: (types) => (types.has(seatType(table.zone)) ? 'move' : 'cancel'),
    onDrop: ({ items }) => {
      for (const item of items)
        if (item.kind === 'text' && item.types.has(SEAT_ID))
          void item.getText(SEAT_ID).then((personId) => mover?.move(personId, table.number))
    },
  })
  return (
    <li
      {...dropProps}
      ref={card}
      tabIndex={mover ? -1 : undefined}
      aria-label={t('groups.table', { number: table.number })}
      className={classNames(styles.card, warnings.length > 0 && styles.warned, isDropTarget && styles.dropTarget)}
    >
      <h3 className={styles.cardHead}>
        <span>{t('groups.table', { number: table.number })}</span>{' '}
        <span className={styles.chips}>
          {warnings.map((warning) => (
            <Chip key={warning} tone="warn" icon="warning">
              {t(`groups.warn_${warning}`)}
            </Chip>
          ))}
          {table.language !== undefined && <LanguageChip language={table.language} />}
          <Chip tone={table.zone === 'room' ? 'accent' : 'info'}>{t(`groups.zone_${table.zone}`)}</Chip>
        </span>
      </h3>
      {table.members.length === 0 && <p className={styles.soft}>{t('groups.empty_table')}</p>}
      <ul>{children}</ul>
    </li>
  )
}

function LanguageChip({ language }: { readonly language: string }) {
  const { formatDisplayName } = useIntl()
  return <Chip>{formatDisplayName(language, { type: 'language' }) ?? language}</Chip>
}

type MemberProps = Pick<TableCardProps, 'table' | 'mover'> &
  Pick<TableCardsProps, 'mix'> & { readonly personId: string; readonly asked: Partial<Settings> }

function Member({ personId, table, mix, asked, mover }: MemberProps) {
  const t = useText()
  const person = usePodiumView((view) => view.people.people[personId])
  const name = person?.name ?? ''
  const isHost = asked.hosts?.some((host) => host === personId)
  const words = (
    <>
      <span>
        {name === '' ? t('groups.not_named') : <Name>{name}</Name>}
        {isHost && <span className={styles.host}> · {t('groups.is_host')}</span>}
      </span>
      {person && <Traits person={person} mix={mix} />}
    </>
  )
  if (!mover) return <li className={styles.member}>{words}</li>
  return (
    <MovableSeat personId={personId} name={name} table={table} mover={mover}>
      {words}
    </MovableSeat>
  )
}

type TraitsProps = { readonly person: OnTheWire<PersonView>; readonly mix: readonly Mix[] }

function Traits({ person, mix }: TraitsProps) {
  const traitOf = useTraitWords()
  const traits = mix.flatMap((name) => traitOf(name, person) ?? [])
  return traits.length > 0 && <span className={styles.traits}>{traits.join(' · ')}</span>
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
