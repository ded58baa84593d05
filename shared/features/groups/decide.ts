import type { Decide } from '../../lib/feature.ts'
import { decideDraft } from './decide-draft.ts'
import { decideMoves } from './decide-moves.ts'
import { decideOpening } from './decide-opening.ts'
import { decidePlaces } from './decide-places.ts'
import { decideProof } from './decide-proof.ts'
import { decideReportCalls } from './decide-report-calls.ts'
import { decideReportWriting } from './decide-report-writing.ts'
import { decideReports } from './decide-reports.ts'
import { decideRound } from './decide-round.ts'
import { decideRunning } from './decide-running.ts'
import { decideStanding } from './decide-standing.ts'
import type { GroupsCommand, GroupsEvent, GroupsRejection } from './messages.ts'
import type { GroupsSees } from './pool.ts'

/** The decisions about coffee tables by type. */
export type DecideGroups = Decide<GroupsSees, GroupsCommand, GroupsEvent, GroupsRejection>

/** What each command does to the tables, or why not. */
export const decideGroups: DecideGroups = {
  ...decideDraft,
  ...decideMoves,
  ...decidePlaces,
  ...decideProof,
  ...decideRound,
  ...decideRunning,
  ...decideStanding,
  ...decideOpening,
  ...decideReports,
  ...decideReportWriting,
  ...decideReportCalls,
}
