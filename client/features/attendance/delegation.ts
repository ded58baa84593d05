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

/** The delegation that is meant where the words typed begin words of one organisation alone, with two people or more to come. */
export function delegationIn(people: DoorPeople, found: readonly string[], typed: string): Delegation | undefined {
  const wanted = foldedWords(typed)
  const byOrganisation = Map.groupBy(found, (personId) => people[personId]?.organisation ?? '')
  const meant = [...byOrganisation.keys()].filter((organisation) => isMeant(organisation, wanted))
  const [organisation] = meant
  if (organisation === undefined || meant.length > 1) return undefined
  const members = byOrganisation.get(organisation) ?? []
  const missing = members.filter((personId) => !isIn(people[personId]?.standing ?? {}))
  const isOffered = missing.length > 1 && missing.length <= MOST_AT_ONCE
  return isOffered ? { organisation, missing, inAlready: members.length - missing.length } : undefined
}

function isMeant(organisation: string, wanted: readonly string[]): boolean {
  const words = foldedWords(organisation)
  return words.length > 0 && wanted.every((start) => words.some((word) => word.startsWith(start)))
}
