import { isolateLtr } from '../i18n/isolate.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import styles from './time.module.css'
import { useZones } from './zone.tsx'

/** The time of day in a zone, as `14:05`, or `14:05:09` where seconds matter. */
export function timeOfDay(atMs: number, locale: string, timeZone: string, withSeconds = false): string {
  const second = withSeconds ? ({ second: '2-digit' } as const) : {}
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone, ...second } as const
  return new Intl.DateTimeFormat(locale, parts).format(atMs)
}

type TimeProps = {
  /** An instant, UTC milliseconds. */
  readonly atMs: number
  /** Makes it a range, isolated so that it does not turn round in Arabic. */
  readonly untilMs?: number
  /** Leaves the reader's own time away, where a list says it once. */
  readonly meetingOnly?: boolean
  readonly seconds?: boolean
}

/** An instant or a range in the meeting's zone and, where it differs, in the reader's. */
export function Time({ atMs, untilMs, meetingOnly = false, seconds = false }: TimeProps) {
  const t = useText()
  const { locale } = useLanguage()
  const zones = useZones()
  const inZone = (zone: string) =>
    isolateLtr(
      [atMs, ...(untilMs === undefined ? [] : [untilMs])].map((ms) => timeOfDay(ms, locale, zone, seconds)).join('–'),
    )
  const here = inZone(zones.meeting)
  const there = inZone(zones.reader)
  return (
    <time dateTime={new Date(atMs).toISOString()} className={styles.time}>
      {here}
      {!meetingOnly && there !== here && <span className={styles.reader}> · {t('ui.your_time', { time: there })}</span>}
    </time>
  )
}

/** The day of an instant in the meeting's zone, as "Monday 23 November 2026". */
export function Day({ atMs }: { readonly atMs: number }) {
  const { locale } = useLanguage()
  const { meeting } = useZones()
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: meeting })
  return <time dateTime={new Date(atMs).toISOString()}>{format.format(atMs)}</time>
}
