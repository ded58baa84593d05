import { BucketMap } from '../../lib/bucket-map.ts'
import { accept, reject, type Decision } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { GroupId, PersonId, RoundId, TextId } from '../../lib/ids.ts'
import { currentItem } from '../agenda/state.ts'
import type { DecideGroups } from './decide.ts'
import { tablesChanged } from './follow-up.ts'
import type { GroupsEvent, GroupsRejection } from './messages.ts'
import { wantedOf, type GroupsSees } from './pool.ts'
import { groupOf } from './standing.ts'
import { boundNow } from './standing-due.ts'
import { membersOfGroup } from './standing-members.ts'
import { endWithPart } from './standing-part.ts'
import { standingTables, tablesWith } from './standing-settle.ts'
import { membersOf, type RoundTable } from './state.ts'
import { writtenTable } from './written-table.ts'

const MINUTE_MS = 60_000

/** Commands by which standing groups meet, and somebody sits with one of them. */
export const decideOpening = {
  'groups.open_groups': (state, { roundId, groupIds, prompt, ...until }, { nowMs, keepText }) => {
    const { round, standing, used } = state.groups
    if (round?.roundId === roundId) return accept()
    if (used.has(roundId)) return reject({ code: 'groups/id_used' })
    const wanted = groupIds ?? standing.groups.map((group) => group.groupId)
    if (wanted.length === 0 || wanted.some((id) => !groupOf(standing, id))) return reject({ code: 'groups/no_group' })
    const text = prompt && keepText(defined(prompt))
    return opened(state, { roundId, groupIds: wanted, nowMs, ...until, ...defined({ promptText: text }) })
  },

  'groups.open_bound': (state, { itemId }, { nowMs, newId }) => {
    const bound = boundNow(state)
    if (bound?.itemId !== itemId) return accept()
    return opened(state, { ...bound, roundId: newId<RoundId>('round'), nowMs })
  },

  'groups.choose_group': (state, { roundId, groupId }, { actor }) => {
    if (actor.kind === 'system') return accept()
    const group = groupOf(state.groups.standing, groupId)
    if (group && !group.isOpen && !membersOfGroup(group, state.people).has(actor.personId))
      return reject({ code: 'groups/group_closed' })
    return seatedWith(state, roundId, groupId, actor.personId)
  },

  'groups.seat_in_group': (state, { roundId, groupId, personId }) => seatedWith(state, roundId, groupId, personId),
} satisfies Partial<DecideGroups>

interface Opening {
  readonly roundId: RoundId
  readonly groupIds: readonly GroupId[]
  readonly nowMs: number
  readonly minutes?: number | undefined
  readonly endsAtMs?: number | undefined
  readonly promptText?: TextId
}

type Decided = Decision<GroupsEvent, GroupsRejection>

function opened(state: GroupsSees, { roundId, groupIds, promptText, nowMs, ...until }: Opening): Decided {
  const { groups, agenda, meeting } = state
  if (meeting.phase === 'closed') return reject({ code: 'groups/meeting_closed' })
  if (groups.round) return reject({ code: 'groups/round_on' })
  const endsAtMs = endOf(state, until, nowMs)
  if (endsAtMs <= nowMs) return reject({ code: 'groups/ends_in_the_past' })
  const tables = emptyTables(state, groupIds)
  const seated = standingTables(state, { tables, wasAt: BucketMap.empty() })
  if (!seated.some((table) => membersOf(table).length > 0) && !mayAnybodyJoin(state, groupIds))
    return reject({ code: 'groups/nobody_of_them' })
  const bound = defined({ itemId: currentItem(agenda)?.itemId, promptText })
  const begun = tables.map(({ groupId }, at) => ({ groupId, ...writtenTable(seated[at]!) }))
  return accept({ type: 'groups.groups_opened', roundId, endsAtMs, ...bound, tables: begun })
}

/** The number of a group's table is its place among all groups: the same one, whichever of them meet. */
const emptyTables = ({ groups: { standing } }: GroupsSees, groupIds: readonly GroupId[]) =>
  standing.groups.flatMap(({ groupId }, at) =>
    groupIds.includes(groupId)
      ? { groupId, number: at + 1, zone: 'mixed' as const, room: [], remote: [], left: [] satisfies RoundTable['left'] }
      : [],
  )

const mayAnybodyJoin = ({ groups }: GroupsSees, groupIds: readonly GroupId[]): boolean =>
  groups.standing.groups.some(({ groupId, isOpen }) => isOpen && groupIds.includes(groupId))

function endOf({ agenda }: GroupsSees, { endsAtMs, minutes }: Pick<Opening, 'endsAtMs' | 'minutes'>, nowMs: number) {
  if (endsAtMs !== undefined) return endsAtMs
  return minutes === undefined ? endWithPart(agenda, nowMs) : nowMs + minutes * MINUTE_MS
}

function seatedWith(state: GroupsSees, roundId: RoundId, groupId: GroupId, personId: PersonId): Decided {
  const { round } = state.groups
  if (round?.kind !== 'standing' || round.roundId !== roundId) return reject({ code: 'groups/no_round' })
  const table = round.tables.find((each) => each.groupId === groupId)
  if (!table) return reject({ code: 'groups/not_meeting' })
  if (!wantedOf(state, 'here').has(personId)) return reject({ code: 'groups/not_here' })
  if (membersOf(table).includes(personId)) return accept()
  return accept(tablesChanged(round, tablesWith(state, round, personId, table.number)))
}
