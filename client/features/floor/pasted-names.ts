import { findPeopleRoughly, type Findable, type Found } from '../../../shared/features/people/search.ts'
import { isSameName } from '../../../shared/lib/folded-words.ts'

const MOST_CHOICES = 6
const NAME_LENGTH = 100
const ORGANISATION_LENGTH = 200
/** What lists put before a name: "1.", "2)", "-", "•". */
const NUMBER = /^\s*(?:\d{1,4}\s*[.):\-–]|[-–•*·])\s*/u
const IN_BRACKETS = /^(?<name>[^()]+?)\s*\((?<organisation>[^()]+)\)\s*[.,;]?$/u
const BESIDE = /^(?<name>.+?)\s*(?:[,،;\t]|\s[-–—]\s)\s*(?<organisation>.+)$/u

/** A line of a pasted list. */
export interface PastedName {
  readonly name: string
  readonly organisation?: string
}

/** A line, and whom of the meeting it may mean, the best first; `personId` where there is no doubt. */
export interface MatchedName extends PastedName {
  readonly line: string
  readonly choices: readonly Found<Findable>[]
  readonly personId?: string
}

/** The names of a list, one a line: "Name (Organisation)", "Name, Organisation", "Name - Organisation", numbered or not. */
export function readNames(pasted: string): readonly PastedName[] {
  return pasted.split(/\r?\n/u).flatMap((line) => {
    const rest = line.replace(NUMBER, '').trim()
    const { name = rest, organisation } = (IN_BRACKETS.exec(rest) ?? BESIDE.exec(rest))?.groups ?? {}
    if (!/[\p{L}\p{N}]/u.test(name)) return []
    const where = organisation?.trim().slice(0, ORGANISATION_LENGTH)
    return [{ name: name.trim().slice(0, NAME_LENGTH), ...(where && { organisation: where }) }]
  })
}

/** Each line with whom it may mean; the same line twice is one. */
export function matchNames<P extends Findable>(
  names: readonly PastedName[],
  people: { readonly [personId: string]: P },
): readonly MatchedName[] {
  const once = names.filter((one, at) => names.findIndex((other) => isSameLine(one, other)) === at)
  return once.map((one) => {
    const choices = findPeopleRoughly(people, one.name, MOST_CHOICES)
    const same = choices.filter((person) => isSameName(person.name, one.name))
    const narrowed = same.length > 1 ? same.filter((person) => isFrom(person, one)) : same
    const [only, ...others] = narrowed
    return {
      ...one,
      line: one.organisation === undefined ? one.name : `${one.name} (${one.organisation})`,
      choices,
      ...(only && others.length === 0 && isPossible(only, one) && { personId: only.personId }),
    }
  })
}

const isSameLine = (one: PastedName, other: PastedName): boolean =>
  isSameName(one.name, other.name) && one.organisation === other.organisation

const isFrom = (person: Findable, { organisation }: PastedName): boolean =>
  organisation !== undefined && isSameName(person.organisation ?? '', organisation)

/** Another organisation may be another person: then somebody has to look. */
const isPossible = (person: Findable, wanted: PastedName): boolean =>
  wanted.organisation === undefined || person.organisation === undefined || isFrom(person, wanted)
