import { drawsOf } from '../../shared/features/groups/proof/verify.ts'
import type { DrawRecord } from '../../shared/features/groups/proof/record.ts'
import { exportOf } from '../../shared/meeting/exports.ts'
import { START_MS, type Given } from './given.ts'
import { seatedRound, withHere } from './groups-meeting.ts'

export const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'mo', 'nia']
export const REMOTE = ['pat', 'quin', 'rob', 'sam']
export const meeting = withHere(ROOM, REMOTE)
export const MIX = { mix: ['stakeholderGroup'] } as const
/** A first round of theirs that is on. */
export const round = seatedRound(meeting, MIX)

/** The file as anybody of the meeting gets it. */
export function fileOf({ state }: Given): string {
  const file = exportOf('draws.json')
  if (!file || !('body' in file)) throw new Error('There is no such file.')
  return file.body(state, { nowMs: START_MS, language: 'en' })
}

export const recordsOf = (given: Given): readonly DrawRecord[] => drawsOf(fileOf(given))!

/** What everybody sees of the draw. */
export const drawSeen = (given: Given) => given.sees('hall')['groups']!['draw'] as Record<string, unknown>

export const redraw = (reason: 'people' | 'settings' | 'look' | 'other', draw = 1) =>
  ({ type: 'groups.redraw', roundId: 'r1', expects: { draw }, reason }) as const
