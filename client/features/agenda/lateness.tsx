import { useText } from '../../i18n/use-text.ts'

const MINUTE_MS = 60_000

/** "12 min late", or "on time" below a minute. */
export function Lateness({ latenessMs }: { readonly latenessMs: number }) {
  const t = useText()
  const minutes = Math.floor(latenessMs / MINUTE_MS)
  return minutes < 1 ? t('agenda.in_time') : t('agenda.late', { minutes })
}
