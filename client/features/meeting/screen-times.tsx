import { useText } from '../../i18n/use-text.ts'
import { isolateLtr } from '../../i18n/isolate.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useNow } from '../../ui/now.tsx'
import { timeOfDay } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import { ZonedTime } from '../../ui/zoned-time.tsx'
import styles from './screen.module.css'

const MINUTE_MS = 60_000

/** The end of the room screen's footer: the meeting's time and, where it is another, the room's. */
export function ScreenTimes() {
  const t = useText()
  const { locale } = useLanguage()
  const { meeting, reader } = useZones()
  const nowMs = useNow((exactMs) => exactMs - (exactMs % MINUTE_MS))
  const here = timeOfDay(nowMs, locale, reader)
  const isElsewhere = here !== timeOfDay(nowMs, locale, meeting)
  return (
    <div className={styles.times}>
      <p className={styles.now}>
        <ZonedTime atMs={nowMs} />
      </p>
      {isElsewhere && <p>{t('meeting.screen_here', { time: isolateLtr(here) })}</p>}
    </div>
  )
}
