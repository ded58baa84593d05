import type { PersonView } from '../../../shared/features/people/view.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'

type View = Pick<WireViewOf['podium'], 'people' | 'floor' | 'attendance'>
type Both = readonly [oneId: string, otherId: string]

/** Something that follows from uniting two; the text is `people.unite_<key>`. */
export interface Following {
  readonly key: 'devices' | 'links' | 'queue' | 'waits' | 'here' | 'rest'
  readonly count: number
}

/** What follows from uniting two people, as the podium's page knows it. */
export function mergePreview({ people, floor, attendance }: View, both: Both): readonly Following[] {
  const isOfBoth = ({ personId }: { readonly personId?: string }) => personId !== undefined && both.includes(personId)
  const waiting = Object.values(floor.entries).filter(isOfBoth).length
  const here = both.filter((id) => isHere(attendance.people[id])).length
  const links = Object.values(people.links).filter((link) => link.kind === 'personal' && !link.isRevoked)
  return [
    { key: 'devices', count: Object.values(people.devices).filter(isOfBoth).length },
    { key: 'links', count: links.filter(isOfBoth).length },
    ...(waiting === 2 ? [{ key: 'queue', count: 2 } as const] : []),
    ...(waiting === 1 ? [{ key: 'waits', count: 1 } as const] : []),
    ...(here === 2 ? [{ key: 'here', count: 2 } as const] : []),
    { key: 'rest', count: 0 },
  ]
}

const isHere = (stay: { readonly roomSinceMs?: number; readonly remoteSinceMs?: number } | undefined): boolean =>
  stay?.roomSinceMs !== undefined || stay?.remoteSinceMs !== undefined

/** The command that unites two: the list's entry is the one that stays, whosever details stand. */
export function mergeCommand(
  people: { readonly [personId: string]: Pick<PersonView, 'source'> },
  [oneId, otherId]: Both,
  standingId: string,
): Extract<Wish, { type: 'people.merge' }> {
  const isOneListed = people[oneId]?.source === 'roster'
  const isOtherListed = people[otherId]?.source === 'roster'
  const staying = isOneListed === isOtherListed ? standingId : isOneListed ? oneId : otherId
  const going = staying === oneId ? otherId : oneId
  return {
    type: 'people.merge',
    fromPersonId: going,
    intoPersonId: staying,
    ...(standingId === going && { detailsOf: 'from' as const }),
  }
}
