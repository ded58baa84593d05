import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import styles from './alert-card.module.css'
import { useDeviceAlerts, type AlertsStage, type DeviceAlerts } from './use-device-alerts.ts'

/** What the reader is offered to be woken for. */
type AlertSubject = 'turn' | 'table'

/** Offers to wake this device when it is the reader's turn or their table ends, and says how it stands with that. */
export function AlertCard({ of }: { readonly of: AlertSubject }) {
  const t = useText()
  const alerts = useDeviceAlerts()
  if (alerts.stage.name === 'looking') return null
  return (
    <Card title={t(of === 'turn' ? 'alerts.title' : 'alerts.title_table')}>
      <div className={styles.parts}>
        <Shown of={of} stage={alerts.stage} alerts={alerts} />
      </div>
    </Card>
  )
}

type ShownProps = { readonly of: AlertSubject; readonly stage: AlertsStage; readonly alerts: DeviceAlerts }

function Shown({ of, stage, alerts }: ShownProps) {
  if (stage.name === 'on') return <AreOn onOff={alerts.switchOff} />
  if (stage.name === 'impossible') return <AreImpossible of={of} reason={stage.reason} />
  return <Offer of={of} stage={stage.name} onOn={alerts.switchOn} />
}

type OfferProps = { readonly of: AlertSubject; readonly stage: AlertsStage['name']; readonly onOn: () => void }

function Offer({ of, stage, onOn }: OfferProps) {
  const t = useText()
  return (
    <>
      <p className={styles.advice}>{t('alerts.offer_advice')}</p>
      <Button busy={stage === 'asking'} onClick={onOn}>
        {t(of === 'turn' ? 'alerts.offer' : 'alerts.offer_table')}
      </Button>
      <output>{stage === 'failed' && t('alerts.failed')}</output>
    </>
  )
}

function AreOn({ onOff }: { readonly onOff: () => void }) {
  const t = useText()
  const send = useSend()
  const [test, setTest] = useState<'none' | 'busy' | 'sent'>('none')
  const sendTest = async (): Promise<void> => {
    setTest('busy')
    // A refusal stands in the list of refusals.
    const { outcome } = await send({ type: 'alerts.test' })
    setTest(outcome === 'accepted' ? 'sent' : 'none')
  }
  return (
    <>
      <p className={styles.state}>{t('alerts.on')}</p>
      <p className={styles.advice}>{t('alerts.on_advice')}</p>
      <div className={styles.actions}>
        <Button busy={test === 'busy'} onClick={() => void sendTest()}>
          {t('alerts.test')}
        </Button>
        <Button look="quiet" onClick={onOff}>
          {t('alerts.off')}
        </Button>
      </div>
      <output className={styles.advice}>{test === 'sent' && t('alerts.test_sent')}</output>
    </>
  )
}

function AreImpossible({ of, reason }: { readonly of: AlertSubject; readonly reason: string }) {
  const t = useText()
  return (
    <>
      <p className={styles.state}>{t(`alerts.cannot_${reason}`)}</p>
      <p className={styles.advice}>{t(of === 'turn' ? 'alerts.page_only' : 'alerts.page_only_table')}</p>
    </>
  )
}
