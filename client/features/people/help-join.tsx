import { useEffect, useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import styles from './help-join.module.css'
import { inFours } from './in-fours.ts'
import { useScreenWayIn } from './use-screen-way-in.ts'

/** Long enough to take out a phone, short enough that nobody leaves it open. */
const SHOWN_S = 60

/** Shows somebody how to come in with their own device, as a participant; it closes by itself. */
export function HelpJoin() {
  const t = useText()
  const wayIn = useScreenWayIn()
  const [leftS, setLeftS] = useState(0)
  const isOpen = leftS > 0
  useEffect(() => {
    if (!isOpen) return undefined
    const timer = setInterval(() => setLeftS((before) => before - 1), 1_000)
    return () => clearInterval(timer)
  }, [isOpen])
  const close = () => setLeftS(0)
  return (
    <>
      <Button size={56} icon="link" onClick={() => setLeftS(SHOWN_S)}>
        {t('people.help_join')}
      </Button>
      <Dialog open={isOpen} title={t('people.help_join_title')} onClose={close}>
        {wayIn ? (
          <div className={styles.way}>
            <div className={styles.qr}>
              <QrCode value={wayIn.url} label={t('people.screen_qr')} />
            </div>
            <p>
              {t('people.screen_join')}{' '}
              <bdi dir="ltr" className={styles.typed} translate="no">
                {new URL(wayIn.url).host}
              </bdi>
            </p>
            <p>
              {t('people.screen_code')}{' '}
              <bdi dir="ltr" className={styles.typed} translate="no">
                {inFours(wayIn.code)}
              </bdi>
            </p>
          </div>
        ) : (
          <p>{t('people.help_join_missing')}</p>
        )}
        <p className={styles.soft}>{t('people.help_join_closes', { count: leftS })}</p>
      </Dialog>
    </>
  )
}
