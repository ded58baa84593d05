import { accept, reject, type Decision } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { PersonId, RoundId } from '../../lib/ids.ts'
import { commitTo, type Commitment, type Ticket } from './ask-for-draw.ts'
import type { DecideGroups } from './decide.ts'
import type { GroupsEvent, GroupsRejection } from './messages.ts'
import { wantedOf, type GroupsSees } from './pool.ts'
import { settingsOf, ZONES, type Draft, type Settings, type Table, type Zone } from './state.ts'

/** Commands about tables that are not published. */
export const decideDraft = {
  'groups.prepare': (state, { roundId, ...wish }, context) => {
    const { draft, used, dropped = [] } = state.groups
    if (draft) return reject({ code: 'groups/draft_exists' })
    if (used.has(roundId)) return reject({ code: 'groups/id_used' })
    return askForDraw(state, settingsOf({ ...wish, mix: [...new Set(wish.mix)] }), {
      roundId,
      draw: 1,
      before: dropped,
      context,
      ...(dropped.length > 0 && { reason: 'discarded' }),
    })
  },

  'groups.redraw': (state, { roundId, expects, reason, words, entropy }, context) => {
    const draft = expectedDraft(state, roundId, expects.draw)
    if ('code' in draft) return reject(draft)
    const settings = entropy ? { ...draft, entropy } : draft
    const before = draft.proof?.steps ?? []
    return askForDraw(state, settings, { roundId, draw: draft.draw + 1, before, reason, words, context })
  },

  'groups.discard': ({ groups }, { roundId }) => {
    if (groups.draft?.roundId === roundId) return accept({ type: 'groups.draft_discarded', roundId })
    return groups.used.has(roundId) && groups.round?.roundId !== roundId
      ? accept()
      : reject({ code: 'groups/no_draft' })
  },

  'groups.keep_draw': (state, { roundId, draw, algorithm, tables, quality, later }) => {
    const draft = expectedDraft(state, roundId, draw)
    if ('code' in draft) return reject(draft)
    if (draft.drawn) return accept()
    const planned = defined({ later })
    return accept({
      type: 'groups.drawn',
      roundId,
      draw,
      algorithm,
      tables: numbered(tables, draft),
      quality,
      ...planned,
    })
  },

  'groups.fail_draw': (state, { roundId, draw }) => {
    const draft = expectedDraft(state, roundId, draw)
    if ('code' in draft) return reject(draft)
    return draft.drawn ? accept() : accept({ type: 'groups.draw_failed', roundId, draw })
  },
} satisfies Partial<DecideGroups>

/** The draft of this id and draw, or why it is not there. */
export function expectedDraft({ groups }: GroupsSees, roundId: RoundId, draw: number): Draft | GroupsRejection {
  const { draft } = groups
  if (draft?.roundId !== roundId) return { code: 'groups/no_draft' }
  return draft.draw === draw ? draft : { code: 'groups/drawn_again', draw: draft.draw }
}

interface Asking extends Pick<Ticket, 'roundId' | 'draw' | 'before' | 'reason' | 'words'> {
  readonly context: DecideContext
}

function askForDraw(state: GroupsSees, asked: Settings, asking: Asking): Decision<GroupsEvent, GroupsRejection> {
  if (state.meeting.phase === 'closed') return reject({ code: 'groups/meeting_closed' })
  const { from } = asked
  if (from === 'list' && state.attendance.onlyHere) return reject({ code: 'groups/only_here' })
  const wanted = wantedOf(state, from)
  if (wanted.size < 2) return reject({ code: 'groups/too_few_people', people: wanted.size })
  const of = (side: 'room' | 'remote') => [...wanted].flatMap(([id, own]) => (own === side ? id : []))
  const { context, ...which } = asking
  const ticket = { ...settingsOf(asked), ...which, room: of('room'), remote: of('remote') }
  const { committed, seeded } = commitTo(state, ticket, context)
  const event = askedFor(ticket, committed, context)
  return seeded ? accept<GroupsEvent>(event, seeded) : accept<GroupsEvent>(event)
}

function askedFor({ before: _told, words, ...ticket }: Ticket, committed: Commitment, { keepText }: DecideContext) {
  const { roundId, draw, reason, room, remote } = ticket
  return {
    type: 'groups.draw_asked' as const,
    roundId,
    draw,
    ...written(settingsOf(ticket)),
    room: [...room],
    remote: [...remote],
    ...defined({ reason, wordsText: words === undefined ? undefined : keepText(words) }),
    ...committed,
  }
}

/** As they stand in an event. */
const written = ({ mix, notAlone, apart, together, hosts, ...plain }: Settings) => ({
  ...plain,
  mix: [...mix],
  ...defined({
    notAlone: notAlone && [...notAlone],
    apart: apart?.map((set) => [...set]),
    together: together?.map((set) => [...set]),
    hosts: hosts && [...hosts],
  }),
})

interface Drawn {
  readonly zone: Zone
  readonly language?: string | undefined
  readonly members: readonly PersonId[]
}

/** The room's tables first, so that its numbers begin with 1. */
function numbered(tables: readonly Drawn[], draft: Draft) {
  const inRoom = new Set(draft.room)
  const inOrder = tables.toSorted((a, b) => ZONES.indexOf(a.zone) - ZONES.indexOf(b.zone))
  return inOrder.map(({ zone, language, members }, at) => ({
    number: at + 1,
    zone,
    ...defined({ language }),
    room: members.filter((id) => inRoom.has(id)),
    remote: members.filter((id) => !inRoom.has(id)),
  })) satisfies Table[]
}
