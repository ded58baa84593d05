import { FormattedMessage } from 'react-intl'
import type { Loss } from '../../../shared/features/meeting/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { Time } from '../../ui/time.tsx'

/** What the server's log has lost, until somebody of the podium has looked it over. */
export function LossBands() {
  const losses = usePodiumView((view) => view.meeting.losses)
  return Object.entries(losses ?? {}).map(([lossId, loss]) => <LossBand key={lossId} lossId={lossId} loss={loss} />)
}

function LossBand({ lossId, loss }: { readonly lossId: string; readonly loss: Loss }) {
  const t = useText()
  const { may, press } = useDesk()
  const { lostRecords, keptUntilMs, heldUntilMs = loss.foundAtMs } = loss
  return (
    <Band
      tone="danger"
      role="alert"
      actions={
        may('meeting.confirm_loss') && (
          <Button guarded {...press({ type: 'meeting.confirm_loss', lossId })}>
            {t('meeting.loss_checked')}
          </Button>
        )
      }
    >
      <strong>
        <FormattedMessage
          id="meeting.loss"
          values={{
            count: lostRecords,
            from: () => <Time key="from" atMs={keptUntilMs} seconds meetingOnly />,
            to: () => <Time key="to" atMs={heldUntilMs} seconds meetingOnly />,
          }}
        />
      </strong>{' '}
      {t('meeting.loss_advice')}
    </Band>
  )
}
