import { useText } from '../../i18n/use-text.ts'
import { Fitted } from '../../ui/fitted.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { inFours } from './in-fours.ts'
import styles from './screen.module.css'
import { useScreenWayIn } from './use-screen-way-in.ts'

/** The start of the room screen's footer: how whoever sits in the room gets in with their own phone. */
export function ScreenWayIn() {
  const t = useText()
  const wayIn = useScreenWayIn()
  const address = wayIn ? new URL(wayIn.url).host : location.host
  return (
    <div className={styles.wayIn}>
      <div className={styles.qr}>
        <QrCode value={wayIn?.url ?? location.origin} label={t('people.screen_qr')} />
      </div>
      <Fitted className={styles.typed}>
        <p className={styles.soft}>{t('people.screen_join')}</p>
        <p className={styles.address} dir="ltr" translate="no">
          {address}
        </p>
        {wayIn && (
          <p>
            <span className={styles.soft}>{t('people.screen_code')}</span>{' '}
            <span className={styles.address} dir="ltr" translate="no">
              {inFours(wayIn.code)}
            </span>
          </p>
        )}
      </Fitted>
    </div>
  )
}
