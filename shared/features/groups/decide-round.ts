import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { RoundId } from '../../lib/ids.ts'
import { currentItem } from '../agenda/state.ts'
import { expectedDraft } from './decide-draft.ts'
import type { DecideGroups } from './decide.ts'
import { roundOn } from './decide-running.ts'
import { mergeNews, tablesChanged } from './follow-up.ts'
import type { GroupsRejection } from './messages.ts'
import { wantedOf, type GroupsSees } from './pool.ts'
import { hasToEnd } from './round-end.ts'
import { publishedTables, settledTables } from './settle.ts'
import { sinceDrawn } from './since-drawn.ts'
import { endWithPart } from './standing-part.ts'
import { membersOf, type Draft } from './state.ts'
import { writtenTable } from './written-table.ts'

const MINUTE_MS = 60_000

/** Commands about tables at which people sit. */
export const decideRound = {
  'groups.publish': (state, { roundId, expects, ...wish }, context) => {
    const { nowMs } = context
    if (roundOn(state, roundId)) return accept()
    const draft = publishable(state, roundId, expects.draw)
    if ('code' in draft) return reject(draft)
    const endsAtMs = endOf(state, wish, nowMs)
    if (endsAtMs <= nowMs) return reject({ code: 'groups/ends_in_the_past' })
    const tables = publishedTables(state, draft, draft.drawn.tables)
    const people = tables.flatMap(membersOf).length
    if (people < 2) return reject({ code: 'groups/too_few_people', people })
    const { gone } = sinceDrawn(draft, state.people, wantedOf(state, draft.from))
    const promptText = wish.prompt && context.keepText(defined(wish.prompt))
    const bound = defined({ itemId: currentItem(state.agenda)?.itemId, promptText })
    return accept({ type: 'groups.round_started', roundId, endsAtMs, ...bound, tables: tables.map(writtenTable), gone })
  },

  'groups.settle': (state, { roundId }) => {
    const round = roundOn(state, roundId)
    if (!round) return accept()
    const now = settledTables(state, round)
    return accept(tablesChanged(round, now), ...mergeNews(state, round, now))
  },

  'groups.extend': (state, { roundId, minutes }) => {
    const round = roundOn(state, roundId)
    if (!round) return reject({ code: 'groups/no_round' })
    return accept({ type: 'groups.extended', roundId, endsAtMs: round.endsAtMs + minutes * MINUTE_MS })
  },

  'groups.end': (state, { roundId }, { actor, nowMs }) => {
    const round = roundOn(state, roundId)
    if (!round) {
      const isOver = state.groups.past.some((past) => past.roundId === roundId)
      return isOver ? accept() : reject({ code: 'groups/no_round' })
    }
    if (actor.kind === 'system' && !hasToEnd(state, round, nowMs)) return accept()
    return accept({ type: 'groups.round_ended', roundId })
  },
} satisfies Partial<DecideGroups>

type ReadyDraft = Draft & Required<Pick<Draft, 'drawn'>>

const isReady = (draft: Draft): draft is ReadyDraft => draft.drawn !== undefined

function publishable(state: GroupsSees, roundId: RoundId, draw: number): ReadyDraft | GroupsRejection {
  if (state.meeting.phase === 'closed') return { code: 'groups/meeting_closed' }
  const draft = expectedDraft(state, roundId, draw)
  if ('code' in draft) return draft
  if (!isReady(draft)) return { code: 'groups/still_drawing' }
  return state.groups.round ? { code: 'groups/round_on' } : draft
}

interface EndWish {
  readonly endsAtMs?: number | undefined
  readonly minutes?: number | undefined
}

function endOf({ agenda }: GroupsSees, { endsAtMs, minutes }: EndWish, nowMs: number): number {
  if (endsAtMs !== undefined) return endsAtMs
  if (minutes !== undefined) return nowMs + minutes * MINUTE_MS
  return endWithPart(agenda, nowMs)
}
