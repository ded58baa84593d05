import { jobsOf, runJob } from '../../shared/meeting/jobs.ts'
import type { Command, MeetingState } from '../../shared/meeting/meeting.ts'
import { system, type Plain } from './given.ts'
import { desk, type Chosen, type Wished } from './wish.ts'

const PATTERN = { kind: 'pattern', url: 'https://call.example.org/{n}' } as const
const roundOn = (state: MeetingState): string => state.groups.round?.roundId ?? 'nothing'
const draftOf = ({ groups: { draft } }: MeetingState) => ({
  roundId: draft?.roundId ?? 'nothing',
  expects: { draw: draft?.draw ?? 1 },
})

function drawnTables(state: MeetingState): Plain<Command> | undefined {
  const [job] = jobsOf(state)
  return job && runJob(job)
}

/** What may be wished about coffee tables. */
export const GROUP_MOVES = {
  draw: (_state, wish) => [
    desk(wish),
    {
      type: 'groups.prepare',
      roundId: `round${wish.b}`,
      size: 2 + (wish.a % 2),
      zones: wish.b % 2 ? 'mixed' : 'apart',
      mix: ['stakeholderGroup'],
      from: 'list',
    },
  ],
  workOut: (state) => [system, drawnTables(state) ?? { type: 'groups.settle', roundId: 'nothing' }],
  drawAgain: (state, wish) => [desk(wish), { type: 'groups.redraw', ...draftOf(state), reason: 'look' }],
  dropDraw: (state, wish) => [desk(wish), { type: 'groups.discard', roundId: draftOf(state).roundId }],
  setPlaces: (_state, wish) => [
    desk(wish),
    {
      type: 'groups.set_places',
      roomNote: { en: `Note ${wish.word}` },
      remote: wish.b % 2 ? PATTERN : { kind: 'instruction', text: { en: `Room {n} ${wish.word}` } },
    },
  ],
  publish: (state, wish) => [desk(wish), { type: 'groups.publish', ...draftOf(state) }],
  follow: (state) => [system, { type: 'groups.settle', roundId: roundOn(state) }],
  extendRound: (state, wish) => [desk(wish), { type: 'groups.extend', roundId: roundOn(state), minutes: 5 }],
  endRound: (state, wish) => [desk(wish), { type: 'groups.end', roundId: roundOn(state) }],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
