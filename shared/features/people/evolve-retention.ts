import type { Evolve, Listen } from '../../lib/feature.ts'
import type { retentionEvents } from './messages-retention.ts'
import type { PeopleEvent } from './messages.ts'
import type { PeopleSlice, Retention } from './state.ts'

type RetentionEvent = Extract<PeopleEvent, { type: keyof typeof retentionEvents }>
/** What of the meeting people hear of; said here, for the meeting knows people and not the other way round. */
export interface PeopleHears {
  readonly type: 'meeting.reopened'
}

/** How long names are kept. */
export const evolveRetention: Evolve<PeopleSlice, RetentionEvent> = {
  'people.retention_set': (slice, { days }, { atMs }) =>
    changeRetention(slice, ({ days: _before, ...rest }) => ({
      ...rest,
      setAtMs: atMs,
      ...(days !== undefined && { days }),
    })),

  'people.names_due': (slice, _event, { atMs }) => changeRetention(slice, (rest) => ({ ...rest, dueAtMs: atMs })),

  'people.names_forgotten': (slice, { isLast }, { atMs }) =>
    changeRetention(slice, ({ dueAtMs, batches, ...rest }) => {
      const next = { ...rest, batches: batches + 1 }
      if (isLast) return { ...next, forgottenAtMs: atMs }
      return dueAtMs === undefined ? next : { ...next, dueAtMs }
    }),
}

/** A meeting that is opened again goes on: the time begins anew. */
export const hearMeeting: Listen<PeopleSlice, PeopleHears> = {
  'meeting.reopened': (slice, _event, { atMs }) =>
    changeRetention(slice, ({ dueAtMs: _due, ...rest }) => ({ ...rest, reopenedAtMs: atMs })),
}

const changeRetention = (slice: PeopleSlice, change: (retention: Retention) => Retention): PeopleSlice => ({
  ...slice,
  retention: change(slice.retention),
})
