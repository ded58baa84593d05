import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { segmentNow } from '../../../shared/features/agenda/segments.ts'
import { useText } from '../../i18n/use-text.ts'
import { Clock } from '../../ui/clock.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'

/** The part of an item that is on, and the time that it has left; nothing where an item has no parts. */
export function SegmentLine({ item }: { readonly item: IdentifiedItem }) {
  const t = useText()
  const part = segmentNow(item)
  if (!part) return null
  const { pausedAtMs } = item
  const label = t('agenda.part_time_left')
  return (
    <>
      {t('agenda.part_of', { part: part.rank + 1, parts: Object.keys(item.segments).length })}{' '}
      <LocalizedText text={part.title} /> ·{' '}
      {pausedAtMs === undefined ? (
        <Clock label={label} untilMs={part.untilMs} />
      ) : (
        <Clock label={label} leftMs={part.untilMs - pausedAtMs} />
      )}
    </>
  )
}
