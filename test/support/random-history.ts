import fc from 'fast-check'
import type { Actor, DecideContext, TextBody } from '../../shared/lib/feature.ts'
import type { CommandId, TextId } from '../../shared/lib/ids.ts'
import { initialState, type Command, type MeetingState } from '../../shared/meeting/meeting.ts'
import type { LogRecord } from '../../shared/meeting/record.ts'
import { step } from '../../shared/meeting/step.ts'
import { person, START_MS, system } from './given.ts'
import { acting, anybody, anyPerson, hallRole, peopleOf } from './anything.ts'
import { AGENDA_MOVES } from './agenda-moves.ts'
import { ATTENDANCE_COUNTS_MOVES } from './attendance-counts-moves.ts'
import { ATTENDANCE_MOVES } from './attendance-moves.ts'
import { BADGE_MOVES } from './badge-moves.ts'
import { BOOTH_MOVES } from './booth-moves.ts'
import { FLOOR_MOVES } from './floor-moves.ts'
import { GROUP_MOVES } from './group-moves.ts'
import { LISTED_MOVES } from './listed-moves.ts'
import { INTAKE_MOVES } from './intake-moves.ts'
import { smallPlan } from './small-plan.ts'
import { PEOPLE_MERGE_MOVES } from './people-merge-moves.ts'
import { POWER_MOVES } from './power-moves.ts'
import { PROOF_MOVES } from './proof-moves.ts'
import { REPORT_MOVES } from './report-moves.ts'
import { RUNNING_MOVES } from './running-moves.ts'
import { STANDING_MOVES } from './standing-moves.ts'
import { TABLE_MOVES } from './table-moves.ts'
import { STATEMENT_MOVES } from './statement-moves.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

/** One wish of a random history: which move, and what it chooses with. */
export interface Wish extends Chosen {
  readonly move: Move
}

/** A history as it was lived: a state after each record, and the texts as they are at the end. */
export interface Lived {
  readonly records: readonly LogRecord[]
  readonly states: readonly MeetingState[]
  readonly texts: ReadonlyMap<TextId, TextBody>
}

const anyLink = (state: MeetingState, at: number): string =>
  pick([...state.people.links.values()], at)?.linkId ?? 'nothing'
const anyDevice = (state: MeetingState, at: number): string =>
  pick([...state.people.devices.values()], at)?.deviceId ?? 'none'
const anyItem = (state: MeetingState, at: number): string => pick(Object.keys(state.agenda.items), at) ?? 'nothing'
const expects = (state: MeetingState) => ({
  expects: state.agenda.currentItemId ? { itemId: state.agenda.currentItemId } : {},
})

const anyNotice = (state: MeetingState, at: number): string => pick(Object.keys(state.notices.notices), at) ?? 'nothing'

function addressee(state: MeetingState, { a, b }: Chosen) {
  if (a % 3 > 0) return { kind: a % 3 === 1 ? 'all' : 'podium' } as const
  return { kind: 'person', personId: anyPerson(state, b) } as const
}

const anyWalkIn = (state: MeetingState, at: number): Actor =>
  acting(
    pick(
      peopleOf(state).filter(({ source }) => source === 'walk_in'),
      at,
    ),
  )

/** What may be wished; most wishes fit the state, some do not and are refused. */
const MOVES = {
  open: (state, wish) => [desk(wish), { type: 'agenda.open', itemId: anyItem(state, wish.a), ...expects(state) }],
  advance: (state, wish) => [desk(wish), { type: 'agenda.advance', ...expects(state) }],
  goBack: (state, wish) => [desk(wish), { type: 'agenda.go_back', ...expects(state) }],
  import: (_state, wish) => [
    desk(wish),
    {
      type: 'people.import',
      rows: [
        {
          name: `Name ${wish.word}`,
          organisation: `Organisation ${wish.word}`,
          country: `Country ${wish.word}`,
          stakeholderGroup: 'government',
          regionalGroup: 'african',
          roles: [hallRole(wish)],
          email: `email-${wish.word}@example.org`,
        },
      ],
    },
  ],
  invite: (_state, wish) => [desk(wish), { type: 'people.make_personal_links' }],
  share: (_state, wish) => [
    desk(wish),
    { type: 'people.make_link', linkId: `link${wish.b}`, kind: 'shared', role: hallRole(wish) },
  ],
  revoke: (state, wish) => [desk(wish), { type: 'people.revoke_link', linkId: anyLink(state, wish.a) }],
  join: (state, { a, b, word }) => [
    system,
    {
      type: 'people.join',
      linkId: anyLink(state, a),
      deviceId: `device${b}`,
      name: `Name ${word}`,
      organisation: `Organisation ${word}`,
    },
  ],
  endDevice: (state, wish) => [desk(wish), { type: 'people.end_device', deviceId: anyDevice(state, wish.a) }],
  setMode: (state, { who, b }) => [anybody(state, who), { type: 'people.set_mode', mode: b % 2 ? 'room' : 'remote' }],
  claim: (state, { who }) => [anyWalkIn(state, who), { type: 'people.claim_roster' }],
  merge: (state, wish) => [
    desk(wish),
    { type: 'people.merge', fromPersonId: claimer(state, wish.a), intoPersonId: anyPerson(state, wish.b) },
  ],
  decline: (state, wish) => [desk(wish), { type: 'people.decline_claim', personId: claimer(state, wish.a) }],
  erase: (state, wish) => [desk(wish), { type: 'people.erase', personId: anyPerson(state, wish.a) }],
  ...INTAKE_MOVES,
  ...FLOOR_MOVES,
  ...STATEMENT_MOVES,
  ...LISTED_MOVES,
  ...GROUP_MOVES,
  ...PROOF_MOVES,
  ...TABLE_MOVES,
  ...RUNNING_MOVES,
  ...REPORT_MOVES,
  ...STANDING_MOVES,
  setCall: (_state, wish) => [
    desk(wish),
    {
      type: 'meeting.set_call',
      language: 'en',
      url: 'https://call.example.org/room',
      dialIn: '+41 22 000 00 00',
      standbyUrl: wish.b % 2 ? '' : 'https://call.example.org/standby',
    },
  ],
  stopAll: (_state, wish) => [desk(wish), { type: 'meeting.pause', reason: `Reason ${wish.word}` }],
  goOn: (_state, wish) => [desk(wish), { type: 'meeting.resume' }],
  tell: (state, wish) => [
    desk(wish),
    { type: 'notices.post', to: addressee(state, wish), text: { en: `Notice ${wish.word}` }, urgency: 'calm' },
  ],
  takeBack: (state, wish) => [desk(wish), { type: 'notices.withdraw', noticeId: anyNotice(state, wish.a) }],
  markRead: (state, { who, a }) => [anybody(state, who), { type: 'notices.mark_read', noticeId: anyNotice(state, a) }],
  ...BADGE_MOVES,
  ...BOOTH_MOVES,
  ...POWER_MOVES,
  ...PEOPLE_MERGE_MOVES,
  ...ATTENDANCE_MOVES,
  ...ATTENDANCE_COUNTS_MOVES,
  ...AGENDA_MOVES,
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
type Move = keyof typeof MOVES

const claimer = (state: MeetingState, at: number): string =>
  pick(
    peopleOf(state).filter(({ claimsRoster }) => claimsRoster),
    at,
  )?.personId ?? anyPerson(state, at)

const ALL = Object.keys(MOVES) as Move[]
/** What leads somewhere only together: the steps of a round of tables, and lists that are imported one after the other. */
const IN_A_ROW = [...Object.keys(GROUP_MOVES), 'import', 'import'] as Move[]

const wish: fc.Arbitrary<Wish> = fc.record({
  move: fc.constantFrom(...ALL, ...IN_A_ROW, ...IN_A_ROW),
  who: fc.nat(20),
  a: fc.nat(20),
  b: fc.nat(20),
  word: fc.stringMatching(/^[a-f]{2}$/),
})

/** Any wishes of any people at the small meeting. */
export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(wish, { minLength: 20, maxLength: 80, size: 'max' })

/** The first commands of every history: the meeting, some people, and the first item on. */
const beginning = (state: MeetingState): readonly Wished[] => [
  [system, smallPlan.create],
  [system, smallPlan.agenda],
  [system, { type: 'people.make_link', linkId: 'link0', kind: 'shared', role: 'participant' }],
  ...['aa', 'bb'].map((name, b): Wished => [
    system,
    { type: 'people.join', linkId: 'link0', deviceId: `device${b}`, name: `Name ${name}` },
  ]),
  ...['aa', 'bb', 'cc', 'dd'].map((word, a): Wished => MOVES.import(state, { who: 0, a, b: 0, word })),
  [person('secretary', 'chair'), { type: 'agenda.advance', expects: {} }],
]

/** So that a history lives into its second day. */
const STEP_MS = 15 * 60_000

/** Lives a history: each wish a quarter of an hour after the one before, refused ones without a record. */
export function live(history: readonly Wish[]): Lived {
  const texts = new Map<TextId, TextBody>()
  const records: LogRecord[] = []
  const states: MeetingState[] = []
  let state = initialState
  let made = 0

  const wished = ([actor, command, lateMs = 0]: Wished, at: number) => {
    const atMs = START_MS + at * STEP_MS
    const madeAtMs = atMs - lateMs
    const context: DecideContext = {
      actor,
      commandId: `command${at}` as CommandId,
      nowMs: atMs,
      madeAtMs,
      newId: <Id extends string>(prefix: string) => `${prefix}${++made}` as Id,
      keepText: (body) => {
        const id = `text${++made}` as TextId
        texts.set(id, body)
        return id
      },
    }
    // As the server does: the core gets the command in its envelope.
    const sent = { ...command, commandId: context.commandId, madeAtMs }
    const taken = step(state, sent as Command, context, (id) => texts.get(id))
    if (taken.outcome === 'rejected' || taken.events.length === 0) return
    const record: LogRecord = {
      version: records.length + 1,
      epoch: 'epoch1',
      atMs,
      actor,
      commandId: context.commandId,
      prevHash: '0'.repeat(64),
      events: taken.events,
    }
    state = taken.state
    records.push(record)
    states.push(state)
    for (const event of taken.events) if ('erasedTexts' in event) for (const id of event.erasedTexts) texts.delete(id)
  }

  beginning(state).forEach(wished)
  history.forEach((each, at) => wished(MOVES[each.move](state, each), 100 + at))
  return { records, states, texts }
}
