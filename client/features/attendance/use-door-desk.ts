import { useMemo, useState } from 'react'
import { useDoorView, useSend } from '../../sync/hooks.ts'
import { doorPeople, isIn, roomDifference, scannedPerson, type DoorPeople } from './door-roster.ts'
import { isMuted } from './door-place.ts'
import { playTone, type DoorTone } from './door-sound.ts'
import { useUnsentSteps } from './door-steps.ts'
import { newPersonId } from './person-id.ts'

/** What came of the last scan or tap; `personId` is absent for a badge that nobody has. */
export interface DoorResult {
  readonly kind: 'in' | 'known' | 'out' | 'undone' | 'unknown'
  readonly personId?: string
}

/** Everything that is done at a door. */
export interface DoorDesk {
  readonly door: string
  readonly people: DoorPeople
  /** In the room as far as this device knows. */
  readonly room: number
  /** People without a badge at this door. */
  readonly withoutBadge: number
  readonly result: DoorResult | undefined
  readonly checkIn: (personId: string, source: 'scan' | 'tap') => void
  readonly checkOut: (personId: string) => void
  readonly undo: (personId: string) => void
  /** A badge in front of the camera. */
  readonly scan: (code: string) => void
  readonly addWalkIn: (name: string, organisation: string) => void
  readonly count: (by: 1 | -1) => void
}

/** The desk of the door with this letter: each step counts at once, and is sent when there is a connection. */
export function useDoorDesk(door: string): DoorDesk {
  const roster = useDoorView((view) => view.people.people)
  const attendance = useDoorView((view) => view.attendance)
  const steps = useUnsentSteps()
  const send = useSend()
  const [result, setResult] = useState<DoorResult>()
  const people = useMemo(
    () => doorPeople({ people: roster, standings: attendance.people }, steps),
    [roster, attendance.people, steps],
  )
  const tell = (next: DoorResult, tone: DoorTone) => {
    setResult(next)
    if (!isMuted()) playTone(tone)
  }
  const arrive = (personId: string, source: 'scan' | 'tap') => {
    void send({ type: 'attendance.check_in', personId, source, door })
    tell({ kind: 'in', personId }, 'in')
  }

  const checkIn: DoorDesk['checkIn'] = (personId, source) => {
    const person = people[personId]
    if (person && isIn(person.standing)) return tell({ kind: 'known', personId }, 'known')
    arrive(personId, source)
  }
  return {
    door,
    people,
    room: attendance.room + roomDifference(attendance.people, people),
    withoutBadge: steps.reduce(
      (sum, step) => (step.type === 'attendance.count_door' && step.door === door ? sum + step.by : sum),
      attendance.doors[door] ?? 0,
    ),
    result,
    checkIn,
    checkOut: (personId) => {
      void send({ type: 'attendance.check_out', personId })
      tell({ kind: 'out', personId }, 'out')
    },
    undo: (personId) => {
      void send({ type: 'attendance.undo', personId })
      tell({ kind: 'undone', personId }, 'out')
    },
    scan: (code) => {
      const personId = scannedPerson(people, code)
      if (personId === undefined) tell({ kind: 'unknown' }, 'unknown')
      else checkIn(personId, 'scan')
    },
    addWalkIn: (name, organisation) => {
      const personId = newPersonId()
      void send({ type: 'people.add_walk_in', personId, name, ...(organisation !== '' && { organisation }) })
      arrive(personId, 'tap')
    },
    count: (by) => void send({ type: 'attendance.count_door', door, by }),
  }
}
