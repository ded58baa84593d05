import { browserKeyValues } from '../../sync/browser-ports.ts'
import type { SaidStep } from './said-steps.ts'

const OFF_KEY = 'rostrum.sound_off'

/** What is told of the reader's table. */
type TableRing = 'table' | 'table_minute' | 'table_back' | 'table_message' | 'table_alone'
type Ring = SaidStep | TableRing

/** Hertz of the notes, one after the other: rising means go, low and short that the time runs out. */
const NOTES: { readonly [Name in Ring]: readonly number[] } = {
  third: [523],
  second: [523],
  next: [523, 659],
  called: [523, 659, 784],
  warning30: [330],
  warning10: [330, 330],
  table: [523, 659],
  table_minute: [330],
  table_back: [659, 523],
  table_message: [523],
  table_alone: [523],
}
const LOUD = 0.25
/** Whoever speaks is heard in the call: a warning is for their ears alone. */
const QUIET = 0.06
const NOTE_S = 0.18

/** Milliseconds of shaking and rest in turn. */
const SHAKES: { readonly [Name in Ring]: readonly number[] } = {
  third: [120],
  second: [120],
  next: [200, 100, 200],
  called: [300, 100, 300, 100, 300],
  warning30: [60],
  warning10: [60, 60, 60],
  table: [200],
  table_minute: [60, 60, 60],
  table_back: [200, 100, 200],
  table_message: [120],
  table_alone: [120],
}

let audio: AudioContext | undefined

/** Whether this device makes sounds. */
export const isSoundOn = (): boolean => browserKeyValues.entries(OFF_KEY).length === 0

/** Switches the sounds of this device on or off, for good. */
export function switchSound(isOn: boolean): void {
  if (isOn) browserKeyValues.remove(OFF_KEY)
  else browserKeyValues.set(OFF_KEY, 'true')
}

/** Browsers let a page be heard once it was touched: the tap that asks for the floor counts. */
export function unlockSound(): void {
  if (!('AudioContext' in globalThis)) return
  audio ??= new AudioContext()
  void audio.resume()
}

/** Plays and shakes what belongs to a step; silent where nobody has touched the page yet. */
export function ringFor(step: Ring): void {
  if ('vibrate' in navigator) navigator.vibrate([...SHAKES[step]])
  if (!audio || !isSoundOn()) return
  const { currentTime, destination } = audio
  for (const [index, hertz] of NOTES[step].entries()) {
    const note = audio.createOscillator()
    const volume = audio.createGain()
    const startS = currentTime + index * NOTE_S
    note.frequency.value = hertz
    volume.gain.setValueAtTime(step.startsWith('warning') ? QUIET : LOUD, startS)
    // Cut off at once, a note clicks.
    volume.gain.exponentialRampToValueAtTime(0.001, startS + NOTE_S)
    note.connect(volume).connect(destination)
    note.start(startS)
    note.stop(startS + NOTE_S)
  }
}
