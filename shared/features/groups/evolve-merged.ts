import { defined } from '../../lib/defined.ts'
import type { Listen } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PeopleEvent } from '../people/messages.ts'
import { changeRound } from './round-tables.ts'
import type { GroupsSlice, Round, RoundTable } from './state.ts'

/** What tables hear of people. */
export type MergedEvent = Extract<PeopleEvent, { type: 'people.merged' }>

/** Whoever turns out to be somebody else keeps laptop, offer and welcome; the seat follows in the same record. */
export const hearMerged: Listen<GroupsSlice, MergedEvent> = {
  'people.merged': (slice, { fromPersonId, intoPersonId }) => {
    const now = (id: PersonId) => (id === fromPersonId ? intoPersonId : id)
    return changeRound(slice, (round) =>
      renamed({ ...round, tables: round.tables.map((each) => tableWith(each, now)) }, now),
    )
  },
}

type Now = (id: PersonId) => PersonId

const renamed = (round: Round, now: Now): Round =>
  round.kind === 'standing' || !round.hosts ? round : { ...round, hosts: round.hosts.map(now) }

function tableWith(table: RoundTable, now: Now): RoundTable {
  const { laptop, merge, ...rest } = table
  const isAsBefore = (!laptop || now(laptop) === laptop) && (!merge || now(merge.personId) === merge.personId)
  if (isAsBefore) return table
  return {
    ...rest,
    ...defined({ laptop: laptop && now(laptop), merge: merge && { ...merge, personId: now(merge.personId) } }),
  }
}
