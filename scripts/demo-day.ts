/** An agenda file, as far as its days and times go. */
export interface AgendaFile {
  readonly meeting: {
    readonly timezone: string
    readonly days: readonly {
      readonly items: readonly { readonly start: string; readonly end: string; readonly kind: string }[]
    }[]
  }
}

/** An agenda whose first day is being held. */
export interface DemoDay<File> {
  readonly agenda: File
  /** Date in the agenda's zone. */
  readonly firstDay: string
}

const MINUTE_MS = 60_000
const HOUR = 60
const DAY = 24 * HOUR
/** Wall times stay multiples of this. */
const GRID = 5
/** Coming in takes a moment. */
const LEAD = 1

/**
 * The agenda in a zone in which its first item begins about now, whenever that is: the zone takes up the hours, and the
 * wall times are moved by the minutes that are left, less than an hour.
 */
export function demoDay<File extends AgendaFile>(agenda: File, nowMs: number): DemoDay<File> {
  const { days } = agenda.meeting
  const planned = minutesOf(days[0]?.items[0]?.start ?? '00:00')
  const wanted = Math.round((nowMs / MINUTE_MS + LEAD) / GRID) * GRID
  const shift = (((wanted - planned) % HOUR) + HOUR) % HOUR
  const offset = halfDay((planned + shift - wanted) % DAY)
  const later = (time: string) => timeOf(minutesOf(time) + shift)
  return {
    agenda: {
      ...agenda,
      meeting: {
        ...agenda.meeting,
        timezone: zoneAt(offset / HOUR),
        days: days.map((day) => ({
          ...day,
          items: day.items.map((item) => ({ ...item, start: later(item.start), end: later(item.end) })),
        })),
      },
    },
    firstDay: new Date((wanted + offset) * MINUTE_MS).toISOString().slice(0, 10),
  }
}

/** The same time of day, at most half a day from UTC. */
const halfDay = (minutes: number): number => {
  const inDay = (minutes + DAY) % DAY
  return inDay > DAY / 2 ? inDay - DAY : inDay
}

/** The zone so many hours ahead of UTC; by the custom of POSIX its name says the opposite sign. */
const zoneAt = (hours: number): string => (hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`)

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * HOUR + minutes
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`
