import type { QuorumView } from '../../../shared/features/attendance/view-counts.ts'

/** Of whom a condition of the quorum is, as one word: `all`, the group or the role. */
export function quorumWhom(of: QuorumView[string]['of']): string {
  if (of.kind === 'group') return of.group
  return of.kind === 'role' ? of.role : 'all'
}
