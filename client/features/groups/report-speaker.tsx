import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Select } from '../../ui/select.tsx'
import { tableWords } from './report-words.ts'
import { usePersonAtDesk, type WireReport } from './use-reports-desk.ts'

type ReportSpeakerProps = { readonly roundId: string; readonly report: WireReport }

const NOBODY = ''

/** Who reports for a table, chosen among its people by those who run the meeting; who is not here is said not to be. */
export function ReportSpeaker({ roundId, report }: ReportSpeakerProps) {
  const t = useText()
  const { language } = useLanguage()
  const desk = useDesk()
  const personAt = usePersonAtDesk()
  const { rapporteur = NOBODY, members, left, table } = report
  const words = (personId: string) => {
    const { name, isHere } = personAt(personId)
    if (!isHere) return t('groups.reports_not_here', { name })
    return members.includes(personId) ? name : t('groups.reports_left', { name })
  }
  const ids = [...new Set([...members, ...left, ...(rapporteur === NOBODY ? [] : [rapporteur])])]
  return (
    <Select
      label={t('groups.reports_choose', { group: tableWords(t, report, language) })}
      disabled={!desk.isLive || !desk.may('groups.choose_rapporteur')}
      value={rapporteur}
      choices={[
        ...(rapporteur === NOBODY ? [{ value: NOBODY, label: t('groups.reports_nobody') }] : []),
        ...ids.map((personId) => ({ value: personId, label: words(personId) })),
      ]}
      onChoose={(personId) => {
        if (personId !== NOBODY) void desk.send({ type: 'groups.choose_rapporteur', roundId, table, personId })
      }}
    />
  )
}
