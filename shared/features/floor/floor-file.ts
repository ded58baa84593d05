import { Temporal } from 'temporal-polyfill'
import { csvOf } from '../../lib/csv.ts'
import type { Export } from '../../lib/feature.ts'
import { textIn, type Language } from '../../lib/languages.ts'
import { dayOf, itemOf, itemsInOrder } from '../agenda/state.ts'
import { personOf } from '../people/state.ts'
import { turnsInOrder, turnsOfItem } from './history.ts'
import type { FloorSees } from './queue.ts'
import { isByWish } from './report.ts'
import type { PastTurn } from './state.ts'

interface Row {
  readonly turn: PastTurn
  /** 1 spoke first on its item. */
  readonly place: number
  readonly state: FloorSees
  readonly language: Language
}

const COLUMNS = {
  item: ({ turn, state, language }) => textIn(itemOf(state.agenda, turn.itemId)?.title ?? {}, language).text,
  day: ({ turn, state }) => {
    const item = itemOf(state.agenda, turn.itemId)
    return (item && dayOf(state.agenda, item)?.date) ?? ''
  },
  place: ({ place }) => String(place),
  name: ({ turn, ...row }) => turn.name ?? personIn({ turn, ...row })?.name ?? '',
  organisation: ({ turn, ...row }) => turn.organisation ?? personIn({ turn, ...row })?.organisation ?? '',
  roles: (row) => personIn(row)?.roles.join(' ') ?? '',
  stakeholder_group: (row) => personIn(row)?.stakeholderGroup ?? '',
  regional_group: (row) => personIn(row)?.regionalGroup ?? '',
  kind: ({ turn }) => turn.part ?? (turn.report ? 'report' : turn.kind),
  mode: ({ turn }) => turn.mode,
  channel: ({ turn }) => turn.channel,
  asked_at: (row) => (isByWish(row.turn) ? stamp(row, row.turn.askedAtMs) : ''),
  called_at: (row) => stamp(row, row.turn.calledAtMs),
  heard_at: (row) => stamp(row, row.turn.heardAtMs),
  ended_at: (row) => stamp(row, row.turn.endedAtMs),
  seconds_spoken: ({ turn }) => String(Math.round(turn.spokeMs / 1000)),
  limit_seconds: ({ turn }) => String(Math.round(turn.limitMs / 1000)),
  moved_by_chair: ({ turn }) => chairsHand(turn),
} satisfies { readonly [column: string]: (row: Row) => string }

/** Every turn of the meeting as a table, item by item: for the record, and for whoever looks at who had the floor. */
export const floorFile: Export<FloorSees> = {
  by: ['secretariat'],
  contentType: 'text/csv',
  body: (state, { language }) => csvOf([Object.keys(COLUMNS), ...rowsOf(state, language)]),
}

function rowsOf(state: FloorSees, language: Language): string[][] {
  const { history } = state.floor
  const inAgenda = itemsInOrder(state.agenda).map(({ itemId }) => turnsOfItem(history, itemId))
  const ofLostItems = turnsInOrder(history).filter(({ itemId }) => !itemOf(state.agenda, itemId))
  return [...inAgenda, ofLostItems].flatMap((turns) =>
    turns.map((turn, at) => Object.values(COLUMNS).map((cell) => cell({ turn, place: at + 1, state, language }))),
  )
}

const personIn = ({ turn: { personId }, state }: Row) => (personId ? personOf(state.people, personId) : undefined)

/** In the meeting's zone, with its offset (RFC 3339). */
const stamp = ({ state }: Row, atMs: number): string =>
  Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(state.meeting.zone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' })

function chairsHand({ movedBy, isOutOfOrder }: PastTurn): string {
  if (isOutOfOrder) return 'called_out_of_order'
  return movedBy === 'chair' ? 'moved' : movedBy === 'skipped' ? 'passed_over' : ''
}
