import { memo } from '../../lib/memo.ts'
import type { PeopleSlice } from '../people/state.ts'
import type { Wanted } from './pool.ts'
import type { Draft } from './state.ts'

/** What changed since a draw was asked for: how many of the drawn have left, and how many have come. */
export interface SinceDrawn {
  readonly gone: number
  readonly late: number
}

/** Who left and who came since a draw was asked for, counted by who people are now. */
export const sinceDrawn = (draft: Draft, people: PeopleSlice, wanted: Wanted): SinceDrawn =>
  count(wanted, draft, people.mergedInto)

const count = memo((wanted: Wanted, { room, remote }: Draft, mergedInto: PeopleSlice['mergedInto']): SinceDrawn => {
  const drawn = new Set([...room, ...remote].map((id) => mergedInto.get(id) ?? id))
  return {
    gone: [...drawn].filter((id) => !wanted.has(id)).length,
    late: [...wanted.keys()].filter((id) => !drawn.has(id)).length,
  }
})
