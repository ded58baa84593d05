/** Something in a calendar; instants are UTC milliseconds. */
export interface CalendarEntry {
  /** The same for ever, in all calendars of the world. */
  readonly uid: string
  readonly startMs: number
  readonly endMs: number
  readonly title: string
  readonly description: string
  readonly isCancelled: boolean
  /** Rises when a calendar that holds the entry holds an older one. */
  readonly sequence: number
  readonly changedAtMs: number
}

/** What a calendar file says, whatever its format. */
export interface Calendar {
  readonly name: string
  readonly entries: readonly CalendarEntry[]
}
