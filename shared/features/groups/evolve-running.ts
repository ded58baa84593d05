import { defined } from '../../lib/defined.ts'
import type { Evolve, TextBody } from '../../lib/feature.ts'
import { localizedOf, type Localized } from '../../lib/languages.ts'
import type { GroupsEvent } from './messages.ts'
import { changeRound, tableOf, withTable, withTables } from './round-tables.ts'
import { MERGE_AFTER_MS } from './running-state.ts'
import type { GroupsSlice, Table } from './state.ts'

/** What happens at tables while people sit at them. */
export const evolveRunning = {
  'groups.prompt_set': (slice, { promptText, table }, { text }) => {
    const prompt = promptText && promptOf(text(promptText))
    return changeRound(slice, ({ prompt: before, ...round }) =>
      table === undefined
        ? { ...round, ...defined({ prompt }) }
        : withTable({ ...round, ...defined({ prompt: before }) }, table, ({ prompt: _own, ...each }) => ({
            ...each,
            ...defined({ prompt }),
          })),
    )
  },

  'groups.told': (slice, { messageId, messageText, table }, { atMs, text }) => {
    const said = text(messageText)
    const message = { messageId, text: typeof said === 'string' ? said : '', atMs, ...defined({ table }) }
    return changeRound(slice, (round) => ({ ...round, messages: [...round.messages, message] }))
  },

  'groups.called_back': (slice, { endsAtMs }) =>
    changeRound(slice, (round) => ({ ...round, endsAtMs, isCalledBack: true })),

  'groups.last_minute': (slice, { endsAtMs }) =>
    changeRound(slice, (round) => ({ ...round, lastMinuteOfMs: endsAtMs })),

  'groups.person_moved': (slice, { personId, table }) =>
    changeRound(slice, (round) => {
      const seat = round.seats.get(personId)
      const from = tableOf(round, seat?.table)
      const to = tableOf(round, table)
      if (!seat || !from || !to || from === to) return round
      const { side } = seat
      return withTables(round, [
        { ...seatsOf(from), [side]: from[side].filter((id) => id !== personId) },
        { ...seatsOf(to), [side]: [...to[side], personId] },
      ])
    }),

  'groups.merge_offered': (slice, { table, personId, to }, { atMs }) =>
    changeRound(slice, (round) => {
      const before = tableOf(round, table)?.merge
      const isAgain = before?.personId === personId && (before.isWaiting || before.atMs >= atMs)
      const merge = isAgain ? { ...before, to } : { personId, to, atMs: atMs + MERGE_AFTER_MS }
      return { ...withTable(round, table, (each) => ({ ...each, merge })), settled: round.settled + 1 }
    }),

  'groups.merge_withdrawn': (slice, { table }) =>
    changeRound(slice, (round) => ({
      ...withTable(round, table, ({ merge: _gone, ...each }) => each),
      settled: round.settled + 1,
    })),

  'groups.merge_declined': (slice, { table }) =>
    changeRound(slice, (round) =>
      withTable(round, table, (each) => (each.merge ? { ...each, merge: { ...each.merge, isWaiting: true } } : each)),
    ),

  'groups.laptop_taken': (slice, { table, personId }) =>
    changeRound(slice, (round) => withTable(round, table, (each) => ({ ...each, laptop: personId }))),
} satisfies Partial<Evolve<GroupsSlice, GroupsEvent>>

/** A table as far as it is about who sits there. */
const seatsOf = ({ number, zone, room, remote }: Table): Table => ({ number, zone, room, remote })

/** A kept prompt; undefined once the text is erased. */
export const promptOf = (body: TextBody | undefined): Localized | undefined => {
  const prompt = localizedOf(body)
  return Object.keys(prompt).length > 0 ? prompt : undefined
}
