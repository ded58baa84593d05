import { chair, START_MS, type Given } from './given.ts'
import { seatedRound, tablesOf, withHere } from './groups-meeting.ts'

/** Two tables of three people of the room, who were asked for everything until half an hour after the start. */
export const reporting = (): Given =>
  seatedRound(withHere(['a', 'b', 'c', 'd', 'e', 'f']), { mix: [] }).after(chair, {
    type: 'groups.ask_reports',
    roundId: 'r1',
    deadlineAtMs: START_MS + 1_800_000,
    parts: ['points', 'recommendations', 'ranking'],
    options: [{ en: 'First' }, { en: 'Second', ar: 'الثاني' }, { en: 'Third' }],
  })

/** Who sits at table 1. */
export function table1Of(meeting: Given): readonly [string, string, string] {
  const [one, two, three] = tablesOf(meeting)[1] ?? []
  if (!one || !two || !three) throw new Error('Three should sit at table 1.')
  return [one, two, three]
}

/** After the round is over. */
export const endedRound = (meeting: Given): Given => meeting.after(chair, { type: 'groups.end', roundId: 'r1' })
