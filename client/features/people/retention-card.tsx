import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Question } from '../../ui/question.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Day } from '../../ui/time.tsx'
import styles from './list-cards.module.css'

const NEVER = 'never'
/** Days that are offered; another that was set by other means is shown too. */
const OFFERED = [7, 30, 90, 365]

/** How long names are kept, when they go, and the way to erase all of them at once. */
export function RetentionCard() {
  const t = useText()
  const { may, send, isLive } = useDesk()
  const { days } = usePodiumView((view) => view.people.retention)
  const isOver = usePodiumView((view) => view.meeting.phase === 'closed')
  const [isAsking, setIsAsking] = useState(false)
  if (!may('people.set_retention')) return null
  const offered = days === undefined || OFFERED.includes(days) ? OFFERED : [...OFFERED, days]
  const choose = (value: string) =>
    void send({ type: 'people.set_retention', days: value === NEVER ? NEVER : Number(value) })
  return (
    <Card title={t('people.retention')}>
      <div className={styles.parts}>
        <Select
          label={t('people.retention_days')}
          disabled={!isLive}
          choices={[
            { value: NEVER, label: t('people.retention_never') },
            ...offered.map((each) => ({ value: String(each), label: t('people.retention_after', { days: each }) })),
          ]}
          value={days === undefined ? NEVER : String(days)}
          onChoose={choose}
        />
        <RetentionState />
        <p className={styles.soft}>{t('people.retention_advice')}</p>
        {isOver ? (
          <div>
            <Button disabled={!isLive} onClick={() => setIsAsking(true)}>
              {t('people.erase_names_start')}
            </Button>
          </div>
        ) : (
          <p className={styles.soft}>{t('people.erase_names_closed')}</p>
        )}
      </div>
      <EraseQuestion open={isAsking} onClose={() => setIsAsking(false)} />
    </Card>
  )
}

/** When the names go, or that they went, in one sentence. */
function RetentionState() {
  const t = useText()
  const { days, dueAtMs, forgottenAtMs } = usePodiumView((view) => view.people.retention)
  if (dueAtMs !== undefined) return <DatedLine id="people.retention_due" atMs={dueAtMs} />
  if (forgottenAtMs !== undefined) return <DatedLine id="people.retention_gone" atMs={forgottenAtMs} />
  return <p>{t(days === undefined ? 'people.retention_unset' : 'people.retention_counting')}</p>
}

function DatedLine({ id, atMs }: { readonly id: string; readonly atMs: number }) {
  return (
    <p className={styles.name}>
      <FormattedMessage id={id} values={{ time: () => <Day key="time" atMs={atMs} /> }} />
    </p>
  )
}

type EraseQuestionProps = { readonly open: boolean; readonly onClose: () => void }

/** What cannot be taken back for a whole meeting is typed out before it is done. */
function EraseQuestion({ open, onClose }: EraseQuestionProps) {
  const t = useText()
  const { send } = useDesk()
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const word = t('people.erase_names_word')
  const close = () => {
    setTyped('')
    setIsWrong(false)
    onClose()
  }
  const erase = () => {
    if (typed.trim().toLowerCase() !== word.toLowerCase()) return setIsWrong(true)
    close()
    void send({ type: 'people.erase_names' })
  }
  return (
    <Question
      open={open}
      title={t('people.erase_names_question')}
      yes={t('people.erase_names')}
      danger
      onYes={erase}
      onClose={close}
    >
      <p>{t('people.retention_advice')}</p>
      <TextField
        label={t('people.erase_names_type', { word })}
        error={isWrong ? t('people.erase_names_type', { word }) : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Question>
  )
}
