import { z } from 'zod'
import type { Job } from '../../lib/feature.ts'
import { memo } from '../../lib/memo.ts'
import type { PeopleSlice } from '../people/state.ts'
import { DRAW_ALGORITHM, drawTables, type DrawInput } from './draw/draw.ts'
import { groupsCommands, type GroupsCommand } from './messages.ts'
import { drawPerson, idNow, pastTables, type GroupsSees } from './pool.ts'
import type { Draft, Round } from './state.ts'
import { membersOf } from './state.ts'

/** A draw as it is handed over to be worked out. */
interface DrawJob {
  readonly roundId: string
  readonly draw: number
  readonly input: DrawInput
}

/** The draw that was asked for and is not there yet. */
export function pendingDraws(state: GroupsSees): readonly Job[] {
  const { draft, round } = state.groups
  return draft && !draft.drawn && !draft.hasFailed ? jobsOf(draft, round, state.people, pastTables(state)) : []
}

const jobsOf = memo(
  (draft: Draft, round: Round | undefined, people: PeopleSlice, past: DrawInput['earlier']): readonly Job[] => {
    const { roundId, draw, seed, size, zones, mix, room, remote } = draft
    const zoneOf = (side: 'room' | 'remote') => (zones === 'mixed' ? 'mixed' : side)
    const input: DrawInput = {
      seed,
      size,
      mix,
      people: [
        ...room.map((id) => drawPerson(people, id, zoneOf('room'))),
        ...remote.map((id) => drawPerson(people, id, zoneOf('remote'))),
      ],
      earlier: [...past, ...(round?.tables ?? []).map((table) => whoSat(people, table))],
    }
    return [{ jobId: `${roundId}-${draw}`, input: { roundId, draw, input } satisfies DrawJob }]
  },
)

const whoSat = (people: PeopleSlice, table: Round['tables'][number]) =>
  [...membersOf(table), ...table.left].map((id) => idNow(people, id))

const keepDrawSchema = z.strictObject(groupsCommands['groups.keep_draw'].fields)

/** Draws the tables; takes up to a second for some hundred people. */
export function runDraw({ input: handedOver }: Job): GroupsCommand {
  const { roundId, draw, input } = handedOver as DrawJob
  const { tables, quality } = drawTables(input)
  const result = keepDrawSchema.parse({ roundId, draw, algorithm: DRAW_ALGORITHM, tables, quality })
  return { type: 'groups.keep_draw', ...result }
}

/** Of all that was handed over, which draw it was. */
const failDrawSchema = z.object(groupsCommands['groups.fail_draw'].fields)

/** What becomes of a draw that could not be worked out. */
export function failedDraw({ input }: Job): GroupsCommand {
  return { type: 'groups.fail_draw', ...failDrawSchema.parse(input) }
}
