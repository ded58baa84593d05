import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './door-camera.module.css'
import { useBadgeCamera } from './use-badge-camera.ts'

/** The camera as a reader of badges; where there is none it says what to use instead. */
export function DoorCamera({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = useText()
  const { state, video, start, stop } = useBadgeCamera(onCode)
  if (state === 'on')
    return (
      <section aria-label={t('attendance.camera')} className={styles.on}>
        <video ref={video} muted playsInline className={styles.picture} />
        <Button className={styles.stop} onClick={stop}>
          {t('attendance.camera_stop')}
        </Button>
      </section>
    )
  return (
    <section aria-label={t('attendance.camera')} className={state === 'off' ? styles.off : styles.none}>
      {state === 'off' ? (
        <Button size={56} icon="call" onClick={start}>
          {t('attendance.camera_start')}
        </Button>
      ) : (
        <p className={styles.words}>
          <Icon name="info" />
          <span>{t(`attendance.camera_${state}`)}</span>
        </p>
      )}
    </section>
  )
}
