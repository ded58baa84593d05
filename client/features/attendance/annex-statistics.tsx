import { useState } from 'react'
import type { AttendanceStatistics } from '../../../shared/features/attendance/statistics-file.ts'
import {
  groupSum,
  regionSum,
  sumOf,
  type GroupTable,
  type Headcount,
  type Statistics,
} from '../../../shared/features/attendance/statistics.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import { useText } from '../../i18n/use-text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Select, type Choice } from '../../ui/select.tsx'
import styles from './annex.module.css'
import page from './statistics.module.css'
import { useDateWords } from './use-date-words.ts'

/** Annex I: who took part by region and stakeholder group, in all and in each mode; of the meeting, a day or an item. */
export function AnnexStatistics({ statistics }: { readonly statistics: AttendanceStatistics }) {
  const t = useText()
  const dateWords = useDateWords()
  const [chosen, choose] = useState('meeting')
  const { meeting, days, items } = statistics
  const scopes: readonly (Choice & { readonly of: Statistics })[] = [
    { value: 'meeting', label: t('attendance.annex_meeting'), of: meeting },
    ...days.map((day) => ({ value: day.date, label: dateWords(day.date), of: day })),
    ...items.map((item) => ({ value: item.itemId, label: item.title, of: item })),
  ]
  const scope = scopes.find(({ value }) => value === chosen) ?? scopes[0]!
  return (
    <div className={styles.annex}>
      <div className={page.choice}>
        <Select label={t('attendance.annex_for')} choices={scopes} value={scope.value} onChoose={choose} />
      </div>
      <p className={page.onPaper}>{scope.label}</p>
      <p className={page.lead}>{t('attendance.annex_words', { ...scope.of.people })}</p>
      <Tables statistics={scope.of} />
      <Notes statistics={scope.of} placeholders={statistics.placeholders} />
    </div>
  )
}

const TABLES: readonly (readonly [title: 'both' | Mode, of: (count: Headcount) => number])[] = [
  ['both', ({ all }) => all],
  ['room', ({ room }) => room],
  ['remote', ({ remote }) => remote],
]

function Tables({ statistics: { table } }: { readonly statistics: Statistics }) {
  const t = useText()
  return (
    <div className={styles.tables}>
      {TABLES.map(([title, of]) => (
        <CountTable key={title} title={t(`attendance.table_${title}`)} table={table} of={of} />
      ))}
    </div>
  )
}

type CountTableProps = {
  readonly title: string
  readonly table: GroupTable
  readonly of: (count: Headcount) => number
}

function CountTable({ title, table, of }: CountTableProps) {
  const rows = useRows(table, of)
  const [head = [], ...body] = rows
  const lastRows = body.length - 3
  return (
    <div className={page.wide}>
      <table className={styles.groups}>
        <caption>
          {title}
          <CopyTable title={title} rows={rows} />
        </caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map(([name, ...cells], at) => (
            <tr key={name} className={at >= lastRows ? styles.sums : undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={head[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CopyTable({ title, rows }: { readonly title: string; readonly rows: readonly (readonly string[])[] }) {
  const t = useText()
  return (
    <span className={page.screenOnly}>
      <CopyButton
        look="quiet"
        value={rows.map((row) => row.join('\t')).join('\n')}
        label={`${t('attendance.copy_table')}: ${title}`}
      />
    </span>
  )
}

/** The table in words: its head, a row for each region, their sum, intergovernmental organisations, everybody. */
function useRows(table: GroupTable, of: (count: Headcount) => number): readonly (readonly string[])[] {
  const t = useText()
  const { regions, groups, cells, intergovernmental } = table
  const nameOf = (group: string) => t('attendance.group', { group })
  const sums = groups.map((group) => groupSum(table, group))
  const blanks = groups.map(() => '')
  return [
    [t('attendance.region'), ...groups.map(nameOf), t('attendance.total')],
    ...regions.map((region) => [
      nameOf(region),
      ...groups.map((group) => String(of(cells[region]![group]!))),
      String(of(regionSum(table, region))),
    ]),
    [t('attendance.total'), ...sums.map((sum) => String(of(sum))), String(of(sumOf(sums)))],
    [nameOf('intergovernmental'), ...blanks, String(of(intergovernmental))],
    [t('attendance.all_participants'), ...blanks, String(of(sumOf([...sums, intergovernmental])))],
  ]
}

type NotesProps = { readonly statistics: Statistics; readonly placeholders: number }

/** What the figures rest on. */
function Notes({ statistics: { roomBy }, placeholders }: NotesProps) {
  const t = useText()
  const ways = Object.entries(roomBy).map(([source, count]) => t('attendance.room_by', { source, count }))
  return (
    <div className={styles.notes}>
      {ways.length > 0 && <p>{t('attendance.room_known_by', { ways: ways.join(' · ') })}</p>}
      <p>{t('attendance.once_note')}</p>
      {placeholders > 0 && <p>{t('attendance.placeholders', { count: placeholders })}</p>}
    </div>
  )
}
