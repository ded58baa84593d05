import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './alert-card.module.css'
import { useAlertsHere } from './use-device-alerts.ts'

/** Switches the alerts of this device off, where they are on. */
export function AlertsOff() {
  const t = useText()
  const { isWoken, switchOff } = useAlertsHere()
  if (!isWoken) return null
  return (
    <div className={styles.actions}>
      <Button onClick={switchOff}>{t('alerts.off')}</Button>
    </div>
  )
}
