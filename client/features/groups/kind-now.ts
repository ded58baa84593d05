import type { SegmentKind } from '../../../shared/features/agenda/state.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'

type Item = WireViewOf['podium']['agenda']['items'][string]

/** What an item is for now: the kind of its part that is on, where that has one of its own, else its own. */
export const kindNow = ({ kind, segments, segment }: Pick<Item, 'kind' | 'segments' | 'segment'>): SegmentKind =>
  Object.values(segments).find(({ rank }) => rank === segment?.rank)?.kind ?? kind
