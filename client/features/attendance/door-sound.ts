/** What came of a scan or a tap, for the ear. */
export type DoorTone = 'in' | 'known' | 'out' | 'unknown'

/** Hertz of the notes, one after the other: rising is in, one note is known already, falling is out, low is not found. */
const NOTES: { readonly [Tone in DoorTone]: readonly number[] } = {
  in: [660, 880],
  known: [660],
  out: [660, 495],
  unknown: [196, 196],
}
const NOTE_S = 0.11
const LOUDNESS = 0.2

let audio: AudioContext | undefined

/** Plays a short sound; a browser that has none, or allows none before the first touch, stays silent. */
export function playTone(tone: DoorTone): void {
  if (!('AudioContext' in globalThis)) return
  audio ??= new AudioContext()
  const { currentTime, destination } = audio
  void audio.resume()
  for (const [index, hertz] of NOTES[tone].entries()) {
    const note = audio.createOscillator()
    const volume = audio.createGain()
    const startS = currentTime + index * NOTE_S
    note.frequency.value = hertz
    volume.gain.setValueAtTime(LOUDNESS, startS)
    // Cut off at once, a note clicks.
    volume.gain.exponentialRampToValueAtTime(0.001, startS + NOTE_S)
    note.connect(volume).connect(destination)
    note.start(startS)
    note.stop(startS + NOTE_S)
  }
}
