/** What was noted of somebody. */
export interface Note {
  readonly what: 'in' | 'out' | 'gone' | 'connected' | 'disconnected' | 'back'
  readonly who: string
  readonly device?: string
  readonly atMs: number
}

/** The same in the order of time, with the nights between. */
export type Dated = Omit<Note, 'what'> & { readonly what: Note['what'] | 'night' }

/** `[fromMs, toMs)`. */
export interface Time {
  readonly fromMs: number
  readonly toMs: number
}

/** In since the first note that says so, until the next one that says otherwise, or the night. */
export function timesInRoom(notes: readonly Dated[]): readonly Time[] {
  const times: Time[] = []
  let from: number | undefined
  for (const { what, atMs } of notes) {
    if (what === 'in') from ??= atMs
    else if (from !== undefined && ['out', 'gone', 'night'].includes(what)) {
      times.push({ fromMs: from, toMs: atMs })
      from = undefined
    }
  }
  return from === undefined ? times : [...times, { fromMs: from, toMs: Infinity }]
}

/** Connected by any device, and for so long after that as the grace lasts; then it ended with the last contact. */
export function timesRemote(notes: readonly Dated[], graceMs: number, nowMs: number): readonly Time[] {
  const remote = new Remote(graceMs)
  for (const note of notes) remote.hear(note)
  return remote.timesUntil(nowMs)
}

class Remote {
  private readonly graceMs: number
  private readonly times: Time[] = []
  private readonly devices = new Set<string>()
  private from: number | undefined
  private lost: number | undefined

  constructor(graceMs: number) {
    this.graceMs = graceMs
  }

  hear({ what, atMs, device = '' }: Dated): void {
    this.sleep(atMs)
    if (what === 'connected') this.connect(device, atMs)
    else if (what === 'disconnected') this.disconnect(device, atMs)
    else if (what === 'back') this.from ??= atMs
    else if (what === 'gone') this.end(atMs)
    else if (what === 'night') this.night(atMs)
  }

  timesUntil(nowMs: number): readonly Time[] {
    this.sleep(nowMs)
    return this.from === undefined ? this.times : [...this.times, { fromMs: this.from, toMs: Infinity }]
  }

  private connect(device: string, atMs: number): void {
    if (this.devices.size === 0) this.from ??= atMs
    this.devices.add(device)
    this.lost = undefined
  }

  private disconnect(device: string, atMs: number): void {
    if (this.devices.delete(device) && this.devices.size === 0 && this.from !== undefined) this.lost = atMs
  }

  private night(atMs: number): void {
    if (this.from === undefined) return
    this.end(atMs)
    if (this.devices.size > 0) this.from = atMs
  }

  private sleep(atMs: number): void {
    if (this.lost !== undefined && atMs >= this.lost + this.graceMs) this.end(this.lost)
  }

  private end(toMs: number): void {
    if (this.from !== undefined) this.times.push({ fromMs: this.from, toMs })
    this.from = undefined
    this.lost = undefined
  }
}
