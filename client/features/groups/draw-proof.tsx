import { FormattedMessage } from 'react-intl'
import type { DrawProofView, DrawStepView } from '../../../shared/features/groups/view-proof.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import { CheckDraw } from './check-draw.tsx'
import { DrawCode } from './draw-code.tsx'
import styles from './draw-proof.module.css'
import { useNumbersInWords } from './use-numbers-in-words.ts'

type DrawProofProps = {
  readonly proof: DrawProofView
  /** The round whose tables were published; until then nobody can check them. */
  readonly roundId?: string
}

/** What a draw can be checked by: its code, the numbers that were called, who drew how often and why, and the way to the check. */
export function DrawProof({ proof, roundId }: DrawProofProps) {
  const t = useText()
  const inWords = useNumbersInWords()
  const { commitment, numbers, steps } = proof
  return (
    <details className={styles.proof}>
      <summary>{t('groups.proof')}</summary>
      <div className={styles.form}>
        <p>
          {t('groups.proof_code')}: <DrawCode commitment={commitment} />
        </p>
        <p className={styles.soft}>{t('groups.proof_code_hint')}</p>
        {numbers && <p>{t('groups.numbers_called', { numbers: inWords(numbers.map(Number)) })}</p>}
        <ol className={styles.steps}>
          {Object.values(steps)
            .toSorted((a, b) => a.rank - b.rank)
            .map((step) => (
              <Step key={step.rank} step={step} />
            ))}
        </ol>
        {roundId !== undefined && (
          <div>
            <CheckDraw roundId={roundId} />
          </div>
        )}
      </div>
    </details>
  )
}

function Step({ step: { rank, atMs, byPersonId = '', reason, words } }: { readonly step: DrawStepView }) {
  const t = useText()
  const name = usePodiumView((view) => view.people.people[byPersonId]?.name)
  return (
    <li>
      <FormattedMessage
        id={reason === undefined ? 'groups.proof_step' : 'groups.proof_step_because'}
        values={{
          number: rank + 1,
          time: <Time key="time" atMs={atMs} meetingOnly />,
          name: name === undefined ? t('groups.not_named') : <Name key="name">{name}</Name>,
          reason: reason === undefined ? '' : t('groups.check_reason', { reason }),
        }}
      />
      {words !== undefined && (
        <p className={styles.words}>
          <bdi dir="auto">{words}</bdi>
        </p>
      )}
    </li>
  )
}
