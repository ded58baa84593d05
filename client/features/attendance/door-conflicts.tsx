import { useCallback, useMemo, useState } from 'react'
import { useText, type Say } from '../../i18n/use-text.ts'
import { useEachDoorState } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { ConflictWatch, type DoorConflict } from './conflict-watch.ts'
import { useTimeWords } from './use-time-words.ts'

/** Where the meeting knew otherwise than this door when a step arrived; a line each, until it has been read. */
export function DoorConflicts() {
  const t = useText()
  const timeWords = useTimeWords()
  const [conflicts, setConflicts] = useState<readonly DoorConflict[]>([])
  const watch = useMemo(() => new ConflictWatch(), [])
  useEachDoorState(
    useCallback(
      ({ view, pending, refusals, connection }) => {
        const found = watch.take({
          people: view.people.people,
          standings: view.attendance.people,
          pending,
          refused: new Set(refusals.map(({ commandId }) => commandId)),
          isLive: connection.state === 'live',
        })
        if (found.length > 0) setConflicts((before) => [...before, ...found])
      },
      [watch],
    ),
  )
  const [first, ...more] = conflicts
  if (!first) return null
  return (
    <Band
      tone="info"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the element is the band's
      role="status"
      actions={<Button onClick={() => setConflicts(more)}>{t('attendance.understood')}</Button>}
    >
      {conflictWords(t, first, timeWords)}
      {more.length > 0 && ` · ${t('attendance.conflict_more', { count: more.length })}`}
    </Band>
  )
}

function conflictWords(t: Say, { kind, name, door, atMs = 0, other }: DoorConflict, words: (atMs: number) => string) {
  const values = { name, time: words(atMs) }
  if (door !== undefined && kind === 'in') return t('attendance.conflict_in_door', { ...values, door })
  if (other !== undefined) return t('attendance.conflict_merged_into', { name, other })
  return t(`attendance.conflict_${kind}`, values)
}
