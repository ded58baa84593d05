import { useMemo } from 'react'
import { useDesk, type Desk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { groupsInOrder, membershipsOf, peopleHere, type DeskGroup, type PodiumPeople } from './standing-people.ts'
import type { WireGroups } from './use-tables-desk.ts'

/** The standing groups as those see them who run the meeting, and what they may do. */
export interface StandingDesk {
  /** In their order. */
  readonly groups: readonly DeskGroup[]
  readonly ofItems: NonNullable<WireGroups['groupsOfItems']>
  readonly round: WireGroups['round']
  /** Who sits at which table of the round that is on. */
  readonly tables: WireGroups['tables']
  readonly people: PodiumPeople
  /** Ids of those who are here. */
  readonly here: ReadonlySet<string>
  /** Ids of those who are in no group, and in several. */
  readonly none: readonly string[]
  readonly several: readonly string[]
  readonly desk: Desk
}

const NONE = {}

/** The standing groups of the meeting that is followed. */
export function useStandingDesk(): StandingDesk {
  const { standing = NONE, groupsOfItems = NONE, round, tables } = usePodiumView((view) => view.groups)
  const people = usePodiumView((view) => view.people.people)
  const attendance = usePodiumView((view) => view.attendance)
  const desk = useDesk()
  const groups = useMemo(() => groupsInOrder(standing), [standing])
  const here = useMemo(() => peopleHere(attendance), [attendance])
  const memberships = useMemo(() => membershipsOf(people, groups), [people, groups])
  return { groups, ofItems: groupsOfItems, round, tables, people, here, ...memberships, desk }
}
