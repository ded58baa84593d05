import { badgeCodeIn, badgeMeetingOf, type ReadBadge as CodeRead } from '../../../shared/features/people/badge-code.ts'
import { hasCode } from '../../../shared/features/people/search.ts'
import { badgeMark } from './badge-mark.ts'
import type { DoorPeople } from './door-roster.ts'
import type { DoorStep } from './door-steps.ts'

/** Whose each badge of another house is, by its mark. */
export type DoorBadges = { readonly [mark: string]: string }

/** Whose badges are, with what this device has said and the meeting has not answered yet. */
export function doorBadges(badges: DoorBadges, steps: readonly DoorStep[]): DoorBadges {
  const all: Record<string, string> = { ...badges }
  for (const step of steps) {
    if (step.type === 'people.tie_badge') all[step.badge] = step.personId
    if (step.type === 'people.untie_badge' && all[step.badge] === step.personId) delete all[step.badge]
  }
  return all
}

/** What was read off a badge: whose it is, or the mark of one that nobody has yet; `isOlder`: it is of another meeting of ours. */
export type ReadBadge =
  | { readonly personId: string; readonly by: 'code' | 'badge'; readonly mark?: string }
  | { readonly personId?: undefined; readonly mark: string; readonly isOlder: boolean }

interface Known {
  readonly meetingId: string
  readonly people: DoorPeople
  readonly badges: DoorBadges
}

/** Reads what a camera or a scanner saw, or a hand typed: a badge says who somebody is and opens nothing. */
export function readBadge(known: Known, text: string): ReadBadge {
  const read = badgeCodeIn(text)
  const isOlder = read?.meeting !== undefined && read.meeting !== badgeMeetingOf(known.meetingId)
  return (isOlder ? undefined : ours(known.people, text, read)) ?? ofOthers(known, text, isOlder)
}

function ours(people: DoorPeople, text: string, read: CodeRead | undefined): ReadBadge | undefined {
  const personId = personOfCode(people, read?.code) ?? personNamedIn(people, text)
  return personId === undefined ? undefined : { personId, by: read && read.meeting === undefined ? 'code' : 'badge' }
}

function ofOthers({ meetingId, people, badges }: Known, text: string, isOlder: boolean): ReadBadge {
  const mark = badgeMark(meetingId, text)
  const { [mark]: personId } = badges
  return personId !== undefined && people[personId] ? { personId, by: 'badge', mark } : { mark, isOlder }
}

const personOfCode = (people: DoorPeople, code: string | undefined): string | undefined =>
  code === undefined ? undefined : Object.keys(people).find((personId) => hasCode(people[personId]!, code))

/** Badges made elsewhere from our list carry a person's id, alone or at the end of an address. */
const personNamedIn = (people: DoorPeople, text: string): string | undefined =>
  text
    .trim()
    .split(/[^\w-]+/)
    .findLast((part) => Object.hasOwn(people, part))

/** Whether a text that is nobody's name looks like what a badge says: those of other houses have digits, or the signs of an address. */
export const looksLikeBadge = (text: string): boolean => /[\d:;=/]/.test(text) && text.trim().length >= 4
