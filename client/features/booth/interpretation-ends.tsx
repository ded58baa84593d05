import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'

type InterpretationEndsProps = { readonly dayId: string | undefined; readonly className?: string | undefined }

/** When the day has to stop, with its own words where it has any; nothing where nothing ends it. */
export function InterpretationEnds({ dayId, className }: InterpretationEndsProps) {
  const t = useText()
  const day = useView((view) => view.agenda.days[dayId ?? ''])
  if (day?.hardStopMs === undefined) return null
  return (
    <span className={className}>
      {day.hardStopLabel ? <LocalizedText text={day.hardStopLabel} /> : t('booth.ends')}{' '}
      <Time atMs={day.hardStopMs} meetingOnly />
    </span>
  )
}
