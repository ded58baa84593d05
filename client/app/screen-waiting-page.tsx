import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { forgetScreenPlace } from '../features/people/screen-place.ts'
import { useText } from '../i18n/use-text.ts'
import { browserScheduler } from '../sync/browser-ports.ts'
import type { Connection } from '../sync/connection.ts'
import { ScreenLayout } from './screen-layout.tsx'
import styles from './screen-layout.module.css'
import { Wordmark } from './wordmark.tsx'

const TO_PAIRING_MS = 1_500
const HAS_NO_WAY: ReadonlySet<Connection['state']> = new Set(['waiting', 'offline'])

/** A room screen of whose meeting nothing is known yet. Nobody is there to press a button: it goes on by itself. */
export function ScreenWaitingPage({ connection: { state } }: { readonly connection: Connection }) {
  const t = useText()
  return (
    <ScreenLayout
      takeover={
        <div className={styles.words}>
          <p className={styles.large}>
            {t(HAS_NO_WAY.has(state) ? 'meeting.screen_unreachable' : 'meeting.screen_opening')}
          </p>
          {HAS_NO_WAY.has(state) && <p className={styles.soft}>{t('meeting.screen_keeps_trying')}</p>}
          {state === 'refused' && <ToPairing />}
        </div>
      }
      footer={<Wordmark />}
    />
  )
}

/** An ended screen asks for a new code; after a moment, so that a server that disagrees with itself is not asked in a whirl. */
function ToPairing() {
  const [, navigate] = useLocation()
  useEffect(
    () =>
      browserScheduler.after(TO_PAIRING_MS, () => {
        forgetScreenPlace()
        navigate('~/screen', { replace: true })
      }),
    [navigate],
  )
  return null
}
