import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { PROTOCOL_VERSION } from '../../../shared/protocol/protocol-version.ts'

type Fields = { [field: string]: unknown }

/** Whom the frames name: a meeting and a way in that exist, so that some of them get past the first check. */
export interface Target {
  readonly meetingId: string
  readonly linkId: string
}

const NAMES = ['join', 'command', 'clock']
const OTHER_NAMES = [
  '',
  'error',
  'connect',
  'disconnect',
  'newListener',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(9000),
]
const COMMANDS: readonly Fields[] = [
  { type: 'floor.ask', itemId: 'i1', channel: 'raised_hand' },
  { type: 'floor.withdraw', entryId: 'e1' },
  { type: 'people.set_mode', mode: 'room' },
  { type: 'people.claim_roster' },
  { type: 'people.revoke_link', linkId: 'l1' },
  { type: 'meeting.edit', title: { en: 'Mine' } },
  { type: 'meeting.close' },
  { type: 'agenda.open', itemId: 'i1', expects: {} },
  { type: 'people.import', rows: [{ name: 'N', roles: ['chair'] }] },
]
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  '\u0000',
  '\ud800',
  '\u202e',
  '__proto__',
  [],
  {},
  [[]],
  { __proto__: 1 },
  { toJSON: 1 },
  { length: 1e9 },
  { _placeholder: true, num: 0 },
  'ﷺ'.repeat(500),
  Object.fromEntries(Array.from({ length: 200 }, (_, at) => [at, at])),
]

/** Text of lists within lists, written without recursion. */
export const nestedLists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

/** What a frame carries: an envelope of ours with something wrong in it, JSON of any kind, or a deep nest. */
function payload(chance: SeededChance, target: Target): string {
  if (chance.happens(0.01)) return nestedLists(chance.pick([5000, 30_000])!)
  if (chance.happens(0.1)) return JSON.stringify(chance.pick(ODD_VALUES))
  const fields = envelope(chance, target)
  for (let flaws = chance.whole(0, 2); flaws > 0; flaws--) spoil(fields, chance)
  const json = JSON.stringify(fields)
  // Depth 5,000 also in a field of a frame that is small enough to be read.
  return chance.happens(0.002) ? `{"have":${nestedLists(5000)},${json.slice(1)}` : json
}

function envelope(chance: SeededChance, { meetingId, linkId }: Target): Fields {
  const join = { meetingId, linkId, audience: chance.pick(['hall', 'podium', 'door']), protocol: PROTOCOL_VERSION }
  const command = { ...chance.pick(COMMANDS), commandId: `c${chance.whole(0, 1e6)}`, madeAtMs: chance.whole(0, 2e12) }
  return {
    ...chance.pick<Fields>([join, { ...join, have: { epoch: 'e', version: chance.whole(-1, 1e6) } }, command, {}]),
  }
}

function spoil(fields: Fields, chance: SeededChance): void {
  const keys = [...Object.keys(fields), '__proto__', 'constructor', 'roles', 'actor']
  const key = chance.pick(keys)!
  if (chance.happens(0.3)) delete fields[key]
  else
    Object.defineProperty(fields, key, {
      value: chance.pick(ODD_VALUES),
      enumerable: true,
      configurable: true,
      writable: true,
    })
}

/** An event of any name; with `id` it asks for an answer, and whatever stands in it, one must come. */
export function eventFrame(chance: SeededChance, target: Target, id = ''): string {
  const name = JSON.stringify(chance.pick(chance.happens(0.9) ? NAMES : OTHER_NAMES))
  const rest = Array.from({ length: chance.happens(0.95) ? 1 : chance.whole(0, 3) }, () => payload(chance, target))
  return `42${id}[${[name, ...rest].join(',')}]`
}

/** What is none of the protocol: each must end its connection with a code. */
export function brokenFrame(chance: SeededChance): string | Buffer {
  const size = chance.whole(0, 200)
  const noise = Buffer.from(Array.from({ length: size }, () => chance.whole(0, 255)))
  const broken: readonly (string | Buffer)[] = [
    '',
    '40',
    '42',
    '421',
    '42{}',
    '42[',
    '42[1]',
    '42[null,{}]',
    '42["join",',
    `42["clock",${'['.repeat(20_000)}`,
    `42${'9'.repeat(400)}["clock",{}]`,
    '42/other,["clock",{}]',
    '43["clock"]',
    '44{}',
    '4',
    '5',
    '6',
    '2probe',
    '1',
    `4510000-1["clock",${'{"_placeholder":true,"num":0},'.repeat(99)}0]`,
    '451-["join",{"_placeholder":true,"num":0}]',
    '45999999999-["join"]',
    noise,
    Buffer.alloc(60_000),
    `x${noise.toString('latin1')}`,
    'x'.repeat(64 * 1024 + 1),
  ]
  return chance.pick(broken)!
}
