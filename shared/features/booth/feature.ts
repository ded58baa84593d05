import type { AnyMessage, Feature } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { decideBooth, settleBooth, type BoothSees } from './decide.ts'
import { boothCommands, boothEvents, type BoothCommand, type BoothEvent, type BoothRejection } from './messages.ts'
import { evolveBooth, hearOthers, initialBooth, type BoothHears, type BoothSlice } from './state.ts'
import { viewBooths, viewForSpeaker } from './view.ts'

const isBoothEvent = (event: AnyMessage): event is BoothEvent => Object.hasOwn(boothEvents, event.type)

/** The floor's own events do not concern a speaker here: what they end, ends by an event of the booth. */
const touchedBy = (event: AnyMessage): readonly PersonId[] =>
  isBoothEvent(event) && event.personId ? [event.personId] : []

/** Interpreters and captioners: what they need to know, and what they signal. */
export const booth = {
  initial: initialBooth,
  commands: boothCommands,
  events: boothEvents,
  decide: decideBooth,
  evolve: evolveBooth,
  listen: hearOthers,
  settle: settleBooth,
  views: {
    podium: (state) => viewBooths(state.booth),
    booth: (state) => viewBooths(state.booth),
  },
  me: { of: viewForSpeaker, touchedBy },
} satisfies Feature<BoothSlice, BoothSees, BoothCommand, BoothEvent, BoothRejection, BoothHears>
