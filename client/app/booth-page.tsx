import { useEffect, useState } from 'react'
import { hasFloor } from '../../shared/features/floor/asking.ts'
import { textIn } from '../../shared/lib/languages.ts'
import { ItemClock } from '../features/agenda/item-clock.tsx'
import { useAgenda, type AgendaNow } from '../features/agenda/use-agenda.ts'
import { BoothLanguage } from '../features/booth/booth-language.tsx'
import { BoothNext } from '../features/booth/booth-next.tsx'
import { boothLanguageOf, rememberBoothLanguage } from '../features/booth/booth-place.ts'
import { BoothSignals } from '../features/booth/booth-signals.tsx'
import { BoothSpeaker } from '../features/booth/booth-speaker.tsx'
import { InterpretationEnds } from '../features/booth/interpretation-ends.tsx'
import { LanguageChoice } from '../features/booth/language-choice.tsx'
import { TurnClock } from '../features/floor/turn-clock.tsx'
import { useQueue } from '../features/floor/use-queue.ts'
import { AtTables } from '../features/groups/at-tables.tsx'
import { switchKeys, useKeysAreOn } from '../features/keys/keys-switch.ts'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { KeepingNotice } from '../features/meeting/keeping-notice.tsx'
import { PauseBand } from '../features/meeting/pause-band.tsx'
import { Refusals } from '../features/meeting/refusals.tsx'
import { WentBackNotice } from '../features/meeting/went-back-notice.tsx'
import { NoticeBand } from '../features/notices/notice-band.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useText, type Say } from '../i18n/use-text.ts'
import { useBoothView, useFollowed } from '../sync/hooks.ts'
import { Button } from '../ui/button.tsx'
import { LocalizedText } from '../ui/localized-text.tsx'
import { useShortcuts } from '../ui/shortcuts.ts'
import { BoothLayout } from './booth-layout.tsx'
import styles from './booth-page.module.css'

/** The page of interpreters and captioners: who speaks, who is next and what they will say, and three signals. */
export function BoothPage() {
  const t = useText()
  const { meetingId } = useFollowed()
  const [boothLanguage, setBoothLanguage] = useState(() => boothLanguageOf(meetingId))
  const [isChoosing, setIsChoosing] = useState(boothLanguage === undefined)
  const { turn, cues } = useBoothView((view) => view.floor)
  const { signals } = useBoothView((view) => view.booth)
  const { round } = useBoothView((view) => view.groups)
  const { title, phase } = useBoothView((view) => view.meeting)
  const { language } = useLanguage()
  const standings = useQueue()
  const agenda = useAgenda()
  const hasKeys = useKeysAreOn()
  useShortcuts(hasKeys)
  const name = textIn(title, language).text
  useEffect(() => {
    document.title = `${t('booth.title')} · ${name} · Rostrum`
  }, [t, name])
  return (
    <>
      <BoothLayout
        bar={
          <>
            <BoothLanguage language={boothLanguage} onChange={() => setIsChoosing(true)} />
            <ItemLine agenda={agenda} />
            <ConnectionLine />
          </>
        }
        alert={
          <>
            <ConnectionNotice />
            <KeepingNotice />
            <WentBackNotice />
            <PauseBand />
            <NoticeBand />
            <Refusals />
          </>
        }
        speaker={
          <BoothSpeaker
            turn={turn}
            cue={turn && cues[turn.entryId]}
            clock={turn && <TurnClock turn={turn} size="var(--text-56)" />}
            nobody={round ? <AtTables round={round} /> : nobodySpeaks(agenda, phase === 'closed', t)}
          />
        }
        next={<BoothNext standings={standings} cues={cues} />}
        signals={<BoothSignals signals={signals} language={boothLanguage} hasKeys={hasKeys} />}
        keys={
          <Button look="quiet" onClick={() => switchKeys(!hasKeys)}>
            {t(hasKeys ? 'booth.keys_on' : 'booth.keys_off')}
          </Button>
        }
      />
      <LanguageChoice
        open={isChoosing}
        onChoose={(chosen) => {
          rememberBoothLanguage(meetingId, chosen)
          setBoothLanguage(chosen)
          setIsChoosing(false)
        }}
        onClose={() => setIsChoosing(false)}
      />
    </>
  )
}

function nobodySpeaks({ current }: AgendaNow, isOver: boolean, t: Say): string {
  if (isOver) return t('agenda.closed')
  return t(current && hasFloor(current.kind) ? 'floor.floor_is_open' : 'booth.no_floor')
}

/** The item that is on, what it has left, and when interpretation ends. */
function ItemLine({ agenda: { current, days, items, forecast } }: { readonly agenda: AgendaNow }) {
  const t = useText()
  const dayId = current?.dayId ?? items.find(({ itemId }) => itemId === forecast.nextItemId)?.dayId ?? days[0]?.dayId
  return (
    <>
      <h1 className={styles.item}>{current ? <LocalizedText text={current.title} /> : t('agenda.nothing_on')}</h1>
      {current && <ItemClock item={current} size="var(--text-20)" />}
      <InterpretationEnds dayId={dayId} className={styles.ends} />
    </>
  )
}
