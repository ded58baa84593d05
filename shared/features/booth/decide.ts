import { accept, reject } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import { LANGUAGES, type Language } from '../../lib/languages.ts'
import type { Turn } from '../floor/state.ts'
import type { Phase } from '../meeting/state.ts'
import { livingPerson, personOf, type PeopleSlice } from '../people/state.ts'
import type { BoothCommand, BoothEvent, BoothRejection } from './messages.ts'
import { SIGNALS, type Signal } from './signals.ts'
import type { BoothSlice, Raised } from './state.ts'

/** What the booth knows: its signals, who has the floor, and who is in. */
export interface BoothSees {
  readonly meeting: { readonly phase: Phase }
  readonly people: PeopleSlice
  readonly floor: { readonly turn?: Turn }
  readonly booth: BoothSlice
}

/** What a booth's tap leads to. */
export const decideBooth: Decide<BoothSees, BoothCommand, BoothEvent, BoothRejection> = {
  'booth.signal': ({ booth, floor, meeting }, { signal, language }) => {
    if (meeting.phase === 'closed') return reject({ code: 'booth/meeting_over' })
    if (booth[signal][language]) return accept()
    return accept({ type: 'booth.signalled', signal, language, ...(signal !== 'ready' && aboutOf(floor.turn)) })
  },

  'booth.withdraw': ({ booth, people }, { signal, language }) => {
    const raised = booth[signal][language]
    return raised ? accept(ended(people, signal, language, raised)) : accept()
  },
}

/** What follows at once for the signals: those end whose speaker has the floor no more, and those whose booth has left. */
export function settleBooth({ booth, floor, people }: BoothSees): readonly BoothEvent[] {
  return SIGNALS.flatMap((signal) =>
    LANGUAGES.flatMap((language) => {
      const raised = booth[signal][language]
      if (!raised) return []
      const isPast = signal !== 'ready' && raised.entryId !== floor.turn?.entry.entryId
      return isPast || hasLeft(people, raised) ? [ended(people, signal, language, raised)] : []
    }),
  )
}

/** Who has the floor; nothing where nobody has. */
const aboutOf = (turn: Turn | undefined) =>
  turn && { entryId: turn.entry.entryId, ...(turn.entry.personId && { personId: turn.entry.personId }) }

const ended = (people: PeopleSlice, signal: Signal, language: Language, { speakerId }: Raised): BoothEvent => {
  const personId = speakerId && personOf(people, speakerId)?.personId
  return { type: 'booth.signal_ended', signal, language, ...(personId && { personId }) }
}

function hasLeft(people: PeopleSlice, { deviceId, personId }: Raised): boolean {
  const device = deviceId && people.devices.get(deviceId)
  const link = device && people.links.get(device.linkId)
  return !link || link.isRevoked === true || !(personId && livingPerson(people, personId))
}
