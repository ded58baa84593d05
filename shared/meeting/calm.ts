import { features } from './features.ts'
import type { Event } from './meeting.ts'

interface Calming {
  readonly calm?: readonly string[]
}

const calm: ReadonlySet<string> = new Set(
  (Object.values(features) as unknown as readonly Calming[]).flatMap((feature) => feature.calm ?? []),
)

/** Whether the news of an event may wait a moment and leave together with others. */
export const isCalm = ({ type }: Event): boolean => calm.has(type)
