import { useMemo } from 'react'
import { hasFloor } from '../../../shared/features/floor/asking.ts'
import { panelMsOf } from '../../../shared/features/floor/fairness.ts'
import { panelWarnings, type PanelWarning } from '../../../shared/features/floor/speakers-list.ts'
import type { SlotView } from '../../../shared/features/floor/view-lists.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import { usePodiumView } from '../../sync/hooks.ts'

/** Somebody on the list, with the name that they have now and what they spoke from it so far. */
export interface ListedSpeaker extends SlotView {
  readonly slotId: string
  readonly name: string
  readonly spokeMs: number
}

/** The speakers' list of an item and what is to be said about it. */
export interface SpeakersList {
  readonly speakers: readonly ListedSpeaker[]
  readonly warnings: readonly PanelWarning[]
  /** What the panel used, and what its item had planned. */
  readonly panelMs: number
  readonly lengthMs: number
}

type Podium = WireViewOf['podium']

/** The speakers' list of an item. */
export function useSpeakersList(itemId: string): SpeakersList {
  const slots = usePodiumView((view) => view.floor.lists[itemId])
  const history = usePodiumView((view) => view.floor.history)
  const people = usePodiumView((view) => view.people.people)
  const item = usePodiumView((view) => view.agenda.items[itemId])
  return useMemo(() => {
    const turns = Object.values(history).filter((turn) => turn.itemId === itemId)
    const speakers = Object.entries(slots ?? {})
      .map(([slotId, slot]) => ({
        ...slot,
        ...namesOf(slot, people),
        slotId,
        spokeMs: panelMsOf(turns.filter((turn) => turn.slotId === slotId)),
      }))
      .sort((a, b) => a.rank - b.rank)
    const lengthMs = item ? item.endMs - item.startMs : 0
    return { speakers, warnings: panelWarnings(speakers, lengthMs), panelMs: panelMsOf(turns), lengthMs }
  }, [slots, history, people, item, itemId])
}

/** The items that have a floor, in the order of the agenda. */
export function useItemsWithFloor(): readonly (Podium['agenda']['items'][string] & { readonly itemId: string })[] {
  const items = usePodiumView((view) => view.agenda.items)
  return useMemo(
    () =>
      Object.entries(items)
        .map(([itemId, item]) => ({ ...item, itemId }))
        .filter(({ kind }) => hasFloor(kind))
        .sort((a, b) => a.startMs - b.startMs),
    [items],
  )
}

function namesOf({ personId, name, organisation }: SlotView, people: Podium['people']['people']) {
  const person = people[personId ?? '']
  const from = organisation ?? person?.organisation
  return { name: name ?? person?.name ?? '', ...(from !== undefined && { organisation: from }) }
}
