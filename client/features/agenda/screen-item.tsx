import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Fitted } from '../../ui/fitted.tsx'
import { ItemClock } from './item-clock.tsx'
import { Lateness } from './lateness.tsx'
import styles from './screen.module.css'
import type { AgendaNow } from './use-agenda.ts'

type ScreenItemProps = {
  readonly agenda: AgendaNow
  /** Leaves the time left away where the middle of the screen says it. */
  readonly withoutClock: boolean
}

/** The top of the room screen: the item that is on, else the meeting, in both languages, and the time that is left. */
export function ScreenItem({ agenda: { current, forecast }, withoutClock }: ScreenItemProps) {
  const t = useText()
  const meeting = useView((view) => view.meeting)
  return (
    <Fitted className={styles.item}>
      <h1 className={styles.title}>
        <BothLanguages
          text={current?.title ?? meeting.title}
          languages={meeting.languages}
          className={styles.titleLine}
        />
      </h1>
      {current && (
        <div className={styles.left}>
          {!withoutClock && (
            <p className={styles.leftClock}>
              <ItemClock item={current} />
            </p>
          )}
          <p className={styles.small}>
            {!withoutClock && `${t('agenda.for_item')} · `}
            <Lateness latenessMs={forecast.latenessMs} />
          </p>
        </div>
      )}
    </Fitted>
  )
}
