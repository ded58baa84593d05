import { useMe, useView } from '../../sync/hooks.ts'
import type { Seated } from './my-table.ts'
import { useMyReports } from './my-reports.ts'
import { ReportCard } from './report-card.tsx'
import { Rapporteur } from './report-rapporteur.tsx'

/** At the table: who reports, and the report where one is asked for. At coffee nobody is asked who would report. */
export function ReportAtTable({ table }: { readonly table: Seated }) {
  const { roundId, itemId } = table.round
  const isCoffee = useView((view) => view.agenda.items[itemId ?? '']?.kind === 'coffee')
  const me = useMe()
  const mine = useMyReports().find((each) => each.roundId === roundId)
  if (mine) return <ReportCard report={mine} />
  if (!me || (isCoffee && me.groups.rapporteur === undefined)) return null
  const others = Object.fromEntries(table.companions.map(({ personId, name }) => [personId, name]))
  const people = { [me.people.personId]: me.people.name, ...others }
  const { rapporteur } = me.groups
  const name = rapporteur === undefined ? undefined : people[rapporteur]
  return (
    <Rapporteur
      roundId={roundId}
      table={table.number}
      rapporteur={rapporteur !== undefined && name !== undefined ? { personId: rapporteur, name } : undefined}
      people={people}
      isCalled={false}
    />
  )
}

/** Back in plenary: the reports of the tables at which the reader sat. */
export function MyReports() {
  const roundId = useView((view) => view.groups.round?.roundId)
  return useMyReports()
    .filter((mine) => mine.roundId !== roundId)
    .map((mine) => <ReportCard key={mine.roundId} report={mine} />)
}
