import { offlineStart } from '../../sync/offline-shell.ts'
import { readerHere } from './badge-reader.ts'
import { cameraHere } from './door-camera-device.ts'

/** What was found out about one thing that this device can or cannot do; `is` names the words. */
export interface Fact {
  readonly is: string
  readonly level: 'good' | 'fair' | 'bad'
  readonly values?: { readonly [name: string]: string | number }
}

type Look = () => Promise<Fact>

const QUICK_MS = 300

/** How fast an answer comes back. */
export const connectionFact: Look = async () => {
  const startMs = performance.now()
  const answered = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!answered) return { is: 'connection_none', level: 'bad' }
  const ms = Math.round(performance.now() - startMs)
  return ms < QUICK_MS
    ? { is: 'connection_quick', level: 'good', values: { ms } }
    : { is: 'connection_slow', level: 'fair', values: { ms } }
}

/** Whether the camera can be asked for, and who reads what it sees. */
export const cameraFact: Look = async () => {
  const hindered = cameraHere()
  if (hindered) return { is: `camera_${hindered}`, level: 'bad' }
  if ((await cameraLeave()) === 'denied') return { is: 'camera_denied', level: 'bad' }
  return { is: `camera_${await readerHere()}`, level: 'good' }
}

/** Not every browser tells. */
const cameraLeave = async (): Promise<string | undefined> => {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state
  } catch {
    return undefined
  }
}

/** Whether the page opens without a network. */
export const offlineFact: Look = async () => {
  const start = await offlineStart().catch(() => 'not_yet' as const)
  return { is: `offline_${start}`, level: start === 'ready' ? 'good' : start === 'not_yet' ? 'fair' : 'bad' }
}

/** Whether the screen can be kept from going dark; browsers can only over https. */
export const awakeFact: Look = async () =>
  'wakeLock' in navigator ? { is: 'awake_yes', level: 'good' } : { is: 'awake_no', level: 'fair' }

interface Battery {
  readonly level: number
  readonly charging: boolean
}

const LOW = 0.2

/** How much is left, where the browser tells: https://w3c.github.io/battery/ */
export const batteryFact: Look = async () => {
  const { getBattery } = navigator as { readonly getBattery?: () => Promise<Battery> }
  const battery = await getBattery?.call(navigator).catch(() => undefined)
  if (!battery) return { is: 'battery_unknown', level: 'fair' }
  const values = { percent: Math.round(battery.level * 100) }
  if (battery.charging) return { is: 'battery_charging', level: 'good', values }
  return battery.level < LOW
    ? { is: 'battery_low', level: 'bad', values }
    : { is: 'battery_running', level: 'good', values }
}
