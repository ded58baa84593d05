import { FormattedMessage } from 'react-intl'
import type { Expected, IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './agenda-list.module.css'
import { hasDetails, ItemDetails } from './item-details.tsx'
import { ItemMarks } from './item-marks.tsx'
import { STATUS } from './item-status.ts'
import { PostponedWords } from './postponed-words.tsx'
import { SegmentLine } from './segment-line.tsx'

const MINUTE_MS = 60_000

type AgendaItemProps = { readonly item: IdentifiedItem; readonly expected: Expected | undefined }

/** One item: when, what, how it stands, and everything about it on demand; open by itself while it is on. */
export function AgendaItem({ item, expected }: AgendaItemProps) {
  const isOn = item.status === 'open' || item.status === 'paused'
  if (!hasDetails(item))
    return (
      <li className={styles.item}>
        <ItemLine item={item} expected={expected} />
      </li>
    )
  return (
    <li className={isOn ? styles.on : styles.item}>
      <details open={isOn}>
        <summary className={styles.summary}>
          <ItemLine item={item} expected={expected} />
          <Icon name="chevron" />
        </summary>
        <ItemDetails item={item} />
      </details>
    </li>
  )
}

function ItemLine({ item, expected }: AgendaItemProps) {
  const t = useText()
  const status = STATUS[item.status]
  return (
    <div className={styles.line}>
      <p className={styles.when}>
        <Time atMs={item.startMs} untilMs={item.endMs} />
      </p>
      <p className={styles.name}>
        <LocalizedText text={item.title} />
      </p>
      <p className={styles.facts}>
        {status && <Chip tone={status.tone}>{t(status.textId)}</Chip>}
        <ItemMarks item={item} expected={expected} />
        {item.postponed && <PostponedWords postponed={item.postponed} />}
        {(item.status === 'open' || item.status === 'paused') && <SegmentLine item={item} />}
        <Actual item={item} expected={expected} />
      </p>
    </div>
  )
}

/** How the item went or is to be expected to go, where that is not its plan. */
function Actual({ item, expected }: AgendaItemProps) {
  if (!expected || item.status === 'skipped' || item.status === 'postponed') return null
  const isAsPlanned =
    Math.abs(expected.startMs - item.startMs) < MINUTE_MS && Math.abs(expected.endMs - item.endMs) < MINUTE_MS
  if (isAsPlanned) return null
  const id = item.status === 'closed' ? 'agenda.took_place' : 'agenda.expected'
  return (
    <span>
      <FormattedMessage
        id={id}
        values={{ time: () => <Time key="time" atMs={expected.startMs} untilMs={expected.endMs} meetingOnly /> }}
      />
    </span>
  )
}
