import type { Evolve } from '../../lib/feature.ts'
import { evolveDraft } from './evolve-draft.ts'
import { evolvePlaces } from './evolve-places.ts'
import { evolveRound } from './evolve-round.ts'
import type { GroupsEvent } from './messages.ts'
import type { GroupsSlice } from './state.ts'

/** What each event does to draft, round and history. */
export const evolveGroups: Evolve<GroupsSlice, GroupsEvent> = {
  ...evolveDraft,
  ...evolvePlaces,
  ...evolveRound,
}
