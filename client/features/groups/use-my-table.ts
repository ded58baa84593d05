import { useMemo } from 'react'
import { useMe, useView } from '../../sync/hooks.ts'
import { myTableOf, type MyTable } from './my-table.ts'

/** The reader's table; undefined while no round is on. */
export function useMyTable(): MyTable | undefined {
  const round = useView((view) => view.groups.round)
  const me = useMe()
  const mine = me?.groups
  const personId = me?.people.personId
  return useMemo(() => myTableOf(round, mine, personId), [round, mine, personId])
}
