import { ROSTER_COLUMNS, type RosterColumn } from '../../../shared/features/people/roster-columns.ts'
import type { RosterReading as Reading } from '../../../shared/features/people/roster-file.ts'
import { ENCODINGS, type Encoding } from '../../../shared/lib/text-of-bytes.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Name } from '../../ui/name.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './roster-import.module.css'

/** What the reader says about how a file is to be read, where the guess was wrong. */
export interface Wishes {
  readonly encoding?: Encoding
  readonly sheet?: string
  /** 0 where no line names the columns. */
  readonly header?: number
  readonly columns?: readonly (RosterColumn | undefined)[]
}

/** The same as a request says it. */
export const asQuery = ({
  encoding,
  sheet,
  header,
  columns,
}: Wishes): Readonly<Record<string, string | undefined>> => ({
  encoding,
  sheet,
  header: header?.toString(),
  columns: columns?.map((column) => column ?? '').join(','),
})

type RosterReadingProps = {
  readonly reading: Reading
  readonly wishes: Wishes
  readonly onWish: (wishes: Wishes) => void
}

/** How a file was read: letters, sheet, and what each column holds, each of which can be put right. */
export function RosterReading({ reading, wishes, onWish }: RosterReadingProps) {
  const t = useText()
  const { headerLine, columns, isEncodingGuessed, encoding } = reading
  // Another sheet or header has other columns.
  const { columns: _columns, header: _header, ...ofFile } = wishes
  return (
    <details className={styles.reading} open>
      <summary className={styles.summary}>{t('people.roster_how_read')}</summary>
      {isEncodingGuessed && encoding && (
        <Banner tone="warn">{t('people.roster_guessed', { encoding: encodingName(t, encoding) })}</Banner>
      )}
      <div className={styles.wishes}>
        <FileWishes reading={reading} onWish={(wish) => onWish({ ...ofFile, ...wish })} />
        <Checkbox
          label={t('people.roster_no_header')}
          hint={headerLine === 0 ? undefined : t('people.roster_header_line', { line: headerLine })}
          checked={headerLine === 0}
          onCheck={(isChecked) => onWish(isChecked ? { ...ofFile, header: 0 } : ofFile)}
        />
      </div>
      <ol className={styles.columns}>
        {columns.map(({ title, samples, column }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the columns of a file have no other names than their places
          <li key={at}>
            <ColumnSelect
              label={
                title
                  ? t('people.roster_column_named', { number: at + 1, title })
                  : t('people.roster_column', { number: at + 1 })
              }
              column={column}
              onChoose={(chosen) =>
                onWish({
                  ...wishes,
                  columns: columns.map((each, place) => chosenFor(each.column, place === at, chosen)),
                })
              }
            />
            <p className={styles.samples}>
              {samples.map((sample, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- the same value may stand there twice
                <span key={place}>
                  <Name>{sample}</Name>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** What is chosen for one column is no other's any more. */
function chosenFor(
  column: RosterColumn | undefined,
  isMeant: boolean,
  chosen: RosterColumn | undefined,
): RosterColumn | undefined {
  if (isMeant) return chosen
  return column === chosen ? undefined : column
}

type FileWishesProps = { readonly reading: Reading; readonly onWish: (wish: Wishes) => void }

function FileWishes({ reading: { encoding, sheet, sheets = [] }, onWish }: FileWishesProps) {
  const t = useText()
  return (
    <>
      {encoding && (
        <Select
          label={t('people.roster_encoding')}
          choices={ENCODINGS.map((value) => ({ value, label: encodingName(t, value) }))}
          value={encoding}
          onChoose={(chosen) => onWish({ encoding: chosen })}
        />
      )}
      {sheet !== undefined && sheets.length > 1 && (
        <Select
          label={t('people.roster_sheet')}
          choices={sheets.map((value) => ({ value, label: value }))}
          value={sheet}
          onChoose={(chosen) => onWish({ sheet: chosen })}
        />
      )}
    </>
  )
}

/** Messages select by words of letters alone. */
const ENCODING_WORDS: { readonly [E in Encoding]: string } = {
  'utf-8': 'unicode',
  'utf-16le': 'unicode_wide',
  'utf-16be': 'unicode_reversed',
  'windows-1252': 'western',
  'windows-1256': 'arabic',
  'windows-1251': 'cyrillic',
}

const encodingName = (t: Say, encoding: Encoding): string =>
  t('people.roster_encoding_name', { encoding: ENCODING_WORDS[encoding] })

type ColumnSelectProps = {
  readonly label: string
  readonly column: RosterColumn | undefined
  readonly onChoose: (column: RosterColumn | undefined) => void
}

function ColumnSelect({ label, column, onChoose }: ColumnSelectProps) {
  const t = useText()
  return (
    <Select<RosterColumn | ''>
      label={label}
      choices={[
        { value: '', label: t('people.roster_not_read') },
        ...ROSTER_COLUMNS.map((value) => ({ value, label: t('people.roster_field', { field: value }) })),
      ]}
      value={column ?? ''}
      onChoose={(chosen) => onChoose(chosen === '' ? undefined : chosen)}
    />
  )
}
