import { accept, reject } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection } from './messages.ts'
import { livingPerson, type PeopleSlice } from './state.ts'

type BadgeCommand = Extract<PeopleCommand, { type: 'people.tie_badge' | 'people.untie_badge' }>

/** Whose a badge is; doors say it, late where they had no connection. */
export const decideBadges: Decide<{ people: PeopleSlice }, BadgeCommand, PeopleEvent, PeopleRejection> = {
  'people.tie_badge': ({ people }, { personId, badge }, { madeAtMs: saidAtMs }) => {
    const person = livingPerson(people, personId)
    if (!person) return reject({ code: 'people/unknown_person' })
    const tied = people.badges.get(badge)
    const isTheirs = tied?.personId === person.personId
    // Said again of the same person, it holds against whatever was said meanwhile and is heard later.
    if (tied && (isTheirs ? saidAtMs <= tied.saidAtMs : saidAtMs < tied.saidAtMs)) return accept()
    return accept({ type: 'people.badge_tied', personId: person.personId, badge, saidAtMs })
  },

  'people.untie_badge': ({ people }, { personId, badge }, { madeAtMs }) => {
    const tied = people.badges.get(badge)
    const person = livingPerson(people, personId)
    if (!tied || tied.personId !== person?.personId || madeAtMs < tied.saidAtMs) return accept()
    return accept({ type: 'people.badge_untied', personId: person.personId, badge })
  },
}
