import { useMemo } from 'react'
import { hasFloor } from '../../../shared/features/floor/asking.ts'
import type { PodiumFloorView } from '../../../shared/features/floor/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk, type Desk } from '../../sync/desk.ts'
import { useIsKeeping, usePodiumView, usePresence } from '../../sync/hooks.ts'
import { useGoneSince } from './use-gone-since.ts'
import { asideOf, standingsOf, type Aside, type NameOfReport, type Standing } from './queue.ts'
import { groupWords } from './report-words.ts'

/** The floor as those see it who run the meeting. */
export interface PodiumFloor {
  readonly floor: OnTheWire<PodiumFloorView>
  /** The item that is on. */
  readonly itemId: string | undefined
  /** Whose pause lets nobody be called or heard. */
  readonly standsStill: 'item' | 'meeting' | undefined
  /** Whether that item has a floor: a break has none. */
  readonly hasFloor: boolean
  readonly standings: readonly Standing[]
  readonly held: readonly Aside[]
  readonly leaveSeekers: readonly Aside[]
  /** Ids of connected persons; undefined while the server cannot know who is connected to its other nodes. */
  readonly connected: ReadonlySet<string> | undefined
  /** By person: since when this page has seen them without a connection. */
  readonly goneSince: ReadonlyMap<string, number>
  readonly desk: Desk
}

/** The floor of the item that is on, with everything that the console's panels need. */
export function usePodiumFloor(): PodiumFloor {
  const floor = usePodiumView((view) => view.floor)
  const itemId = usePodiumView((view) => view.agenda.currentItemId)
  const status = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? '']?.status)
  const isTechnicalPause = usePodiumView((view) => view.meeting.technicalPause !== undefined)
  const kind = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? '']?.kind)
  const who = usePresence()?.who
  const desk = useDesk()
  const t = useText()
  const sorted = useMemo(() => {
    const nameOfReport: NameOfReport = (report) => groupWords(t, report)
    return {
      floor,
      standings: standingsOf(floor, nameOfReport),
      held: asideOf(floor, 'held', nameOfReport),
      leaveSeekers: asideOf(floor, 'needs_leave', nameOfReport),
    }
  }, [floor, t])
  const isKeeping = useIsKeeping()
  const connected = useMemo(() => (isKeeping ? new Set(who) : undefined), [who, isKeeping])
  const goneSince = useGoneSince(connected)
  return {
    ...sorted,
    itemId,
    standsStill: isTechnicalPause ? 'meeting' : status === 'paused' ? 'item' : undefined,
    hasFloor: kind !== undefined && hasFloor(kind),
    connected,
    goneSince,
    desk,
  }
}

/** The command that calls an entry, with what this page believes. */
export const giveTo = (entryId: string, { floor: { turn } }: Pick<PodiumFloor, 'floor'>) =>
  ({
    type: 'floor.give',
    entryId,
    expects: turn ? { speakingEntryId: turn.entryId } : {},
  }) as const
