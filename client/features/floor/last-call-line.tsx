import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { minutesAndSeconds } from '../../ui/clock.tsx'
import { useNow } from '../../ui/now.tsx'
import { Time } from '../../ui/time.tsx'

type LastCallLineProps = { readonly atMs: number; readonly meetingOnly?: boolean }

/** "The list closes at 12:10 · in 4:59". */
export function LastCallLine({ atMs, meetingOnly = false }: LastCallLineProps) {
  const t = useText()
  const seconds = useNow((nowMs) => Math.max(0, Math.ceil((atMs - nowMs) / 1000)))
  return (
    <>
      <FormattedMessage
        id="floor.closes_at"
        values={{ time: () => <Time key="time" atMs={atMs} meetingOnly={meetingOnly} /> }}
      />
      {` · ${t('floor.closes_in', { time: minutesAndSeconds(seconds) })}`}
    </>
  )
}
