import { accept, reject } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import { erasureOf, type TextsSees } from './erasable-texts.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection } from './messages.ts'
import { isForgettable, namesDueAtMs, typedTexts, type RetentionSees } from './retention.ts'

type RetentionCommand = Extract<
  PeopleCommand,
  { type: 'people.set_retention' | 'people.erase_names' | 'people.forget_names' }
>
type Sees = RetentionSees & TextsSees

/** So many people a record: the meeting goes on meanwhile. */
export const BATCH = 500

/** How long names are kept. */
export const decideRetention: Decide<Sees, RetentionCommand, PeopleEvent, PeopleRejection> = {
  'people.set_retention': ({ people }, { days }) => {
    const wanted = days === 'never' ? undefined : days
    return people.retention.days === wanted
      ? accept()
      : accept({ type: 'people.retention_set', ...(wanted !== undefined && { days: wanted }) })
  },

  'people.erase_names': ({ meeting, people }) => {
    if (meeting.phase !== 'closed') return reject({ code: 'people/not_closed' })
    return people.retention.dueAtMs === undefined ? accept({ type: 'people.names_due' }) : accept()
  },

  'people.forget_names': (state, _command, { nowMs }) => {
    const dueAtMs = namesDueAtMs(state)
    if (dueAtMs === undefined || nowMs < dueAtMs) return accept()
    const going = state.people.people.values().filter(isForgettable)
    const now = going.slice(0, BATCH)
    const isLast = now.length === going.length
    return accept<PeopleEvent>(...now.map((person) => erasureOf(state, person)), {
      type: 'people.names_forgotten',
      isLast,
      erasedTexts: isLast ? typedTexts(state) : [],
    })
  },
}
