import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './door-camera.module.css'
import { useBadgeCamera, type BadgeCamera } from './use-badge-camera.ts'

/** The camera as a reader of badges; where there is none it says what to use instead. */
export function DoorCamera({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = useText()
  const camera = useBadgeCamera(onCode)
  const { state, start } = camera
  if (state === 'on' || state === 'starting') return <Picture camera={camera} />
  return (
    <section aria-label={t('attendance.camera')} className={state === 'off' ? styles.off : styles.none}>
      {state !== 'off' && (
        <p className={styles.words}>
          <Icon name="info" />
          <span>{t(`attendance.camera_${state}`)}</span>
        </p>
      )}
      {state !== 'missing' && state !== 'insecure' && (
        <Button size={56} icon="call" onClick={start}>
          {t(state === 'off' ? 'attendance.camera_start' : 'attendance.camera_again')}
        </Button>
      )}
    </section>
  )
}

function Picture({ camera: { state, video, stop, turn, torch } }: { readonly camera: BadgeCamera }) {
  const t = useText()
  return (
    <section aria-label={t('attendance.camera')} className={styles.on}>
      <video ref={video} muted playsInline className={styles.picture} />
      {state === 'starting' && <output className={styles.starting}>{t('attendance.camera_starting')}</output>}
      <div className={styles.switches}>
        {torch && (
          <Button aria-pressed={torch.isOn} onClick={torch.toggle}>
            {t('attendance.camera_torch')}
          </Button>
        )}
        {turn && <Button onClick={turn}>{t('attendance.camera_turn')}</Button>}
        <Button onClick={stop}>{t('attendance.camera_stop')}</Button>
      </div>
    </section>
  )
}
