import { useMemo, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { RoundView } from '../../../shared/features/groups/view.ts'
import { firstCatalogue } from '../../i18n/first-catalogue.ts'
import { LanguageProvider, useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useScreenView } from '../../sync/hooks.ts'
import { Clock } from '../../ui/clock.tsx'
import { Fitted } from '../../ui/fitted.tsx'
import { useNow } from '../../ui/now.tsx'
import { ZonedTime } from '../../ui/zoned-time.tsx'
import {
  LINES_A_COLUMN,
  screenLanguages,
  screenPages,
  screenTurn,
  screenTurnAt,
  type ScreenLine,
} from './screen-list.ts'
import styles from './screen.module.css'
import { useIsLastMinute } from './use-is-last-minute.ts'

/** The room screen while people are at tables: who sits where in the room, page by page; in the last minute the way back. */
export function ScreenTables({ round }: { readonly round: RoundView }) {
  const seats = useScreenView((view) => view.groups.seats)
  const languages = useScreenView((view) => view.meeting.languages)
  const { language: reader, locale } = useLanguage()
  const pages = useMemo(() => screenPages(seats, locale), [seats, locale])
  const turn = useNow((nowMs) => screenTurnAt(nowMs, round.startedAtMs))
  const { page, language } = screenTurn(turn, pages.length, screenLanguages(languages, reader))
  const lines = pages[page] ?? []
  const isLastMinute = useIsLastMinute(round)
  return (
    <LanguageProvider key={language} messages={firstCatalogue} language={language}>
      <InItsDirection>
        {isLastMinute || lines.length === 0 ? (
          <WayBack endsAtMs={round.endsAtMs} />
        ) : (
          <List lines={lines} page={page + 1} pages={pages.length} endsAtMs={round.endsAtMs} />
        )}
      </InItsDirection>
    </LanguageProvider>
  )
}

function InItsDirection({ children }: { readonly children: ReactNode }) {
  const { language, dir } = useLanguage()
  return (
    <div lang={language} dir={dir} className={styles.tables}>
      {children}
    </div>
  )
}

type ListProps = {
  readonly lines: readonly ScreenLine[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly endsAtMs: number
}

function List({ lines, page, pages, endsAtMs }: ListProps) {
  const t = useText()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('groups.screen_title')}</h1>
        <p className={styles.left}>
          <span className={styles.small}>
            <BackAt endsAtMs={endsAtMs} />
          </span>
          <Clock label={t('groups.time_left')} untilMs={endsAtMs} size="var(--projector-64)" />
        </p>
      </header>
      <div className={styles.columns}>
        {[lines.slice(0, LINES_A_COLUMN), lines.slice(LINES_A_COLUMN)].map((column, at) => (
          <ol key={at === 0 ? 'first' : 'second'} className={styles.column}>
            {column.map(({ personId, first, rest, table }) => (
              <li key={personId} className={styles.line}>
                <span className={styles.name}>
                  <bdi dir="auto" translate="no">
                    <strong>{first}</strong> {rest}
                  </bdi>
                </span>{' '}
                <span className={styles.table}>{t('groups.table', { number: table })}</span>
              </li>
            ))}
          </ol>
        ))}
      </div>
      <p className={styles.foot}>
        <span>{t('groups.screen_remote')}</span>
        {pages > 1 && <span>{t('groups.screen_page', { page, pages })}</span>}
      </p>
    </div>
  )
}

/** So large that it is read from the coffee; once the time is over, a minus would tell nobody more. */
function WayBack({ endsAtMs }: { readonly endsAtMs: number }) {
  const t = useText()
  const isOver = useNow((nowMs) => nowMs >= endsAtMs)
  if (isOver)
    return (
      <Fitted className={styles.back}>
        <p className={styles.large}>{t('groups.screen_back_now')}</p>
      </Fitted>
    )
  return (
    <Fitted className={styles.back}>
      <p className={styles.large}>
        <BackAt endsAtMs={endsAtMs} />
      </p>
      <p className={styles.countdown}>
        <Clock label={t('groups.time_left')} untilMs={endsAtMs} />
      </p>
      <p className={styles.small}>{t('groups.screen_remote')}</p>
    </Fitted>
  )
}

function BackAt({ endsAtMs }: { readonly endsAtMs: number }) {
  return (
    <FormattedMessage id="groups.screen_back_at" values={{ time: () => <ZonedTime key="time" atMs={endsAtMs} /> }} />
  )
}
