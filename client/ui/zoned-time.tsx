import { isolateLtr } from '../i18n/isolate.ts'
import { useLanguage } from '../i18n/language.tsx'
import { timeOfDay } from './time.tsx'
import styles from './zoned-time.module.css'
import { useZones } from './zone.tsx'

type ZonedTimeProps = {
  /** An instant, UTC milliseconds. */
  readonly atMs: number
}

/** A time of day in the meeting's zone with the zone's name, as "08:00 UTC", for readers who are not at one place. */
export function ZonedTime({ atMs }: ZonedTimeProps) {
  const { locale } = useLanguage()
  const { meeting } = useZones()
  return (
    <time dateTime={new Date(atMs).toISOString()} className={styles.time}>
      {isolateLtr(`${timeOfDay(atMs, locale, meeting)} ${zoneName(atMs, meeting)}`)}
    </time>
  )
}

/** Abbreviations of zones are Latin in every language. */
function zoneName(atMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(atMs)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
