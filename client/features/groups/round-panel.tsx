import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Question } from '../../ui/question.tsx'
import { Time } from '../../ui/time.tsx'
import { QualityList } from './quality-list.tsx'
import { RoundClock, RoundEnd } from './round-clock.tsx'
import { Seed } from './seed.tsx'
import styles from './tables-desk.module.css'
import type { TablesDesk, WireRound } from './use-tables-desk.ts'

type RoundProps = { readonly tables: TablesDesk; readonly round: WireRound }

/** A round that is on, whole: how long, who sits, how good the draw was. */
export function RoundPanel({ tables, round }: RoundProps) {
  const t = useText()
  return (
    <Card title={t('groups.round_on', { number: tables.past.length + 1 })}>
      <div className={styles.form}>
        <RoundControl tables={tables} round={round} />
        {round.quality && <QualityList quality={round.quality} isFirst={tables.past.length === 0} />}
        {round.seed !== undefined && <Seed seed={round.seed} />}
      </div>
    </Card>
  )
}

const MORE_MINUTES = 5

/** How long a round lasts and how many sit, longer, and its end. */
export function RoundControl({ tables: { desk }, round }: RoundProps) {
  const t = useText()
  const [isAsking, setIsAsking] = useState(false)
  const { roundId, seated, tables } = round
  const late = round.quality ? seated - round.quality.people : 0
  const end = { type: 'groups.end', roundId } as const
  return (
    <>
      <p className={styles.clock}>
        <RoundClock time={round} size="var(--text-36)" />{' '}
        <span>
          <RoundEnd time={round}>{(atMs) => <Time key="time" atMs={atMs} meetingOnly />}</RoundEnd>
        </span>
      </p>
      <output className={styles.seated}>
        {t('groups.seated', { people: seated, tables })}
        {late > 0 && <span className={styles.soft}> {t('groups.since_drawn', { count: late })}</span>}
      </output>
      <div className={styles.actions}>
        <Button icon="plus" {...desk.press({ type: 'groups.extend', roundId, minutes: MORE_MINUTES })}>
          {t('groups.extend', { minutes: MORE_MINUTES })}
        </Button>
        <Button {...desk.press(end)} onClick={() => setIsAsking(true)}>
          {t('groups.end')}
        </Button>
      </div>
      <Question
        open={isAsking}
        title={t('groups.end_question')}
        yes={t('groups.end')}
        onYes={() => {
          setIsAsking(false)
          void desk.send(end)
        }}
        onClose={() => setIsAsking(false)}
      >
        {t('groups.end_advice')}
      </Question>
    </>
  )
}
