import { useText } from '../../i18n/use-text.ts'
import { useIsLost } from '../../sync/desk.ts'
import { useConnection, useCurrentUntilMs, useKeptCount, useMe, usePending, useStorageKind } from '../../sync/hooks.ts'
import { Icon } from '../../ui/icon.tsx'
import { DeviceCheck } from './device-check.tsx'
import styles from './door-bar.module.css'
import { useTimeWords } from './use-time-words.ts'

type DoorBarProps = { readonly door: string | undefined; readonly room: number; readonly onDoor: () => void }

/** The bar of the door: which door, whose hand, how many are in the room, and whether what is done arrives. */
export function DoorBar({ door, room, onDoor }: DoorBarProps) {
  const t = useText()
  const name = useMe()?.people.name
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.door} onClick={onDoor}>
        {door === undefined ? t('attendance.no_door') : t('attendance.door', { door })}
      </button>
      {name !== undefined && (
        <abbr title={name} className={styles.initials} translate="no">
          {initialsOf(name)}
        </abbr>
      )}
      <strong className={styles.room}>{t('attendance.door_room', { count: room })}</strong>
      <DoorConnection />
      <DeviceCheck className={styles.device} />
    </div>
  )
}

/** The first letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word = '') => /^./u.exec(word)?.[0] ?? '')
    .join('')
}

/** The connection in words; what waits is counted, and nobody needs to stop for it. */
export function DoorConnection() {
  const t = useText()
  const { state } = useConnection()
  const isLost = useIsLost()
  const currentUntilMs = useCurrentUntilMs()
  const isKept = useStorageKind() !== 'none'
  const [pending, kept] = [usePending().length, useKeptCount()]
  // What is said to wait is on the disk, wherever there is one.
  const waiting = isKept ? kept : pending
  const timeWords = useTimeWords()
  const isLive = state === 'live'
  const words = () => {
    if (isLive) return waiting === 0 ? t('attendance.door_connected') : t('attendance.door_sending', { count: waiting })
    if (!isLost && waiting === 0) return t('attendance.door_connecting')
    if (!isKept && waiting > 0) return t('attendance.door_offline_unkept', { waiting })
    return currentUntilMs === undefined
      ? t('attendance.door_offline', { waiting })
      : t('attendance.door_offline_since', { waiting, time: timeWords(currentUntilMs) })
  }
  return (
    <output className={isLive ? styles.live : styles.lost}>
      <Icon name={isLive ? 'check' : 'offline'} />
      <span>{words()}</span>
    </output>
  )
}
