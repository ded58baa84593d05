import { useText } from '../../i18n/use-text.ts'

const MINUTE_MS = 60_000

/** "12 min late", "1 h 5 min late", or "on time" below a minute. */
export function Lateness({ latenessMs }: { readonly latenessMs: number }) {
  const t = useText()
  const minutes = Math.floor(latenessMs / MINUTE_MS)
  if (minutes < 1) return t('agenda.in_time')
  if (minutes < 60) return t('agenda.late', { minutes })
  return t('agenda.late_hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
