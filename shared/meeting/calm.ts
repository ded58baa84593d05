import { features } from './features.ts'
import type { Event } from './meeting.ts'

interface Calming {
  readonly calm?: (event: Event) => boolean
}

/** By the name of the feature, which begins the type of each of its events. */
const calming = features as unknown as { readonly [feature: string]: Calming }

/** Whether the news of an event may wait a moment and leave together with others. */
export const isCalm = (event: Event): boolean => calming[event.type.split('.', 1)[0]!]?.calm?.(event) ?? false
