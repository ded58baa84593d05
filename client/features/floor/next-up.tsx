import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EntryActions } from './entry-actions.tsx'
import { EntryWords } from './entry-words.tsx'
import { Expectation } from './expectation.tsx'
import { MyLimit } from './my-limit.tsx'
import type { FloorSide } from './floor-side.ts'
import type { MyFloor } from './my-floor.ts'
import styles from './my-state.module.css'

const WHEN_CALLED = { room: 'floor.microphone_when_called', remote: 'floor.unmute_when_called' } as const

type NextUpProps = { readonly mine: MyFloor & { readonly name: 'waiting' | 'next' }; readonly side: FloorSide }

/** "You are next": fills the page, and asks for one answer. */
export function NextUp({ mine: { standing, mayGiveWay, overtakenBy }, side }: NextUpProps) {
  const t = useText()
  const { entryId, entry } = standing
  const isLast = Object.values(side.floor.entries).filter(({ status }) => status === 'waiting').length === 1
  return (
    <>
      <div className={styles.calling}>
        <p className={styles.shout}>{t('floor.you_are_next')}</p>
        <p className={styles.instruction}>
          <Icon name="microphone" />
          {t(WHEN_CALLED[entry.mode])}
        </p>
        <p>
          <Expectation floor={side.floor} place={standing.place} />
        </p>
        {overtakenBy && <output>{t(`floor.overtaken_by_${overtakenBy}`)}</output>}
        <MyLimit entry={entry} side={side} />
        {side.floor.isQueueClosed && isLast && <p className={styles.advice}>{t('floor.last_word')}</p>}
      </div>
      {entry.isReady ? (
        <output className={styles.said}>
          <Icon name="check" />
          {t('floor.ready_said')}
        </output>
      ) : (
        <Button
          look="filled"
          size={64}
          wide
          busy={side.busy.has('floor.ready')}
          onClick={() => side.send({ type: 'floor.ready', entryId })}
        >
          {t('floor.ready')}
        </Button>
      )}
      <EntryWords entryId={entryId} entry={entry} side={side} />
      <EntryActions entryId={entryId} mayGiveWay={mayGiveWay} side={side} />
    </>
  )
}
