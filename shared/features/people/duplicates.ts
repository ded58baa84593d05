import { foldedWords } from '../../lib/folded-words.ts'
import { skeletonOf } from '../../lib/look-alike.ts'

/** Why two entries may be one person, the surest first. */
export const DUPLICATE_REASONS = [
  'same_email',
  'same_name',
  'swapped_name',
  'other_script',
  'looks_same',
  'initials',
] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** Two entries that may be one person. */
export interface Duplicate {
  readonly oneId: string
  readonly otherId: string
  readonly reasons: readonly DuplicateReason[]
}

/** What of somebody says who they are. */
export interface Comparable {
  readonly name: string
  readonly nameLatin?: string
  readonly nameArabic?: string
  readonly email?: string
  readonly isErased?: boolean
}

interface Known {
  readonly people: { readonly [personId: string]: Comparable }
  /** Who was said to be two, by the id of each. */
  readonly apart: { readonly [personId: string]: readonly string[] }
}

/** More than so many of one name are told apart by something else: nobody is asked about each two of them. */
const MOST_OF_A_KIND = 6

/** The entries that may be one person, the surest first. */
export function duplicatesAmong({ people, apart }: Known): readonly Duplicate[] {
  const kinds = kindsOf(people)
  const found = new Map<string, Duplicate>()
  const isLikely = (reason: DuplicateReason, [oneId, otherId]: Pair) =>
    !apart[oneId]?.includes(otherId) && isMeant(reason, people[oneId]!, people[otherId]!)
  for (const reason of DUPLICATE_REASONS)
    for (const pair of kinds.get(reason) ?? []) if (isLikely(reason, pair)) addReason(found, pair, reason)
  return [...found.values()]
}

function addReason(found: Map<string, Duplicate>, [oneId, otherId]: Pair, reason: DuplicateReason): void {
  const pair = `${oneId} ${otherId}`
  const { reasons = [] } = found.get(pair) ?? {}
  // Whose names are known to be the same also look the same.
  if (reasons.length === 0 || reason !== 'looks_same')
    found.set(pair, { oneId, otherId, reasons: [...reasons, reason] })
}

type Pair = readonly [string, string]

/** The pairs that have a key in common, by the reason that it stands for. */
function kindsOf(people: Known['people']): ReadonlyMap<DuplicateReason, readonly Pair[]> {
  const kinds = new Map<DuplicateReason, Pair[]>()
  for (const { reason, ids } of alikeIn(people).values())
    if (ids.length <= MOST_OF_A_KIND) kinds.set(reason, [...(kinds.get(reason) ?? []), ...pairsOf(ids)])
  return kinds
}

interface Alike {
  readonly reason: DuplicateReason
  readonly ids: string[]
}

function alikeIn(people: Known['people']): ReadonlyMap<string, Alike> {
  const alike = new Map<string, Alike>()
  for (const [personId, person] of Object.entries(people)) {
    if (person.isErased || person.name === '') continue
    for (const key of new Set(keysOf(person))) {
      const known = alike.get(key)
      if (known) known.ids.push(personId)
      else
        alike.set(key, { reason: DUPLICATE_REASONS.find((reason) => key.startsWith(`${reason}:`))!, ids: [personId] })
    }
  }
  return alike
}

/** Under what somebody may be met again, each key with the reason that it would be. */
function keysOf({ name, nameLatin, nameArabic, email }: Comparable): readonly string[] {
  const words = foldedWords(name)
  const spellings = [name, nameLatin, nameArabic].flatMap((spelling) =>
    spelling ? [sorted(foldedWords(spelling))] : [],
  )
  return [
    ...(email ? [`same_email:${email.toLowerCase()}`] : []),
    ...(words.length > 1 ? [`same_name:${words.join(' ')}`, `swapped_name:${sorted(words)}`] : []),
    ...spellings.map((spelling) => `other_script:${spelling}`),
    `looks_same:${skeletonOf(name)}`,
    ...initialsOf(words),
  ]
}

const sorted = (words: readonly string[]): string => words.toSorted().join(' ')

/** The family name with each initial that may stand for the others: `amado j` for João Amado and for J Amado. */
function initialsOf(words: readonly string[]): readonly string[] {
  const whole = words.filter((word) => Array.from(word).length > 1)
  return whole.flatMap((family) =>
    words.filter((word) => word !== family).map((given) => `initials:${family} ${Array.from(given)[0]}`),
  )
}

const hasInitial = ({ name }: Comparable): boolean => foldedWords(name).some((word) => Array.from(word).length === 1)

/** Whether the key says so of these two: an initial stands for a name of the other, and another script is one. */
function isMeant(reason: DuplicateReason, one: Comparable, other: Comparable): boolean {
  return IS_MEANT[reason]?.(one, other) ?? true
}

const IS_MEANT: { readonly [Reason in DuplicateReason]?: (one: Comparable, other: Comparable) => boolean } = {
  swapped_name: (one, other) => foldedWords(one.name).join(' ') !== foldedWords(other.name).join(' '),
  other_script: (one, other) => sorted(foldedWords(one.name)) !== sorted(foldedWords(other.name)),
  looks_same: (one, other) => one.name.toLowerCase() !== other.name.toLowerCase(),
  initials: (one, other) => hasInitial(one) !== hasInitial(other),
}

const pairsOf = (ids: readonly string[]): readonly Pair[] =>
  ids.flatMap((id, at) => ids.slice(at + 1).map((other) => [id, other] as const))
