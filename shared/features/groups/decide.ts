import type { Decide } from '../../lib/feature.ts'
import { decideDraft } from './decide-draft.ts'
import { decidePlaces } from './decide-places.ts'
import { decideRound } from './decide-round.ts'
import type { GroupsCommand, GroupsEvent, GroupsRejection } from './messages.ts'
import type { GroupsSees } from './pool.ts'

/** The decisions about coffee tables by type. */
export type DecideGroups = Decide<GroupsSees, GroupsCommand, GroupsEvent, GroupsRejection>

/** What each command does to the tables, or why not. */
export const decideGroups: DecideGroups = { ...decideDraft, ...decidePlaces, ...decideRound }
