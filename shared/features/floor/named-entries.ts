import type { BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import { calledAsOf, personOf, type PeopleSlice, type Person } from '../people/state.ts'
import type { Entry, RepliedTurn } from './state.ts'
import type { EntryView, RepliedTurnView } from './view.ts'

type Bucket<V> = { readonly [id: string]: V }

/** A bucket as it was last seen, and whom it names; `people` is the list of people for which that is known to hold. */
interface Seen {
  people: PeopleSlice['people']
  readonly persons: readonly (Person | undefined)[]
  readonly views: Bucket<EntryView>
}

const seenBuckets = new WeakMap<Bucket<Entry>, Seen>()
const seenMaps = new WeakMap<BucketMap<Entry>, BucketMap<EntryView>>()

/**
 * The entries with the names that their persons have now. A bucket is computed again when it changed or when one of the
 * persons that it names did; all others, and the whole map where nothing changed, keep their identity.
 */
export function viewEntries(entries: BucketMap<Entry>, people: PeopleSlice): BucketMap<EntryView> {
  const before = seenMaps.get(entries)
  const views = entries.mapBuckets((bucket) => viewBucket(bucket, people))
  if (before && isSameMap(views, before)) return before
  seenMaps.set(entries, views)
  return views
}

function isSameMap(now: BucketMap<EntryView>, before: BucketMap<EntryView>): boolean {
  let isSame = true
  now.forEachChange(before, () => (isSame = false))
  return isSame
}

function viewBucket(bucket: Bucket<Entry>, people: PeopleSlice): Bucket<EntryView> {
  const seen = seenBuckets.get(bucket)
  if (seen?.people === people.people) return seen.views
  const persons = Object.values(bucket).flatMap((entry) => personsOf(entry, people))
  if (seen && persons.every((person, at) => person === seen.persons[at])) {
    seen.people = people.people
    return seen.views
  }
  const views = Object.fromEntries(
    Object.entries(bucket).map(([id, entry], at) => [id, viewEntry(entry, persons[2 * at], persons[2 * at + 1])]),
  )
  seenBuckets.set(bucket, { people: people.people, persons, views })
  return views
}

/** Whom an entry names: its own person, and whose turn it answers. */
export const personsOf = (
  { personId, replyTo }: Entry,
  people: PeopleSlice,
): readonly [Person | undefined, Person | undefined] => [
  personId && personOf(people, personId),
  replyTo?.personId && personOf(people, replyTo.personId),
]

/** The turn that is answered, with the name that its person has now. */
export const viewReplied = (
  replyTo: RepliedTurn | undefined,
  person: Person | undefined,
): RepliedTurnView | undefined => replyTo && { entryId: replyTo.entryId, name: replyTo.name ?? person?.name ?? '' }

function viewEntry(entry: Entry, person: Person | undefined, replied: Person | undefined): EntryView {
  const { personId, name, organisation, mode, kind, replyTo, tag, topic, language } = entry
  const { askedAtMs, status, isReady, ahead, movedBy, heldFor, report, limitMs } = entry
  return defined({
    personId,
    name: name ?? person?.name ?? '',
    calledAs: calledAsOf(person),
    organisation: organisation ?? person?.organisation,
    mode,
    kind,
    replyTo: viewReplied(replyTo, replied),
    tag,
    topic,
    language,
    askedAtMs,
    status,
    isReady,
    ahead,
    movedBy,
    heldFor,
    report,
    limitMs,
  })
}
