import { useState, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/now.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { Time } from '../../ui/time.tsx'
import { InEachLanguage } from './in-each-language.tsx'
import { promptSaid } from './prompt-said.ts'
import styles from './tables-desk.module.css'
import { usePlannedMinutes } from './use-planned-minutes.ts'
import type { TablesDesk, WireDraft } from './use-tables-desk.ts'

const MINUTE_MS = 60_000
const STEP_MINUTES = 5
const MOST_MINUTES = 480

type PublishFormProps = {
  readonly tables: TablesDesk
  readonly draft: WireDraft
  /** What else may become of the draft. */
  readonly children: ReactNode
}

/** For how long people sit, what they talk about, and the press by which everybody sees their table. */
export function PublishForm({ tables: { groups, desk }, draft, children }: PublishFormProps) {
  const t = useText()
  const planned = usePlannedMinutes()
  const [chosen, setChosen] = useState<number>()
  const [prompt, setPrompt] = useState<Localized>({})
  const minutes = chosen ?? planned
  const endsAtMs = useNow((nowMs) => Math.round(nowMs / MINUTE_MS + minutes) * MINUTE_MS)
  const { roundId } = draft
  const publish = {
    type: 'groups.publish',
    roundId,
    expects: { draw: draft.draw },
    minutes,
    ...promptSaid(prompt),
  } as const
  if (groups.round)
    return (
      <>
        <p className={styles.soft}>{t('groups.refused_round_on')}</p>
        {children}
      </>
    )
  return (
    <>
      <Stepper
        label={t('groups.minutes')}
        fewer={t('groups.minutes_fewer')}
        more={t('groups.minutes_more')}
        least={STEP_MINUTES}
        most={MOST_MINUTES}
        step={STEP_MINUTES}
        value={minutes}
        onValue={(value) => setChosen(inSteps(value, minutes))}
      />
      <p className={styles.soft}>
        <FormattedMessage id="groups.until" values={{ time: () => <Time key="time" atMs={endsAtMs} meetingOnly /> }} />
      </p>
      <details className={styles.prompt}>
        <summary>{t('groups.prompt_question')}</summary>
        <div className={styles.form}>
          <InEachLanguage label="groups.prompt_in" optional text={prompt} onText={setPrompt} />
        </div>
      </details>
      <p className={styles.soft}>{t('groups.publish_advice')}</p>
      <div className={styles.decide}>
        <Button look="filled" size={56} wide guarded {...desk.press(publish)}>
          {t('groups.publish')}
        </Button>
        {children}
      </div>
    </>
  )
}

/** From an odd number, such as what is left of the item, to the next round one in the direction of the press. */
const inSteps = (wanted: number, from: number): number =>
  (wanted > from ? Math.floor(wanted / STEP_MINUTES) : Math.ceil(wanted / STEP_MINUTES)) * STEP_MINUTES
