import { hash } from 'node:crypto'
import type { MeetingId } from '../../../shared/lib/ids.ts'
import { DamagedLogError } from '../../log/chain.ts'

/** Where a value of a meeting is kept: no two are at the same place. */
export interface Place {
  readonly meetingId: MeetingId
  readonly kind: 'outcome' | 'text'
  readonly name: string
}

/** Hex digits in front of each value. */
export const DIGEST_LENGTH = 16

/** Tells a value from any other, and from the same at another place. */
export const digestOf = ({ meetingId, kind, name }: Place, json: string): string =>
  hash('sha256', `${meetingId} ${kind} ${name}\n${json}`).slice(0, DIGEST_LENGTH)

/** A value as it is kept. */
export const keptValue = (place: Place, json: string): string => digestOf(place, json) + json

/** Refuses what is not what was written. */
export function valueIn(place: Place, kept: string): unknown {
  const json = kept.slice(DIGEST_LENGTH)
  if (digestOf(place, json) !== kept.slice(0, DIGEST_LENGTH))
    throw new DamagedLogError(place.meetingId, undefined, `the ${place.kind} ${place.name} is not what was written`)
  return JSON.parse(json)
}
