import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './agenda-list.module.css'
import type { WireDay } from './use-agenda.ts'

/** When a day must be over, when its agenda was adopted, and who sent apologies. */
export function DayFacts({ day }: { readonly day: WireDay }) {
  const t = useText()
  const apologies = useApologies(day.dayId)
  const { hardStopMs, hardStopLabel, adoptedAtMs } = day
  return (
    <>
      {hardStopMs !== undefined && (
        <p className={styles.date}>
          {hardStopLabel ? (
            <>
              <LocalizedText text={hardStopLabel} /> <Time atMs={hardStopMs} />
            </>
          ) : (
            <FormattedMessage id="agenda.must_end" values={{ time: () => <Time key="time" atMs={hardStopMs} /> }} />
          )}
        </p>
      )}
      {adoptedAtMs !== undefined && (
        <p className={styles.date}>
          <FormattedMessage id="agenda.adopted_at" values={{ time: () => <Time key="time" atMs={adoptedAtMs} /> }} />
        </p>
      )}
      {apologies.length > 0 && (
        <p className={styles.date}>
          {t('agenda.apologies')}{' '}
          {apologies.map(({ apologyId, name }, at) => (
            <span key={apologyId}>
              {at > 0 && ' · '}
              <Name>{name}</Name>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

/** Who cannot come on a day, by name. */
export function useApologies(dayId: string) {
  return useApologyList()
    .filter((apology) => apology.dayId === dayId && apology.name !== '')
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

const useApologyList = () => {
  const apologies = useView((view) => view.agenda.apologies)
  return Object.entries(apologies).map(([apologyId, apology]) => ({ ...apology, apologyId }))
}
