import type { RoundView } from '../../../shared/features/groups/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { useScreenView } from '../../sync/hooks.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { parts, spanOf, type ScreenLine } from './screen-list.ts'
import type { ScreenPage } from './screen-pages.ts'
import { ScreenTimeLeft } from './screen-time-left.tsx'
import styles from './screen.module.css'

type PeoplePage = Extract<ScreenPage, { name: 'people' }>

/** A page of the list: so many columns of names, each with its table. */
export function ScreenPeople({ page, round }: { readonly page: PeoplePage; readonly round: RoundView }) {
  const t = useText()
  const hybrid = useScreenView((view) => view.groups.hybrid)
  const areAllHybrid = Object.keys(hybrid).length === round.tables
  const { lines, shape } = page
  const isMarked = ({ table }: ScreenLine) => !areAllHybrid && hybrid[`t${table}`] !== undefined
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('groups.screen_title')}</h1>
        <ScreenTimeLeft round={round} />
      </header>
      <div className={classNames(styles.columns, shape.columns === 3 && styles.dense)}>
        {parts(lines, shape.lines).map((column) => (
          <ol key={column[0]?.personId} className={styles.column}>
            {column.map((line) => (
              <Line key={line.personId} line={line} isMarked={isMarked(line)} isDense={shape.columns === 3} />
            ))}
          </ol>
        ))}
      </div>
      <p className={styles.foot}>
        {lines.some(isMarked) ? (
          <span className={styles.mark}>
            <Icon name="screen" /> {t('groups.screen_hybrid')}
          </span>
        ) : (
          <span>{t(areAllHybrid ? 'groups.screen_all_hybrid' : 'groups.screen_remote')}</span>
        )}
        <PageOf page={page} />
      </p>
    </div>
  )
}

type LineProps = { readonly line: ScreenLine; readonly isMarked: boolean; readonly isDense: boolean }

function Line({ line: { first, rest, table }, isMarked, isDense }: LineProps) {
  const t = useText()
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        <bdi dir="auto" translate="no">
          <strong>{first}</strong> {rest}
        </bdi>
      </span>{' '}
      <span className={styles.table}>
        {isMarked && <Icon name="screen" />} {isDense ? table : t('groups.table', { number: table })}
      </span>
    </li>
  )
}

/** Whoever waits for their letter sees how far the list is. */
function PageOf({ page: { page, pages, lines } }: { readonly page: PeoplePage }) {
  const t = useText()
  if (pages === 1) return null
  const [from, to] = spanOf(lines)
  return (
    <span className={styles.pageOf}>
      <span>{t('groups.screen_page', { page, pages })}</span>
      {' · '}
      <bdi dir="auto">{from === to ? from : `${from} – ${to}`}</bdi>
    </span>
  )
}
