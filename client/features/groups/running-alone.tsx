import { FormattedMessage } from 'react-intl'
import type { MergeView } from '../../../shared/features/groups/view.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Clock } from '../../ui/clock.tsx'
import styles from './running.module.css'

type RunningAloneProps = {
  readonly desk: Desk
  readonly roundId: string
  /** Of the table. */
  readonly number: number
  readonly merge: MergeView
}

/** Somebody sits alone: where they go and when, or that they wait; and the press that takes them there now. */
export function RunningAlone({ desk, roundId, number, merge: { to, atMs } }: RunningAloneProps) {
  const t = useText()
  const clock = () => atMs !== undefined && <Clock key="clock" label={t('groups.merge_left')} untilMs={atMs} />
  return (
    <div className={styles.alone}>
      <p>
        {atMs === undefined ? (
          t('groups.waits_alone')
        ) : (
          <FormattedMessage id="groups.sits_alone" values={{ number: to, clock }} />
        )}
      </p>
      <Button {...desk.press({ type: 'groups.merge_table', roundId, table: number, to })}>
        {t('groups.merge_into', { number: to })}
      </Button>
    </div>
  )
}
