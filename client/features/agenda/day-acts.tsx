import { useState, type FormEvent } from 'react'
import { FormattedMessage } from 'react-intl'
import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Time, timeOfDay } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import styles from './agenda-desk.module.css'
import type { WireDay } from './use-agenda.ts'

type DayActsProps = {
  readonly day: WireDay
  readonly items: readonly IdentifiedItem[]
  readonly desk: Desk
}

/** Adoption of a day's agenda, and when the day must be over. */
export function DayActs(props: DayActsProps) {
  return (
    <>
      <Adoption {...props} />
      <HardStopForm {...props} />
    </>
  )
}

function Adoption({ day: { dayId, adoptedAtMs }, desk }: DayActsProps) {
  const t = useText()
  return (
    <div className={styles.bar}>
      <p>
        {adoptedAtMs === undefined ? (
          t('agenda.not_yet_adopted')
        ) : (
          <FormattedMessage
            id="agenda.adopted_at"
            values={{ time: () => <Time key="time" atMs={adoptedAtMs} meetingOnly /> }}
          />
        )}
      </p>
      {adoptedAtMs === undefined ? (
        <Button icon="check" {...desk.press({ type: 'agenda.adopt', dayId })}>
          {t('agenda.adopt')}
        </Button>
      ) : (
        <Button look="quiet" icon="undo" {...desk.press({ type: 'agenda.unadopt', dayId })}>
          {t('agenda.unadopt')}
        </Button>
      )}
    </div>
  )
}

const MINUTE_MS = 60_000

function HardStopForm({ day: { dayId, hardStopMs, hardStopLabel }, items, desk }: DayActsProps) {
  const t = useText()
  const { language } = useLanguage()
  const { meeting: zone } = useZones()
  const [time, setTime] = useState(hardStopMs === undefined ? '' : timeOfDay(hardStopMs, 'en', zone))
  const [label, setLabel] = useState(hardStopLabel ? textIn(hardStopLabel, language).text : '')
  const startMs = items[0]?.startMs
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (time === '' || startMs === undefined) return
    // A wall time of the meeting's zone, told from one of the same day whose instant is known.
    const atMs = startMs + (minuteOf(time) - minuteOf(timeOfDay(startMs, 'en', zone))) * MINUTE_MS
    const words = label.trim()
    void desk.send({
      type: 'agenda.set_hard_stop',
      dayId,
      atMs,
      ...(words !== '' && { label: { [language]: words } }),
    })
  }
  return (
    <form className={styles.bar} onSubmit={submit}>
      <div className={styles.short}>
        <TextField
          type="time"
          dir="ltr"
          label={t('agenda.hard_stop')}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </div>
      <div className={styles.grows}>
        <TextField
          label={t('agenda.hard_stop_label')}
          optional
          maxLength={200}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
      </div>
      <Button type="submit" disabled={!desk.isLive || time === ''}>
        {t('agenda.set_hard_stop')}
      </Button>
      {hardStopMs !== undefined && (
        <Button
          look="quiet"
          icon="cross"
          aria-label={t('agenda.no_hard_stop')}
          {...desk.press({ type: 'agenda.set_hard_stop', dayId })}
        />
      )}
    </form>
  )
}

/** Minutes since midnight of `09:30`. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
