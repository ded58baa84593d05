import type { Expected, IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { useText } from '../../i18n/use-text.ts'
import { Chip, type Tone } from '../../ui/chip.tsx'

const MINUTE_MS = 60_000

type Marked = { readonly item: IdentifiedItem; readonly expected: Expected | undefined }
type Mark = { readonly textId: string; readonly tone?: Tone; readonly minutes?: number }

type ItemMarksProps = Marked & {
  /** Only what the chair has to reckon with now. */
  readonly brief?: boolean
}

/** What sets an item apart from its plan: a fixed time, a time that does not suffice, another length, an insertion, a change after adoption. */
export function ItemMarks({ brief = false, ...marked }: ItemMarksProps) {
  const t = useText()
  return (brief ? MARKS.slice(0, BRIEF) : MARKS)
    .flatMap((markOf) => markOf(marked) ?? [])
    .map(({ textId, tone = 'neutral', minutes = 0 }) => (
      <Chip key={textId} tone={tone}>
        {t(textId, { minutes })}
      </Chip>
    ))
}

const MARKS: readonly ((marked: Marked) => Mark | undefined)[] = [
  ({ item, expected }) => {
    if (!item.isPinned) return undefined
    const isLost = item.status === 'planned' && minutesOf(expected && expected.startMs - item.startMs) > 0
    return isLost ? { textId: 'agenda.pin_lost', tone: 'warn' } : { textId: 'agenda.pinned', tone: 'info' }
  },
  ({ expected }) => counted('agenda.short_by', expected?.shortByMs),
  ({ expected }) => counted('agenda.beyond_stop', expected?.beyondStopMs),
  ({ item: { minutes, status } }) =>
    minutes === undefined || status === 'closed' ? undefined : { textId: 'agenda.estimated', minutes },
  ({ item }) => (item.leftOut ? { textId: 'agenda.not_in_file' } : undefined),
  ({ item }) => (item.isInserted ? { textId: 'agenda.inserted' } : undefined),
  ({ item }) => (item.changedAfterAdoption ? { textId: 'agenda.changed_after_adoption', tone: 'info' } : undefined),
]

/** How many of the marks, from the first, are about time. */
const BRIEF = 3

const minutesOf = (ms: number | undefined): number => Math.floor((ms ?? 0) / MINUTE_MS)

const counted = (textId: string, ms: number | undefined): Mark | undefined =>
  minutesOf(ms) > 0 ? { textId, tone: 'warn', minutes: minutesOf(ms) } : undefined
