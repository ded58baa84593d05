import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import { hostAt, hostsOf, laptopOf } from './laptop.ts'
import type { MergeOffer, TableLife, TableMessage } from './running-state.ts'
import type { Round, RoundTable, Table } from './state.ts'
import type { GroupsMe, MergeView, PodiumMessagesView, RoundView, TableMessageView, TableView } from './view.ts'

/** What everybody hears of a round while it is on. */
export const viewNews = ({
  kind,
  prompt,
  messages,
  isCalledBack,
}: Round): Pick<RoundView, 'kind' | 'prompt' | 'message' | 'isCalledBack'> =>
  defined({ kind, prompt, message: lastMessage(messages, undefined), isCalledBack })

/** What happens at a table as somebody sees it who sits there. */
export function viewOwnNews(round: Round, table: RoundTable, personId: PersonId): GroupsMe {
  const { number, name, prompt, merge } = table
  return defined({
    name,
    prompt,
    host: hostAt(table, hostsOf(round)),
    laptop: laptopOf(table),
    message: lastMessage(round.messages, number),
    merge: merge?.personId === personId ? viewMerge(merge) : undefined,
  })
}

/** What happens at a table as the podium sees it. */
export function viewTableNews(
  table: Table & TableLife,
  hosts: readonly PersonId[],
): Pick<TableView, 'host' | 'laptop' | 'prompt' | 'merge'> {
  const { prompt, merge } = table
  return defined({
    host: hostAt(table, hosts),
    laptop: laptopOf(table),
    prompt,
    merge: merge && { personId: merge.personId, ...viewMerge(merge) },
  })
}

const viewMerge = ({ to, atMs, isWaiting }: MergeOffer): MergeView => (isWaiting ? { to } : { to, atMs })

const MOST_SHOWN = 8

/** What was said last to the tables, to all or to one. */
export const viewMessages = memo((messages: Round['messages']): PodiumMessagesView =>
  Object.fromEntries(
    messages.slice(-MOST_SHOWN).map(({ messageId, text, atMs, table }) => [messageId, defined({ text, atMs, table })]),
  ),
)

/** The last one to all where no table is named; erased ones are not said any more. */
function lastMessage(messages: readonly TableMessage[], number: number | undefined): TableMessageView | undefined {
  const last = messages.findLast(({ table }) => table === number)
  return last && last.text !== '' ? { messageId: last.messageId, text: last.text, atMs: last.atMs } : undefined
}
