import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { LANGUAGES, type Language } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { BoothSees } from './decide.ts'
import type { Signal } from './signals.ts'
import type { BoothSlice, Raised } from './state.ts'

/** A signal that stands; `personId` is who is in the booth. */
export interface RaisedView {
  readonly sinceMs: number
  readonly personId?: string
}

/** The signals that stand, by what they say and by language. */
export type SignalsView = { readonly [S in Signal]: { readonly [L in Language]?: RaisedView } }

/** What podium and booths see. */
export interface BoothView {
  readonly signals: SignalsView
}

/** What the booths ask of a person who has the floor: the languages of those who do. */
export interface BoothMe {
  readonly slower?: readonly Language[]
  readonly no_sound?: readonly Language[]
}

const viewRaised = memo(({ sinceMs, personId }: Raised): RaisedView => defined({ sinceMs, personId }))

const viewEach = (raised: BoothSlice[Signal]): SignalsView[Signal] =>
  Object.fromEntries(Object.entries(raised).map(([language, each]) => [language, viewRaised(each)]))

/** What podium and booths see. */
export const viewBooths = memo(({ ready, slower, no_sound }: BoothSlice): BoothView => ({
  signals: { ready: viewEach(ready), slower: viewEach(slower), no_sound: viewEach(no_sound) },
}))

/** What the booths ask of this person; nothing where somebody else has the floor. */
export function viewForSpeaker({ booth, floor }: BoothSees, personId: PersonId): BoothMe {
  if (floor.turn?.entry.personId !== personId) return {}
  return defined({ slower: languagesOf(booth.slower), no_sound: languagesOf(booth.no_sound) })
}

function languagesOf(raised: BoothSlice[Signal]): readonly Language[] | undefined {
  const languages = LANGUAGES.filter((language) => raised[language])
  return languages.length > 0 ? languages : undefined
}
