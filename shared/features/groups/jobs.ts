import { z } from 'zod'
import type { Job } from '../../lib/feature.ts'
import { memo } from '../../lib/memo.ts'
import { DRAW_ALGORITHM, drawTables, type DrawnTable } from './draw/draw.ts'
import type { DrawQuality } from './draw/quality.ts'
import { groupsCommands, type GroupsCommand } from './messages.ts'
import type { GroupsSees } from './pool.ts'
import type { Key } from './proof/key.ts'
import { lineInput } from './proof/line-input.ts'
import type { Terms } from './proof/terms.ts'
import { withPeople } from './proof/with-people.ts'
import type { Draft } from './state.ts'

/** A draw as it is handed over to be worked out. */
interface DrawJob {
  readonly roundId: string
  readonly draw: number
  readonly terms: Terms
  readonly seed: string
  readonly key: Key
  readonly people: readonly string[]
  /** Those of them who take part remotely. */
  readonly remote: readonly string[]
}

/** The draw that was asked for and is not there yet; it begins when its seed is known. */
export const pendingDraws = ({ groups }: GroupsSees): readonly Job[] => (groups.draft ? jobsOf(groups.draft) : [])

const jobsOf = memo(({ roundId, draw, seed, proof, remote, drawn, hasFailed }: Draft): readonly Job[] => {
  if (seed === undefined || !proof || drawn || hasFailed) return []
  const { terms, key, people } = proof
  return [{ jobId: `${roundId}-${draw}`, input: { roundId, draw, terms, seed, key, people, remote } satisfies DrawJob }]
})

const keepDrawSchema = z.strictObject(groupsCommands['groups.keep_draw'].fields)

/** Draws the tables; takes up to a second for some hundred people. */
export function runDraw({ input: handedOver }: Job): GroupsCommand {
  const { roundId, draw, terms, seed, key, people, remote } = handedOver as DrawJob
  const { tables, later, ...drawn } = withPeople(drawTables(lineInput(terms, seed)), people, key)
  const quality = withSides(drawn.quality, tables, new Set(remote))
  const planned = later.length > 0 ? { later } : {}
  const result = keepDrawSchema.parse({ roundId, draw, algorithm: DRAW_ALGORITHM, tables, quality, ...planned })
  return { type: 'groups.keep_draw', ...result }
}

/** To the draw the sides are classes without a name: which of them a table lacks is told by its people. */
function withSides(quality: DrawQuality, tables: readonly DrawnTable[], remote: ReadonlySet<string>): DrawQuality {
  if (quality.withoutRoom === undefined) return quality
  const without = (isMissing: (members: readonly string[]) => boolean) =>
    tables.filter(({ members }) => isMissing(members)).length
  return {
    ...quality,
    withoutRoom: without((members) => members.every((id) => remote.has(id))),
    withoutRemote: without((members) => !members.some((id) => remote.has(id))),
  }
}

/** Of all that was handed over, which draw it was. */
const failDrawSchema = z.object(groupsCommands['groups.fail_draw'].fields)

/** What becomes of a draw that could not be worked out. */
export function failedDraw({ input }: Job): GroupsCommand {
  return { type: 'groups.fail_draw', ...failDrawSchema.parse(input) }
}
