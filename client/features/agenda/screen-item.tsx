import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Fitted } from '../../ui/fitted.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import { ItemClock } from './item-clock.tsx'
import { Lateness } from './lateness.tsx'
import styles from './screen.module.css'
import { SegmentLine } from './segment-line.tsx'
import type { AgendaNow, WireDay } from './use-agenda.ts'

type ScreenItemProps = {
  readonly agenda: AgendaNow
  /** Leaves the time left away where the middle of the screen says it. */
  readonly withoutClock: boolean
}

/** The top of the room screen: the item that is on, else the meeting, in both languages, and the time that is left. */
export function ScreenItem({ agenda: { current, days, forecast }, withoutClock }: ScreenItemProps) {
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
          {!withoutClock && (
            <p className={styles.small}>
              <SegmentLine item={current} />
            </p>
          )}
          <ScreenHardStop day={days.find(({ dayId }) => dayId === current.dayId)} />
        </div>
      )}
    </Fitted>
  )
}

/** When the day must be over, and what ends then. */
function ScreenHardStop({ day }: { readonly day: WireDay | undefined }) {
  if (day?.hardStopMs === undefined) return null
  const { hardStopMs, hardStopLabel } = day
  return (
    <p className={styles.small}>
      {hardStopLabel ? (
        <>
          <LocalizedText text={hardStopLabel} /> <Time atMs={hardStopMs} meetingOnly />
        </>
      ) : (
        <FormattedMessage
          id="agenda.must_end"
          values={{ time: () => <Time key="time" atMs={hardStopMs} meetingOnly /> }}
        />
      )}
    </p>
  )
}
