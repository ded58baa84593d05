import { expectedAtMs } from '../../../shared/features/floor/expected.ts'
import { useNow } from '../../ui/now.tsx'
import { Time } from '../../ui/time.tsx'
import type { WireFloor } from './queue.ts'

const MINUTE_MS = 60_000

type ExpectedTimeProps = {
  readonly floor: WireFloor
  /** 1 is next. */
  readonly place: number
  readonly meetingOnly?: boolean
}

/** When a place will probably be called, to the minute, in the meeting's zone and the reader's. */
export function ExpectedTime({ floor, place, meetingOnly = false }: ExpectedTimeProps) {
  const atMs = useNow((nowMs) => Math.round(expectedAtMs(place, floor, nowMs) / MINUTE_MS) * MINUTE_MS)
  return <Time atMs={atMs} meetingOnly={meetingOnly} />
}
