import { useEffect, useState, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useStorageKind } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './device-check.module.css'
import { awakeFact, batteryFact, cameraFact, connectionFact, offlineFact, type Fact } from './device-facts.ts'
import { isMuted, setMuted } from './door-place.ts'
import { playTone } from './door-sound.ts'

const LOOKS = [
  ['connection', connectionFact],
  ['offline', offlineFact],
  ['camera', cameraFact],
  ['awake', awakeFact],
  ['battery', batteryFact],
] as const

/** Opens what this device can do at a door. */
export function DeviceCheck({ className }: { readonly className?: string | undefined }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look="quiet" className={className} onClick={() => setIsOpen(true)}>
        {t('attendance.device')}
      </Button>
      {isOpen && <DeviceDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** Says in words what this device can do, what that means, and what to do where it cannot. */
function DeviceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const storage = useStorageKind()
  return (
    <Dialog open title={t('attendance.device_title')} onClose={onClose}>
      <ul className={styles.facts}>
        {LOOKS.map(([what, look]) => (
          <Looked key={what} what={what} look={look} />
        ))}
        <Line what="storage" fact={{ is: `storage_${storage}`, level: storage === 'encrypted' ? 'good' : 'fair' }} />
        <Sound />
      </ul>
    </Dialog>
  )
}

type LookedProps = { readonly what: string; readonly look: () => Promise<Fact> }

function Looked({ what, look }: LookedProps) {
  const [fact, setFact] = useState<Fact>()
  useEffect(() => {
    let isLeft = false
    void look().then((found) => {
      if (!isLeft) setFact(found)
    })
    return () => {
      isLeft = true
    }
  }, [look])
  return <Line what={what} fact={fact} />
}

const ICONS = { good: 'check', fair: 'info', bad: 'warning' } as const

type LineProps = { readonly what: string; readonly fact: Fact | undefined; readonly children?: ReactNode }

function Line({ what, fact, children }: LineProps) {
  const t = useText()
  return (
    <li className={styles.fact}>
      <span className={styles[fact?.level ?? 'fair']}>
        <Icon name={fact ? ICONS[fact.level] : 'clock'} />
      </span>
      <div className={styles.words}>
        <h3 className={styles.what}>{t(`attendance.device_${what}`)}</h3>
        <p>{fact ? t(`attendance.device_${fact.is}`, fact.values) : t('attendance.device_looking')}</p>
        {children}
      </div>
    </li>
  )
}

/** A browser knows whether it plays a tone, and only an ear whether it is heard. */
function Sound() {
  const t = useText()
  const [isSilent, setIsSilent] = useState(isMuted)
  const [played, setPlayed] = useState<'asked' | 'heard' | 'unheard'>()
  const fact: Fact = isSilent
    ? { is: 'sound_off', level: 'fair' }
    : { is: `sound_${played ?? 'untried'}`, level: played === 'heard' ? 'good' : played === 'unheard' ? 'bad' : 'fair' }
  return (
    <Line what="sound" fact={fact}>
      <Checkbox
        look="switch"
        label={t('attendance.device_sound_switch')}
        checked={!isSilent}
        onCheck={(isOn) => {
          setMuted(!isOn)
          setIsSilent(!isOn)
          setPlayed(undefined)
        }}
      />
      {!isSilent && (
        <p className={styles.answers}>
          <Button
            onClick={() => {
              playTone('in')
              setPlayed('asked')
            }}
          >
            {t('attendance.device_sound_play')}
          </Button>
          {played === 'asked' && (
            <>
              <Button onClick={() => setPlayed('heard')}>{t('attendance.device_sound_yes')}</Button>
              <Button onClick={() => setPlayed('unheard')}>{t('attendance.device_sound_no')}</Button>
            </>
          )}
        </p>
      )}
    </Line>
  )
}
