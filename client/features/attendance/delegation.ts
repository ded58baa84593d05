import { foldedWords } from '../../../shared/lib/folded-words.ts'
import { isIn, type DoorPeople } from './door-roster.ts'

/** As many as one command takes. */
const MOST_AT_ONCE = 500

/** The people of one organisation who come in together. */
export interface Delegation {
  readonly organisation: string
  /** Who is not in yet, in the order of the list. */
  readonly missing: readonly string[]
  readonly inAlready: number
}

/** The delegation that is meant where the words typed find the people of one organisation and nobody else, two or more of them to come. */
export function delegationIn(people: DoorPeople, found: readonly string[], typed: string): Delegation | undefined {
  const { organisation = '' } = people[found[0] ?? ''] ?? {}
  const isAlone = found.every((personId) => people[personId]?.organisation === organisation)
  if (!isAlone || !isMeant(organisation, foldedWords(typed))) return undefined
  const missing = found.filter((personId) => !isIn(people[personId]?.standing ?? {}))
  const isOffered = missing.length > 1 && missing.length <= MOST_AT_ONCE
  return isOffered ? { organisation, missing, inAlready: found.length - missing.length } : undefined
}

function isMeant(organisation: string, wanted: readonly string[]): boolean {
  const words = foldedWords(organisation)
  return words.length > 0 && wanted.every((start) => words.some((word) => word.startsWith(start)))
}
