import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { LANGUAGES, type Language } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import { floorNow, orderNow, type FloorSees } from '../floor/queue.ts'
import type { Entry, FloorSlice, Statement } from '../floor/state.ts'
import { statementOf } from '../floor/statement.ts'
import { boothPerson } from '../people/protocol.ts'
import { livingPerson, type Person } from '../people/state.ts'
import type { BoothSees } from './decide.ts'
import { NEXT_IN_BOOTH, type Signal } from './signals.ts'
import type { BoothSlice, Raised } from './state.ts'

/** A signal that stands; `personId` is who is in the booth. */
export interface RaisedView {
  readonly sinceMs: number
  readonly personId?: string
}

/** The signals that stand, by what they say and by language. */
export type SignalsView = { readonly [S in Signal]: { readonly [L in Language]?: RaisedView } }

/** What a booth prepares from besides what the floor says of an entry. */
export interface CueView {
  readonly pronunciation?: string
  readonly speakingFor?: string
  /** In which they will speak. */
  readonly language?: Language
  /** The text of what they will say. */
  readonly statement?: string
}

/** What the booths see: the signals, and cues for the one who has the floor and the next five, by entry. */
export interface BoothView {
  readonly signals: SignalsView
  readonly cues: { readonly [entryId: string]: CueView }
}

/** What the podium sees. */
export interface PodiumBoothView {
  readonly signals: SignalsView
}

/** What the booths ask of a person who has the floor: the languages of those who do. */
export interface BoothMe {
  readonly slower?: readonly Language[]
  readonly no_sound?: readonly Language[]
}

const viewRaised = memo(({ sinceMs, personId }: Raised): RaisedView => defined({ sinceMs, personId }))

const viewSignals = memo((slice: BoothSlice): SignalsView => ({
  ready: viewEach(slice.ready),
  slower: viewEach(slice.slower),
  no_sound: viewEach(slice.no_sound),
}))

const viewEach = (raised: BoothSlice[Signal]): SignalsView[Signal] =>
  Object.fromEntries(Object.entries(raised).map(([language, each]) => [language, viewRaised(each)]))

/** What the podium sees of the booths. */
export const viewAtPodium = memo((slice: BoothSlice): PodiumBoothView => ({ signals: viewSignals(slice) }))

/** What the booths see. */
export const viewInBooth = (state: BoothSees): BoothView => viewBooth(state.booth, cuesNow(state))

const viewBooth = memo((slice: BoothSlice, cues: BoothView['cues']): BoothView => ({
  signals: viewSignals(slice),
  cues,
}))

/** Looked for again only where something changed on which the order or a cue rests. */
const cuesNow = (state: BoothSees): BoothView['cues'] =>
  cuesOf(state.floor, state.people, state.agenda, state.attendance, state.meeting)

const cuesOf = memo((floor: FloorSlice, ...[people, agenda, attendance, meeting]: OtherSlices): BoothView['cues'] => {
  const sees = { floor, people, agenda, attendance, meeting }
  const item = floorNow(sees)
  const next = orderNow(sees).slice(0, NEXT_IN_BOOTH)
  const entries = [floor.turn?.entry, ...next.map(({ entryId }) => item.entries.get(entryId))]
  return Object.fromEntries(
    entries
      .filter((entry) => entry !== undefined)
      .map((entry) => [
        entry.entryId,
        viewCue(entry, entry.personId && livingPerson(people, entry.personId), statementOf(item, entry)),
      ]),
  )
})

type OtherSlices = readonly [FloorSees['people'], FloorSees['agenda'], FloorSees['attendance'], FloorSees['meeting']]

const viewCue = memo((entry: Entry, person: Person | undefined, statement: Statement | undefined): CueView => {
  const known = person && boothPerson(person)
  return defined({
    pronunciation: known?.pronunciation,
    speakingFor: known?.speakingFor,
    language: entry.language ?? known?.language,
    statement: statement?.text,
  })
})

/** What the booths ask of this person; nothing where somebody else has the floor. */
export function viewForSpeaker({ booth, floor }: BoothSees, personId: PersonId): BoothMe {
  if (floor.turn?.entry.personId !== personId) return {}
  return defined({ slower: languagesOf(booth.slower), no_sound: languagesOf(booth.no_sound) })
}

function languagesOf(raised: BoothSlice[Signal]): readonly Language[] | undefined {
  const languages = LANGUAGES.filter((language) => raised[language])
  return languages.length > 0 ? languages : undefined
}
