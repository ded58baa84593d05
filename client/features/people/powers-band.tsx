import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView, useServerNowMs } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'

/** Long enough that nobody at the podium misses it, short enough that it does not stand in the way. */
const SHOWN_MS = 180_000
const LOOK_EACH_MS = 10_000

/** Tells everybody at the podium what was just done about its powers: a device let back in, the chair given or taken back. */
export function PowersBand() {
  const t = useText()
  const { powers, people } = usePodiumView((view) => view.people)
  const nowMs = useServerNowMs(LOOK_EACH_MS)
  const last = Object.values(powers)
    .filter(({ atMs }) => nowMs - atMs < SHOWN_MS)
    .at(-1)
  if (!last) return null
  const nameOf = (personId: string | undefined) => people[personId ?? '']?.name ?? t('people.erased')
  return (
    <Band tone="info" role="alert">
      <FormattedMessage
        id={`people.power_${last.what}`}
        values={{
          time: () => <Time key="time" atMs={last.atMs} meetingOnly />,
          person: () => <Name key="person">{nameOf(last.personId)}</Name>,
          by: () => <Name key="by">{nameOf(last.byPersonId)}</Name>,
        }}
      />
    </Band>
  )
}
