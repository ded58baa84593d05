import { tallyOf } from '../../lib/bucket-map.ts'
import type { Due } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { TextsSees } from './erasable-texts.ts'
import type { PeopleCommand } from './messages.ts'
import type { PeopleSlice, Person } from './state.ts'

/** What the end of a meeting is read from. */
export interface RetentionSees {
  readonly people: PeopleSlice
  readonly meeting: { readonly phase: string; readonly closedAtMs?: number }
  readonly agenda: {
    readonly currentItemId?: string
    readonly items: { readonly [itemId: string]: { readonly endMs: number } }
    /** With the row of the name where that is nobody's. */
    readonly apologies: { readonly [apologyId: string]: { readonly nameText?: TextId } }
  }
  readonly floor: TextsSees['floor']
}

const DAY_MS = 86_400_000

/** Whether somebody goes with the names: who keeps the meeting stays, else nobody could read what is left of it. */
export const isForgettable = ({ isErased, roles }: Pick<Person, 'isErased' | 'roles'>): boolean =>
  !isErased && !roles.includes('secretariat')

const forgettable = tallyOf<Person, 'count'>({ count: 0 }, (person) => ({ count: Number(isForgettable(person)) }))

const rowsOfTypedNames = memo(
  (
    texts: TextsSees['floor']['texts'],
    people: PeopleSlice['people'],
    apologies: RetentionSees['agenda']['apologies'],
  ) => [
    ...texts.entries().flatMap(([id, rows]) => (people.has(id) ? [] : rows)),
    ...Object.values(apologies).flatMap(({ nameText }) => nameText ?? []),
  ],
)

/** What was written about names that nobody ever said whose they are. */
export const typedTexts = ({ floor, people, agenda }: Pick<RetentionSees, 'floor' | 'people' | 'agenda'>): TextId[] =>
  rowsOfTypedNames(floor.texts, people.people, agenda.apologies)

/** The end of the last item that is planned; undefined where there is none. */
const plannedEndMs = memo((items: RetentionSees['agenda']['items']): number | undefined =>
  Object.values(items).reduce<number | undefined>((end, { endMs }) => Math.max(end ?? endMs, endMs), undefined),
)

const hasNames = (state: RetentionSees): boolean =>
  forgettable(state.people.people).count > 0 || typedTexts(state).length > 0

/** When the meeting was over: closed, or never closed and behind its last item; undefined while it goes on. */
function endedAtMs({ meeting, agenda }: RetentionSees): number | undefined {
  if (meeting.phase === 'closed') return meeting.closedAtMs
  if (meeting.phase === 'rehearsal' || agenda.currentItemId) return undefined
  return plannedEndMs(agenda.items)
}

/**
 * When the names go: so many days after the end, and never within a day of that being said, so that it can be taken back.
 * Undefined where they stay, or where there are none.
 */
export function namesDueAtMs(state: RetentionSees): number | undefined {
  const { retention } = state.people
  if (!hasNames(state)) return undefined
  if (retention.dueAtMs !== undefined) return retention.dueAtMs
  const { days, setAtMs = 0, reopenedAtMs = 0, forgottenAtMs = 0 } = retention
  const ended = endedAtMs(state)
  if (days === undefined || ended === undefined) return undefined
  return Math.max(Math.max(ended, reopenedAtMs, forgottenAtMs) + days * DAY_MS, setAtMs + DAY_MS)
}

/** Names whose time is over, also in a meeting that nobody comes to any more. */
export function dueForPeople(state: RetentionSees): readonly Due<PeopleCommand>[] {
  const atMs = namesDueAtMs(state)
  if (atMs === undefined) return []
  const cause = `names-${state.people.retention.batches}-${atMs}`
  return [{ atMs, cause, command: { type: 'people.forget_names' }, isForUnvisited: true }]
}
