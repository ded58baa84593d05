import { useState, type FormEvent } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { useNow } from '../../ui/now.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { Time } from '../../ui/time.tsx'
import { InEachLanguage } from './in-each-language.tsx'
import { newRoundId } from './round-id.ts'
import styles from './standing.module.css'
import { useGroupsPart } from './use-groups-part.ts'
import type { StandingDesk } from './use-standing-desk.ts'

const MINUTE_MS = 60_000
const STEP_MINUTES = 5
const MOST_MINUTES = 480

/** Which groups meet, until when and about what; all of them where nobody chooses. */
export function StandingOpening({ standing }: { readonly standing: StandingDesk }) {
  const t = useText()
  const { groups, ofItems, here, desk } = standing
  const { itemId, untilMs } = useGroupsPart()
  const ofItem = ofItems[itemId ?? '']?.groupIds
  const [chosen, setChosen] = useState<readonly string[]>()
  const [minutes, setMinutes] = useState<number>()
  const [prompt, setPrompt] = useState<Localized>({})
  const wanted = chosen ?? ofItem ?? groups.map(({ groupId }) => groupId)
  const groupIds = groups.flatMap(({ groupId }) => (wanted.includes(groupId) ? groupId : []))
  const isAnybodyThere = groups.some(
    ({ groupId, isOpen, members }) => groupIds.includes(groupId) && (isOpen || members.some((id) => here.has(id))),
  )
  const open = (event: FormEvent) => {
    event.preventDefault()
    void desk.send({
      type: 'groups.open_groups',
      roundId: newRoundId(),
      groupIds,
      ...(minutes !== undefined && { minutes }),
      ...said(prompt),
    })
  }
  return (
    <Card title={t('groups.open_groups')}>
      <form className={styles.form} onSubmit={open}>
        <fieldset className={styles.values}>
          <legend>{t('groups.open_which')}</legend>
          {groups.map(({ groupId, name, members }) => (
            <Checkbox
              key={groupId}
              label={<LocalizedText text={name} unmarked />}
              hint={t('groups.members_count', {
                count: members.length,
                here: members.filter((id) => here.has(id)).length,
              })}
              checked={groupIds.includes(groupId)}
              onCheck={(isChosen) =>
                setChosen(isChosen ? [...groupIds, groupId] : groupIds.filter((each) => each !== groupId))
              }
            />
          ))}
        </fieldset>
        <Until untilMs={untilMs} minutes={minutes} onMinutes={setMinutes} />
        <details className={styles.people}>
          <summary>{t('groups.open_with_prompt')}</summary>
          <InEachLanguage label="groups.open_prompt" optional text={prompt} onText={setPrompt} />
        </details>
        <p className={styles.soft}>{t(isAnybodyThere ? 'groups.open_advice' : 'groups.nobody_here')}</p>
        <Button type="submit" look="filled" size={56} wide disabled={!desk.isLive || !isAnybodyThere}>
          {t('groups.open_count', { count: groupIds.length })}
        </Button>
      </form>
    </Card>
  )
}

type UntilProps = {
  /** The end where nobody chooses another. */
  readonly untilMs: number
  readonly minutes: number | undefined
  readonly onMinutes: (minutes: number) => void
}

/** How long: as long as the breakout takes, unless somebody says otherwise. */
function Until({ untilMs, minutes, onMinutes }: UntilProps) {
  const t = useText()
  const nowMinute = useNow((nowMs) => Math.round(nowMs / MINUTE_MS))
  const planned = Math.max(1, untilMs / MINUTE_MS - nowMinute)
  const endsAtMs = minutes === undefined ? untilMs : (nowMinute + minutes) * MINUTE_MS
  return (
    <>
      <Stepper
        label={t('groups.minutes')}
        fewer={t('groups.minutes_fewer')}
        more={t('groups.minutes_more')}
        least={1}
        most={MOST_MINUTES}
        step={STEP_MINUTES}
        value={minutes ?? planned}
        onValue={(value) => onMinutes(Math.max(1, value))}
      />
      <p className={styles.soft}>
        <FormattedMessage
          id="groups.until_time"
          values={{ time: () => <Time key="time" atMs={endsAtMs} meetingOnly /> }}
        />
      </p>
    </>
  )
}

/** Only what is said, if anything. */
function said(text: Localized): { readonly prompt?: Localized } {
  const lines = Object.entries(text).filter(([, words]) => words.trim() !== '')
  return lines.length === 0 ? {} : { prompt: Object.fromEntries(lines) }
}
