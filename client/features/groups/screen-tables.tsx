import { useMemo, type ReactNode } from 'react'
import type { RoundView } from '../../../shared/features/groups/view.ts'
import { firstCatalogue } from '../../i18n/first-catalogue.ts'
import { LanguageProvider, useLanguage } from '../../i18n/language.tsx'
import { useScreenView } from '../../sync/hooks.ts'
import { useNow } from '../../ui/now.tsx'
import { groupsMeeting } from './group-at.ts'
import { ScreenGroups } from './screen-groups.tsx'
import { screenLanguages, screenList, screenTurn, screenTurnAt } from './screen-list.ts'
import { screenPages, type ScreenPage } from './screen-pages.ts'
import { ScreenPeople } from './screen-people.tsx'
import { ScreenPrompt } from './screen-prompt.tsx'
import { ScreenSaid } from './screen-said.tsx'
import { ScreenWayBack } from './screen-way-back.tsx'
import styles from './screen.module.css'
import { useIsLastMinute } from './use-is-last-minute.ts'

/** The room screen while people are at tables: who sits where in the room and what is talked about, page by page; at the end the way back. */
export function ScreenTables({ round }: { readonly round: RoundView }) {
  const { language, page } = usePage(round)
  const isLastMinute = useIsLastMinute(round)
  const isOnTheWayBack = isLastMinute || round.isCalledBack === true
  return (
    <LanguageProvider key={language} messages={firstCatalogue} language={language}>
      <InItsDirection>
        {isOnTheWayBack ? <ScreenWayBack round={round} /> : <OnePage page={page} round={round} />}
        <ScreenSaid message={round.message} />
      </InItsDirection>
    </LanguageProvider>
  )
}

function usePage(round: RoundView) {
  const seats = useScreenView((view) => view.groups.seats)
  const standing = useScreenView((view) => view.groups.standing)
  const languages = useScreenView((view) => view.meeting.languages)
  const { language: reader, locale } = useLanguage()
  const list = useMemo(() => screenList(seats, locale), [seats, locale])
  const pages = screenPages(round, list, groupsMeeting(standing))
  const turn = useNow((nowMs) => screenTurnAt(nowMs, round.startedAtMs))
  const { page, language } = screenTurn(turn, pages.length, screenLanguages(languages, reader))
  return { language, page: pages[page]! }
}

function InItsDirection({ children }: { readonly children: ReactNode }) {
  const { language, dir } = useLanguage()
  return (
    <div lang={language} dir={dir} className={styles.tables}>
      {children}
    </div>
  )
}

type OnePageProps = { readonly page: ScreenPage; readonly round: RoundView }

function OnePage({ page, round }: OnePageProps) {
  if (page.name === 'groups') return <ScreenGroups groups={page.groups} round={round} />
  if (page.name === 'people') return <ScreenPeople page={page} round={round} />
  if (page.name === 'prompt') return <ScreenPrompt prompt={page.prompt} round={round} />
  return <ScreenWayBack round={round} />
}
