import fc from 'fast-check'
import type { Wish } from './random-history.ts'

type Move = Wish['move']

const COMING_AND_GOING = [
  'checkIn',
  'checkIn',
  'checkOut',
  'connect',
  'connect',
  'fallAsleep',
  'goAway',
  'leaveRoom',
  'comeBack',
  'undoStep',
  'walkIn',
  'join',
  'nightFalls',
] as const
const WHO_IS_WHO = ['setMode', 'claim', 'merge', 'merge', 'erase', 'import', 'revoke'] as const
const DRAWING = [
  'draw',
  'wishMuch',
  'workOut',
  'workOut',
  'moveSeat',
  'undoMove',
  'drawAgain',
  'dropDraw',
  'publish',
  'publish',
  'setPlaces',
] as const
const RUNNING = [
  'follow',
  'extendRound',
  'endRound',
  'setPrompt',
  'tellTables',
  'callBack',
  'sayLastMinute',
  'moveToTable',
  'mergeTable',
  'acceptMerge',
  'waitHere',
  'takeLaptop',
  'stopAll',
  'goOn',
  'advance',
] as const
const STANDING = [
  'makeGroup',
  'changeGroup',
  'removeGroup',
  'moveGroup',
  'addMember',
  'takeMember',
  'openGroup',
  'joinGroup',
  'leaveGroup',
  'openGroups',
  'openBound',
  'chooseGroup',
  'seatInGroup',
  'bindGroups',
] as const
const REPORTS = [
  'iReport',
  'nameRapporteur',
  'askReports',
  'writeReport',
  'rankReport',
  'handIn',
  'reopenReport',
  'callReports',
  'endorse',
  'publishReport',
  'hideReport',
] as const
const ALL: readonly Move[] = [...COMING_AND_GOING, ...WHO_IS_WHO, ...DRAWING, ...RUNNING, ...STANDING, ...REPORTS]

const LETTERS = 'abcdef'

/** A wish that chooses with this number alone. */
const wished = (move: Move, at: number): Wish => ({
  move,
  who: at,
  a: at,
  b: at,
  word: `${LETTERS[at % 6]!}${LETTERS[Math.floor(at / 6) % 6]!}`,
})

/** Six more people, and everybody here on one side or the other. */
const here: readonly Wish[] = [
  ...Array.from({ length: 6 }, (_none, at) => wished('walkIn', at)),
  ...Array.from({ length: 12 }, (_none, at) => wished(at % 2 ? 'connect' : 'checkIn', at)),
]
const drawnRound: readonly Wish[] = [wished('draw', 1), wished('workOut', 0), wished('publish', 0)]
const groupsMeet: readonly Wish[] = [
  wished('makeGroup', 1),
  wished('makeGroup', 2),
  wished('makeGroup', 3),
  wished('openGroups', 1),
]

const anyWish: fc.Arbitrary<Wish> = fc.record({
  move: fc.constantFrom(...ALL),
  who: fc.nat(20),
  a: fc.nat(20),
  b: fc.nat(20),
  word: fc.stringMatching(/^[a-f]{2}$/),
})

/** Any wishes about tables while people sit at some. */
export const wishesAtTables: fc.Arbitrary<readonly Wish[]> = fc
  .tuple(fc.constantFrom(drawnRound, groupsMeet), fc.array(anyWish, { minLength: 20, maxLength: 60, size: 'max' }))
  .map(([begun, rest]) => [...here, ...begun, ...rest])
