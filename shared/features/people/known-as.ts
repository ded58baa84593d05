import type { TextId } from '../../lib/ids.ts'
import type { Role } from '../../lib/roles.ts'
import type { KnownAs, Person } from './state.ts'

/** What of a row of a list the meeting may say otherwise. */
interface Named {
  readonly name: string
  readonly organisation?: string | undefined
  readonly roles: readonly Role[]
}

/**
 * A row of the list as it stands here: where it says a name or an organisation that somebody has replaced by another one, it
 * says that other one, and what two entries may do together the row of one of them does not take away. So the same list
 * again undoes nothing.
 */
export function asStands<Row extends Named>(person: Person, row: Row): Row {
  const { knownAs } = person
  if (!knownAs) return row
  const isReplaced = (field: 'name' | 'organisation') =>
    row[field] !== undefined && knownAs.some((known) => known[field] === row[field])
  const isLess = row.roles.every((role) => person.roles.includes(role))
  return {
    ...row,
    ...(isLess && { roles: [...person.roles] }),
    ...(isReplaced('name') && { name: person.name }),
    ...(isReplaced('organisation') && { organisation: person.organisation }),
  }
}

/** Rows outside the log that go with somebody who is erased. */
export const knownAsTexts = ({ knownAs = [] }: { readonly knownAs?: readonly KnownAs[] }): readonly TextId[] =>
  knownAs.flatMap(({ texts }) => texts)
