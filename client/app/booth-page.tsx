import { useEffect } from 'react'
import { textIn } from '../../shared/lib/languages.ts'
import { SpeakerNow } from '../features/floor/speaker-now.tsx'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { NoticeBand } from '../features/notices/notice-band.tsx'
import { useDocumentLanguage, useLanguage } from '../i18n/language.tsx'
import { useView } from '../sync/hooks.ts'
import { TopBar } from './top-bar.tsx'

/** The page of interpreters and captioners: who speaks, and who is next. */
export function BoothPage() {
  const title = useView((view) => view.meeting.title)
  const turn = useView((view) => view.floor.turn)
  const { language } = useLanguage()
  const name = textIn(title, language).text
  useDocumentLanguage()
  useEffect(() => {
    document.title = `${name} · Rostrum`
  }, [name])
  return (
    <>
      <TopBar>
        <ConnectionLine />
      </TopBar>
      <ConnectionNotice />
      <NoticeBand />
      <main>
        <SpeakerNow turn={turn} hasFloor />
      </main>
    </>
  )
}
