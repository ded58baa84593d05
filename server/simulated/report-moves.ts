import { floorItemOn, itemOn, kindNow, type SeenItem } from '../../shared/meeting/outlook.ts'
import type { Move, Sight } from './desk.ts'
import { leftOfPartS, partsOf } from './programme.ts'
import { OPTIONS } from './table-talk.ts'

/** Groups begin to talk before they hear what they are to report. */
const ASKING_S = 12
/** After the end of the round there is so much time to write. */
const WRITING_S = 90
const LIMIT_MS = 60_000
/** The plenary begins before reports are called by hand. */
const BEGINNING_S = 15

type Rounds = Sight['view']['groups']['reports']
type Table = Rounds[string]['tables'][string]

/** Groups that meet are asked for a report, and rank something where they have the whole of an item for it. */
const ask: Move = (sight) => {
  const item = itemOn(sight.view)
  const roundId = roundToAsk(sight)
  if (!item || roundId === undefined) return undefined
  const deadlineAtMs = sight.instantIn(Math.max(leftOfPartS(sight, item), 0) + WRITING_S)
  const asked = { type: 'groups.ask_reports', roundId, limitMs: LIMIT_MS, deadlineAtMs } as const
  if (partsOf(item).length > 0) return { ...asked, parts: ['points', 'recommendations'] }
  return { ...asked, parts: ['points', 'recommendations', 'ranking'], options: [...OPTIONS] }
}

function roundToAsk({ view, secondsSince }: Sight): string | undefined {
  const { round, reports } = view.groups
  if (round?.kind !== 'standing' || reports[round.roundId]?.askedAtMs !== undefined) return undefined
  return secondsSince(round.startedAtMs) < ASKING_S ? undefined : round.roundId
}

/** In the first plenary of the day after groups met whose reports nobody called. */
const call: Move = ({ view, secondsSince }) => {
  const item = floorItemOn(view)
  if (!item || view.groups.round || kindNow(item) !== 'plenary') return undefined
  if (partsOf(item).length > 0 || secondsSince(item.openedAtMs ?? 0) < BEGINNING_S) return undefined
  const roundId = waitingRound(view, item)
  return roundId === undefined ? undefined : { type: 'groups.call_reports', roundId }
}

/** The last round whose reports were asked for, where it was on that day and some of them wait. */
function waitingRound({ agenda, groups }: Sight['view'], { dayId }: SeenItem): string | undefined {
  const asked = Object.entries(groups.reports).filter(([, { askedAtMs }]) => askedAtMs !== undefined)
  const last = asked.toSorted(([, a], [, b]) => b.startedAtMs - a.startedAtMs)[0]
  if (!last) return undefined
  const [roundId, { tables, itemId = '' }] = last
  const isOfDay = agenda.items[itemId]?.dayId === dayId
  return isOfDay && isWaiting(Object.values(tables)) ? roundId : undefined
}

const isWaiting = (tables: readonly Table[]): boolean => tables.some(isHandedIn) && !tables.some(isCalled)

/** What is heard may be read. */
const publish: Move = ({ view }) => {
  const [roundId, table] = findTable(view, (each) => isHandedIn(each) && isCalled(each) && !each.publishedAtMs) ?? []
  return roundId && table ? { type: 'groups.publish_report', roundId, table: table.table } : undefined
}

/** What the plenary says once the rapporteur has spoken. */
const endorse: Move = ({ view, luck, stoodS }) => {
  const item = floorItemOn(view)
  if (!item || stoodS < 2) return undefined
  const [roundId, table] = findTable(view, (each) => isHeardOn(each, item, view)) ?? []
  const outcome = OUTCOMES[Math.floor(luck * OUTCOMES.length)]
  if (roundId === undefined || !table || !outcome) return undefined
  return { type: 'groups.endorse', roundId, table: table.table, outcome }
}

const OUTCOMES = ['endorsed', 'endorsed', 'endorsed', 'noted', 'endorsed_with_changes'] as const

function isHeardOn(table: Table, { itemId }: SeenItem, { floor }: Sight['view']): boolean {
  const waiting = [floor.turn, ...Object.values(floor.entries)].map((entry) => entry?.personId)
  return table.calledItemId === itemId && !table.endorsement && isHandedIn(table) && !waiting.includes(table.rapporteur)
}

function findTable({ groups }: Sight['view'], isMeant: (table: Table) => boolean): [string, Table] | undefined {
  for (const [roundId, { tables }] of Object.entries(groups.reports)) {
    const table = Object.values(tables).find(isMeant)
    if (table) return [roundId, table]
  }
  return undefined
}

const isHandedIn = ({ handedInAtMs }: Table): boolean => handedInAtMs !== undefined
const isCalled = ({ calledAtMs }: Table): boolean => calledAtMs !== undefined

/** From the asking for reports to what the plenary says to them. */
export const reportMoves: readonly Move[] = [ask, call, publish, endorse]
