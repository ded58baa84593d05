import type { MyTable } from './my-table.ts'

/** Something about the reader's table that a device tells by sound; each has an id of its own. */
export interface TableStep {
  readonly name: 'table' | 'table_minute' | 'table_back' | 'table_message' | 'table_alone'
  readonly id: string
}

/** What is so now, each of which is told once. */
export function tableStepsOf(table: MyTable | undefined, isLastMinute: boolean): readonly TableStep[] {
  if (!table) return []
  const { round, messages } = table
  const said = messages.map(({ messageId }): TableStep => ({ name: 'table_message', id: messageId }))
  if (round.isCalledBack) return [...said, { name: 'table_back', id: `back ${round.roundId}` }]
  return [...said, ...seatSteps(table), ...minuteSteps(table, isLastMinute)]
}

function seatSteps(table: MyTable): readonly TableStep[] {
  if (table.name !== 'seated') return []
  const { round, number, merge } = table
  const seat: TableStep = { name: 'table', id: `table ${round.roundId} ${number}` }
  return merge ? [seat, { name: 'table_alone', id: `alone ${round.roundId} ${number} ${merge.to}` }] : [seat]
}

/** After an extension there is another last minute. */
const minuteSteps = ({ round }: MyTable, isLastMinute: boolean): readonly TableStep[] =>
  isLastMinute ? [{ name: 'table_minute', id: `minute ${round.roundId} ${round.endsAtMs}` }] : []
