import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Time } from '../../ui/time.tsx'
import { RoundClock, RoundEnd } from './round-clock.tsx'
import { RoundDialog, type RoundQuestion } from './round-dialog.tsx'
import { OverrunWarning } from './running-overrun.tsx'
import styles from './tables-desk.module.css'
import type { TablesDesk, WireRound } from './use-tables-desk.ts'

type RoundControlProps = { readonly tables: TablesDesk; readonly round: WireRound }

const MORE_MINUTES = 5

/** How long a round lasts and how many sit; longer, back, a word to all, and its end. */
export function RoundControl({ tables: { desk }, round }: RoundControlProps) {
  const t = useText()
  const [asked, ask] = useState<RoundQuestion>()
  const { roundId } = round
  const item = (question: RoundQuestion, words: string) => ({
    key: question,
    label: t(words),
    disabled: !desk.isLive,
    onChoose: () => ask(question),
  })
  return (
    <>
      <p className={styles.clock}>
        <RoundClock time={round} size="var(--text-36)" />{' '}
        <span>
          <RoundEnd time={round}>{(atMs) => <Time key="time" atMs={atMs} meetingOnly />}</RoundEnd>
        </span>
        {round.isCalledBack && (
          <Chip tone="warn" icon="clock">
            {t('groups.is_called_back')}
          </Chip>
        )}
      </p>
      <Seated round={round} />
      <OverrunWarning endsAtMs={round.endsAtMs} />
      <div className={styles.actions}>
        <Button icon="plus" {...desk.press({ type: 'groups.extend', roundId, minutes: MORE_MINUTES })}>
          {t('groups.extend', { minutes: MORE_MINUTES })}
        </Button>
        <Button disabled={!desk.isLive} onClick={() => ask('call_back')}>
          {t('groups.call_back')}
        </Button>
        <Button disabled={!desk.isLive} onClick={() => ask('tell')}>
          {t('groups.tell')}
        </Button>
        <Button disabled={!desk.isLive} onClick={() => ask('end')}>
          {t('groups.end')}
        </Button>
        <Menu
          label={t('groups.more_for_round')}
          items={[item('longer', 'groups.longer'), item('prompt', 'groups.prompt_all')]}
        />
      </div>
      <RoundDialog asked={asked} desk={desk} round={round} onClose={() => ask(undefined)} />
    </>
  )
}

function Seated({ round: { seated, tables, quality } }: { readonly round: WireRound }) {
  const t = useText()
  const late = quality ? seated - quality.people : 0
  return (
    <output className={styles.seated}>
      {t('groups.seated', { people: seated, tables })}
      {late > 0 && <span className={styles.soft}> {t('groups.since_drawn', { count: late })}</span>}
    </output>
  )
}
