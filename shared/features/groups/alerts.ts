import type { Alert } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { GroupsSees } from './pool.ts'
import { isLastMinuteSaid } from './running-state.ts'
import type { Round, Seat } from './state.ts'

type Sees = Pick<GroupsSees, 'meeting' | 'groups'>

/** What is said of a person's own table: each takes the place of the one before it. */
const TAG = 'table'

/** Whom a change at the tables concerns so much that their device is to be woken. */
export function alertsOfTables(before: Sees, after: Sees): readonly Alert[] {
  const { round } = after.groups
  if (before.groups.round === round) return []
  if (!round) return ended(before.groups.round, after)
  const earlier = before.groups.round?.roundId === round.roundId ? before.groups.round : undefined
  return [...seated(earlier, round), ...alone(earlier, round), ...told(earlier, round), ...soonOver(earlier, round)]
}

/** Where somebody sits who sat elsewhere, or nowhere. */
function seated(before: Round | undefined, { seats }: Round): readonly Alert[] {
  if (before?.seats === seats) return []
  const earlier = before?.seats.buckets
  return seats.buckets.flatMap((bucket, at) => (bucket === earlier?.[at] ? [] : seatedIn(bucket, earlier?.[at])))
}

type Bucket = { readonly [personId: string]: Seat }

const seatedIn = (seats: Bucket, earlier: Bucket = {}): readonly Alert[] =>
  Object.entries(seats)
    .filter(([personId, { table }]) => earlier[personId]?.table !== table)
    .map(([personId, { table }]) => alert(personId, 'table', { number: table }))

/** Who sits alone and may go elsewhere. */
const alone = (before: Round | undefined, { tables }: Round): readonly Alert[] =>
  tables.flatMap(({ number, merge }) => {
    if (!merge || merge.isWaiting) return []
    const earlier = before?.tables.find((table) => table.number === number)?.merge
    return earlier?.personId === merge.personId ? [] : [alert(merge.personId, 'table_alone')]
  })

/** Whom those who run the meeting said something to; what it was stands on the page. */
const told = (before: Round | undefined, { messages, seats }: Round): readonly Alert[] =>
  messages
    .slice(before?.messages.length ?? 0)
    .flatMap((message) =>
      [...seats.entries()]
        .filter(([, { table }]) => message.table === undefined || message.table === table)
        .map(([personId]) => ({ ...alert(personId, 'table_message'), tag: 'table_message' })),
    )

/** Everybody, when they are called back or have a minute left. */
function soonOver(before: Round | undefined, round: Round): readonly Alert[] {
  if (round.isCalledBack) return before?.isCalledBack ? [] : toAll(round, 'table_back')
  const isToldNow = isLastMinuteSaid(round) && !(before && isLastMinuteSaid(before))
  return isToldNow ? toAll(round, 'table_minute') : []
}

/** Whoever was called back knows, and after the meeting there is nothing to come back to. */
const ended = (round: Round | undefined, { meeting }: Sees): readonly Alert[] =>
  !round || round.isCalledBack || meeting.phase === 'closed' ? [] : toAll(round, 'table_back')

const toAll = ({ seats }: Round, code: string): readonly Alert[] =>
  [...seats.entries()].map(([personId]) => alert(personId, code))

const alert = (personId: string, code: string, values?: Alert['values']): Alert => ({
  personId: personId as PersonId,
  code,
  tag: TAG,
  ...(values && { values }),
})
