import { orderQueue, type Past, type Queued } from '../../shared/features/floor/order.ts'
import type { Policy } from '../../shared/features/floor/policy.ts'
import { ORDINARY_KINDS } from '../support/waiting-crowd.ts'
import { diff } from '../../shared/lib/patch.ts'
import { view } from '../../shared/meeting/view.ts'
import { added, asked, floorOf } from '../support/floor-meeting.ts'
import { chair, moderator, START_MS, type Given } from '../support/given.ts'
import { figure, median, ratios, type Figure, type Row } from './row.ts'

const WAITING = 2000
const ROUNDS = 21
const GROUPS = 12
/** Once is too fast for a clock of processor time, which may tick in steps of 4 ms. */
const REPEATED = 20
const QUEUE = 500

/** Every rule at once. */
const RICHEST: Policy = {
  precedence: ['member', 'participant'],
  sides: { room: 2, remote: 1 },
  byKind: true,
  firstTime: true,
  balance: 'stakeholderGroup',
}

const crowd = Array.from({ length: WAITING }, (_one, at): readonly [string, Queued] => [
  `e${(at * 7919) % WAITING}`,
  {
    mode: at % 3 ? 'remote' : 'room',
    kind: ORDINARY_KINDS[at % ORDINARY_KINDS.length]!,
    askedAtMs: START_MS + ((at * 104_729) % WAITING),
    status: 'waiting',
    ...(at % 4 < 2 && { rank: at % 2 }),
    ...(at % 5 === 0 && { hasSpoken: true }),
    group: `g${at % GROUPS}`,
  },
])

/** Without what only other rules ask for: so it is seen while the policy is by time. */
const plainCrowd = crowd.map(([entryId, { mode, kind, askedAtMs, status }]): readonly [string, Queued] => [
  entryId,
  { mode, kind, askedAtMs, status },
])

const past: Past = {
  lastModeRun: 0,
  balance: {
    paceMs: 120_000,
    groups: Object.fromEntries(
      Array.from({ length: GROUPS }, (_one, at) => [`g${at}`, { heardMs: at * 90_000, weight: 5 + at * 7 }]),
    ),
  },
}

/** Processor time of one run, of this thread alone: what else the machine does is not the order's. */
function msOf(run: () => unknown): number {
  const began = process.threadCpuUsage()
  for (let at = 0; at < REPEATED; at++) run()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000 / REPEATED
}

const entries = crowd.map(([entryId, entry]) => ({ ...entry, entryId }))
const sorted = () => entries.toSorted((a, b) => a.askedAtMs - b.askedAtMs || (a.entryId < b.entryId ? -1 : 1))

function speed(): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    byTime: msOf(() => orderQueue(plainCrowd, {}, past)),
    richest: msOf(() => orderQueue(crowd, RICHEST, past)),
    sort: msOf(sorted),
  })).slice(4)
  const [richest, sort] = [rounds.map((round) => round.richest), rounds.map((round) => round.sort)]
  return [
    figure(`${WAITING} who wait, every rule`, 'ms', richest, { must: 5 }),
    figure('  ÷ sorting them by time', '×', ratios(richest, sort)),
    figure(
      `${WAITING} who wait, by time`,
      'ms',
      rounds.map((round) => round.byTime),
      { must: 5 },
    ),
  ]
}

const id = (prefix: string, at: number) => `${prefix}-${String(at).padStart(20, '0')}`

function queueUnder(policy: Policy): Given {
  const people = Array.from({ length: QUEUE }, (_one, at) => ({
    ...added(id('p', at), at % 3 ? 'remote' : 'room', at % 2 ? 'member' : 'participant'),
    stakeholderGroup: `Group ${at % GROUPS}`,
  }))
  const wishes = people.map(({ personId }, at) => asked(personId, START_MS + at, { entryId: id('e', at) }))
  return floorOf('i1')
    .and(...people, added('late', 'room'), ...wishes)
    .after(chair, { type: 'floor.set_policy', policy })
}

/** What one change sends to each participant, with the first call and all that follows from it before. */
function bytes(what: string, policy: Policy): Figure[] {
  const queue = queueUnder(policy)
  const changes = [
    queue.after(chair, { type: 'floor.add', itemId: 'i1', personId: 'late', mode: 'room', channel: 'raised_hand' }),
    queue.after(moderator, { type: 'floor.leave', entryId: id('e', 400) }),
    queue.after(chair, { type: 'floor.move', entryId: id('e', 300), ahead: 3 }),
    queue.after(chair, { type: 'floor.pin', entryId: id('e', 200) }),
    queue.after(moderator, { type: 'floor.hold', entryId: id('e', 0) }),
  ].map(({ state }) => JSON.stringify(diff(view(queue.state, 'hall'), view(state, 'hall')) ?? {}).length)
  return [
    { what: `one change of ${QUEUE}, ${what}`, unit: 'bytes', value: median(changes), must: 250 },
    { what: '  the largest', unit: 'bytes', value: Math.max(...changes), must: 250 },
  ]
}

/** Is the order found at once, whatever rules combine, and is little sent when one entry changes? */
export const queueOrder: Row = {
  name: 'queue-order',
  what: 'the order of a long queue under every rule, and what one change of it sends to a participant',
  run: () => Promise.resolve([...speed(), ...bytes('by time', {}), ...bytes('every rule', RICHEST)]),
}
