import { useMemo, useState } from 'react'
import { useDoorView, useFollowed, useSend } from '../../sync/hooks.ts'
import { doorBadges, readBadge } from './door-badges.ts'
import { doorCount, type DoorCount } from './door-count.ts'
import { isMuted } from './door-place.ts'
import { doorPeople, isIn, roomDifference, type DoorPeople } from './door-roster.ts'
import { undoOf } from './door-undo.ts'
import { playTone, type DoorTone } from './door-sound.ts'
import { useUnsentSteps } from './door-steps.ts'
import { newPersonId } from './person-id.ts'

/** A badge of another house that was said to be somebody's, and whose it was before. */
export interface TiedBadge {
  readonly mark: string
  readonly formerId?: string
}

/** What came of the last scan or tap; it stays until the next one. */
export type DoorResult =
  | {
      readonly kind: 'in' | 'known' | 'out' | 'undone'
      readonly personId: string
      /** They were found by this badge, which is none of ours. */
      readonly mark?: string
      /** It was said to be theirs just now. */
      readonly tied?: TiedBadge
    }
  /** Nobody's badge; or one of whom it was said that it is not theirs. */
  | { readonly kind: 'unknown'; readonly mark: string; readonly isOlder?: boolean; readonly formerId?: string }
  | { readonly kind: 'many' | 'many_undone'; readonly personIds: readonly string[] }

/** Whether a badge waits for its person that is nobody's: what is still somebody's goes over only after a question. */
export const isNobodysBadge = (result: DoorResult | undefined): boolean =>
  result?.kind === 'unknown' && result.formerId === undefined

/** Everything that is done at a door. */
export interface DoorDesk {
  readonly door: string
  readonly people: DoorPeople
  /** In the room as far as this device knows. */
  readonly room: number
  /** People without a badge at this door. */
  readonly count: DoorCount
  readonly result: DoorResult | undefined
  readonly checkIn: (personId: string) => void
  readonly checkInMany: (personIds: readonly string[]) => void
  readonly checkOut: (personId: string) => void
  /** Takes the last step back, with all that was part of it. */
  readonly undo: () => void
  /** What a camera or a scanner read, or a hand typed. */
  readonly scan: (text: string) => void
  /** Whose a text is, where it is what some badge says. */
  readonly read: (text: string) => string | undefined
  /** The unknown badge that was just scanned is this person's, who comes in. */
  readonly tie: (personId: string) => void
  /** The badge that was just scanned is not this person's. */
  readonly isNotTheirs: () => void
  /** Nothing more is to be done about the last scan. */
  readonly forget: () => void
  readonly addWalkIn: (name: string, organisation: string) => void
  readonly countOne: (by: 1 | -1) => void
  readonly undoCount: () => void
}

/** The desk of the door with this letter: each step counts at once, and is sent when there is a connection. */
export function useDoorDesk(door: string): DoorDesk {
  const { meetingId } = useFollowed()
  const roster = useDoorView((view) => view.people.people)
  const tiedBadges = useDoorView((view) => view.people.badges)
  const attendance = useDoorView((view) => view.attendance)
  const steps = useUnsentSteps()
  const send = useSend()
  const [result, setResult] = useState<DoorResult>()
  const people = useMemo(
    () => doorPeople({ people: roster, standings: attendance.people }, steps),
    [roster, attendance.people, steps],
  )
  const badges = useMemo(() => doorBadges(tiedBadges, steps), [tiedBadges, steps])
  const room = useMemo(
    () => attendance.room + roomDifference(attendance.people, people),
    [attendance.room, attendance.people, people],
  )
  const tell = (next: DoorResult, tone: DoorTone) => {
    setResult(next)
    if (!isMuted()) playTone(tone)
  }
  const arrive = (
    personId: string,
    source: 'scan' | 'code' | 'tap',
    more: { mark?: string; tied?: TiedBadge } = {},
  ) => {
    const person = people[personId]
    if (person && isIn(person.standing)) return tell({ kind: 'known', personId, ...more }, 'known')
    void send({ type: 'attendance.check_in', personId, source, door })
    tell({ kind: 'in', personId, ...more }, 'in')
  }
  const scan: DoorDesk['scan'] = (text) => {
    const badge = readBadge({ meetingId, people, badges }, text)
    if (badge.personId === undefined) return tell({ kind: 'unknown', ...badge }, 'unknown')
    const { personId, by, mark } = badge
    arrive(personId, by === 'code' ? 'code' : 'scan', mark === undefined ? {} : { mark })
  }
  const tie: DoorDesk['tie'] = (personId) => {
    if (result?.kind !== 'unknown') return
    const { mark, formerId } = result
    void send({ type: 'people.tie_badge', personId, badge: mark })
    arrive(personId, 'scan', { tied: { mark, ...(formerId !== undefined && { formerId }) } })
  }
  return {
    door,
    people,
    room,
    count: useMemo(() => doorCount(attendance, steps, door), [attendance, steps, door]),
    result,
    checkIn: (personId) => arrive(personId, 'tap'),
    checkInMany: (personIds) => {
      void send({ type: 'attendance.check_in_many', personIds, source: 'tap', door })
      tell({ kind: 'many', personIds }, 'in')
    },
    checkOut: (personId) => {
      void send({ type: 'attendance.check_out', personId })
      tell({ kind: 'out', personId }, 'out')
    },
    undo: () => {
      if (result) for (const wish of undoOf(result)) void send(wish)
      if (result?.kind === 'many') tell({ kind: 'many_undone', personIds: result.personIds }, 'out')
      else if (result && 'personId' in result) tell({ kind: 'undone', personId: result.personId }, 'out')
    },
    scan,
    read: (text) => readBadge({ meetingId, people, badges }, text).personId,
    tie,
    isNotTheirs: () => {
      if (!result || !('mark' in result) || result.mark === undefined || result.kind === 'unknown') return
      if (result.kind === 'in') void send({ type: 'attendance.undo', personId: result.personId })
      setResult({ kind: 'unknown', mark: result.mark, formerId: result.personId })
    },
    forget: () => setResult(undefined),
    addWalkIn: (name, organisation) => {
      const personId = newPersonId()
      void send({ type: 'people.add_walk_in', personId, name, ...(organisation !== '' && { organisation }) })
      if (isNobodysBadge(result)) tie(personId)
      else arrive(personId, 'tap')
    },
    countOne: (by) => void send({ type: 'attendance.count_door', door, by }),
    undoCount: () => void send({ type: 'attendance.undo_count', door }),
  }
}
