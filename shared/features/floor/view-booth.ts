import { defined } from '../../lib/defined.ts'
import type { Language } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import { boothPerson, livingPerson, type Person } from '../people/state.ts'
import { floorNow, orderNow, type FloorSees } from './queue.ts'
import type { Entry, Statement } from './state.ts'
import { statementOf } from './statement.ts'
import { viewHallFloor, type FloorView } from './view.ts'

/** So many of those who wait are shown to the booth with all that it prepares from. */
export const NEXT_IN_BOOTH = 5

/** What interpreters and captioners prepare from, besides what everyone sees of an entry. */
export interface CueView {
  readonly pronunciation?: string
  readonly speakingFor?: string
  /** In which they will speak. */
  readonly language?: Language
  /** The text of what they will say. */
  readonly statement?: string
}

/** The floor as the booth sees it: cues for the one who has the floor and for the next five, by entry. */
export interface BoothFloorView extends FloorView {
  readonly cues: { readonly [entryId: string]: CueView }
}

/** What the booth sees of the floor. */
export const viewBoothFloor = (state: FloorSees): BoothFloorView => viewWithCues(viewHallFloor(state), cuesNow(state))

const viewWithCues = memo((floor: FloorView, cues: BoothFloorView['cues']): BoothFloorView => ({ ...floor, cues }))

function cuesNow(state: FloorSees): BoothFloorView['cues'] {
  return cuesOf(state.floor, state.people, state.agenda, state.attendance, state.meeting)
}

type Others = readonly [FloorSees['people'], FloorSees['agenda'], FloorSees['attendance'], FloorSees['meeting']]

/** Looked for again only where something changed on which the order or a cue rests. */
const cuesOf = memo((floor: FloorSees['floor'], ...[people, agenda, attendance, meeting]: Others) => {
  const sees = { floor, people, agenda, attendance, meeting }
  const item = floorNow(sees)
  const next = orderNow(sees).slice(0, NEXT_IN_BOOTH)
  const entries = [floor.turn?.entry, ...next.map(({ entryId }) => item.entries.get(entryId))]
  const cued = entries.filter((entry) => entry !== undefined)
  return Object.fromEntries(
    cued.map((entry) => {
      const person = entry.personId && livingPerson(people, entry.personId)
      return [entry.entryId, viewCue(entry, person, statementOf(item, entry))]
    }),
  )
})

const viewCue = memo((entry: Entry, person: Person | undefined, statement: Statement | undefined): CueView => {
  const known = person && boothPerson(person)
  return defined({
    pronunciation: known?.pronunciation,
    speakingFor: known?.speakingFor,
    language: entry.language ?? known?.language,
    statement: statement?.text,
  })
})
