import type { Person } from '../people/state.ts'
import type { QuorumOf } from './messages-counts.ts'
import type { AttendanceSlice, Quorum } from './state.ts'

/** Whom a condition is about, as a key: it has one number for each. */
export function quorumKey(of: QuorumOf): string {
  if (of.kind === 'group') return `group-${of.group}`
  return of.kind === 'role' ? `role-${of.role}` : 'all'
}

/** The keys of the conditions for which somebody counts. */
export const quorumKeysOf = ({ stakeholderGroup, roles }: Person): readonly string[] => [
  quorumKey({ kind: 'all' }),
  ...(stakeholderGroup === undefined ? [] : [quorumKey({ kind: 'group', group: stakeholderGroup })]),
  ...roles.map((role) => `role-${role}`),
]

/** The conditions with one set anew, or taken away where it asks for nobody. */
export function withQuorum(quorum: AttendanceSlice['quorum'], { of, least }: Quorum): AttendanceSlice['quorum'] {
  const { [quorumKey(of)]: _before, ...others } = quorum
  return least === 0 ? others : { ...others, [quorumKey(of)]: { of, least } }
}
