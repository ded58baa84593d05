import { defined } from '../../lib/defined.ts'
import type { Evolve, Listen } from '../../lib/feature.ts'
import type { TechnicalPauseEvent } from '../agenda/state.ts'
import { promptOf } from './evolve-running.ts'
import type { GroupsEvent } from './messages.ts'
import { planAfter } from './planned-rounds.ts'
import { begun, changeRound, withTables } from './round-tables.ts'
import { isLastMinuteSaid } from './running-state.ts'
import { membersOf, standingSince, type GroupsSlice, type PastRound, type Round, type RoundTable } from './state.ts'

type PastTable = PastRound['tables'][number]

/** What happens to a round that is on. */
export const evolveRound = {
  'groups.round_started': ({ draft, plan, dropped: _told, ...slice }, { promptText, ...event }, { atMs, text }) => {
    if (!draft?.drawn || draft.seed === undefined) return { ...slice, ...defined({ plan }) }
    const { room: _room, remote: _remote, draw, drawn, ...settings } = draft
    const prompt = promptText && promptOf(text(promptText))
    const start = begun({ ...event, ...defined({ prompt }), hosts: draft.hosts }, atMs)
    const round: Round = { ...settings, ...start, seed: draft.seed, draws: draw, quality: drawn.quality }
    return { ...slice, ...defined({ plan: planAfter(plan, draft) }), round }
  },

  'groups.tables_changed': (slice, { tables }) =>
    changeRound(slice, (round) => ({
      ...withTables(round, tables),
      settled: round.settled + 1,
    })),

  'groups.extended': (slice, { endsAtMs }) =>
    changeRound(slice, ({ isCalledBack: _takenBack, ...round }) => ({ ...round, endsAtMs })),

  'groups.round_ended': ({ round, ...slice }, _event, { atMs }) =>
    round ? { ...slice, past: [...slice.past, pastRound(round, atMs)] } : slice,
} satisfies Partial<Evolve<GroupsSlice, GroupsEvent>>

/** What a technical pause takes from the tables is given back at their end. */
export const hearTechnicalPause: Listen<GroupsSlice, TechnicalPauseEvent> = {
  'meeting.technical_pause_began': (slice, _event, { atMs }) => ({ standsSinceMs: atMs, ...slice }),
  'meeting.technical_pause_ended': (slice, _event, { atMs }) => {
    const sinceMs = standingSince(slice)
    const { standsSinceMs: _over, ...running } = slice
    if (sinceMs === undefined) return running
    return changeRound(running, (round) => putOff(round, atMs - sinceMs))
  },
}

/** Whoever was told of the last minute before a pause has what is left of it, and is not told again. */
function putOff(round: Round, byMs: number): Round {
  const endsAtMs = round.endsAtMs + byMs
  return { ...round, endsAtMs, ...(isLastMinuteSaid(round) && { lastMinuteOfMs: endsAtMs }) }
}

/** Who really sat together; what was said to them is over with the round. */
function pastRound(round: Round, endedAtMs: number): PastRound {
  const { endsAtMs: _planned, seats: _seats, wasAt: _last, settled: _settled, tables, ...rest } = round
  const { prompt: _prompt, messages: _messages, isCalledBack: _back, lastMinuteOfMs: _minute, ...drawn } = rest
  return { ...drawn, endedAtMs, tables: tables.map(pastTable) }
}

const pastTable = ({ number, zone, left, groupId, name, ...table }: RoundTable): PastTable => ({
  number,
  zone,
  ...defined({ groupId, name }),
  members: [...membersOf(table), ...left],
  ...(left.length > 0 && { left }),
})
