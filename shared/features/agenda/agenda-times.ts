import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { defined } from '../../lib/defined.ts'
import { zoneSchema } from '../../lib/zone.ts'
import { problem, type AgendaProblem } from './agenda-problem.ts'
import { calendarDateSchema, wallTimeSchema } from './agenda-shape.ts'

const absentWhereWrong = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** Only what times and ids need; what is wrong in it counts as absent, so that all other problems are still found. */
const timetableSchema = z.object({
  timezone: zoneSchema.catch('UTC'),
  days: z
    .array(
      absentWhereWrong(
        z.object({
          id: absentWhereWrong(z.string()),
          date: absentWhereWrong(calendarDateSchema),
          hardStop: absentWhereWrong(z.object({ time: wallTimeSchema })),
          items: z
            .array(
              absentWhereWrong(
                z.object({
                  id: absentWhereWrong(z.string()),
                  start: absentWhereWrong(wallTimeSchema),
                  end: absentWhereWrong(wallTimeSchema),
                }),
              ),
            )
            .max(100)
            .catch([]),
        }),
      ),
    )
    .max(60)
    .catch([]),
})
type Timetable = z.infer<typeof timetableSchema>
type TimetableItem = NonNullable<NonNullable<Timetable['days'][number]>['items'][number]>

/** Instants and ids of all items, and what is wrong with them. */
export interface AgendaTimes {
  /** In the order of the file, by day and item. */
  readonly days: readonly {
    readonly id: string
    readonly hardStopMs?: number
    readonly items: readonly TimedItem[]
  }[]
  readonly problems: readonly AgendaProblem[]
}

interface TimedItem {
  readonly id: string
  readonly startMs: number
  readonly endMs: number
}

/** The instants of a file's wall times in its zone. An item or day without an id is named by its place. */
export function timesOf(meeting: unknown): AgendaTimes {
  const { timezone, days } = timetableSchema.catch({ timezone: 'UTC', days: [] }).parse(meeting)
  const problems: AgendaProblem[] = []
  const timed = days.map((day, dayAt) => {
    const id = day?.id ?? `day${dayAt + 1}`
    const items = day?.items.map((item, itemAt) =>
      timedItem(item, {
        id: `day${dayAt + 1}-${itemAt + 1}`,
        field: `days[${dayAt}].items[${itemAt}]`,
        date: day.date,
        zone: timezone,
        problems,
      }),
    )
    const hardStopMs = day && hardStopOf(day, timezone)
    if (Number.isNaN(hardStopMs)) problems.push(problem(`days[${dayAt}].hardStop.time`, 'no_such_time'))
    return { id, date: day?.date, items: items ?? [], ...defined({ hardStopMs }) }
  })
  problems.push(...orderProblems(timed), ...overlaps(timed), ...doubledIds(timed))
  return { days: timed, problems }
}

/** NaN where the clocks are put forward over it. */
function hardStopOf({ date, hardStop }: NonNullable<Timetable['days'][number]>, zone: string): number | undefined {
  return date && hardStop ? (instantOf(date, hardStop.time, zone) ?? NaN) : undefined
}

interface ItemPlace {
  readonly id: string
  readonly field: string
  readonly date: string | undefined
  readonly zone: string
  readonly problems: AgendaProblem[]
}

/** An item whose time is wrong or unknown has NaN for it: no comparison with it ever holds. */
function timedItem(item: TimetableItem | undefined, { id, field, date, zone, problems }: ItemPlace): TimedItem {
  const [startMs, endMs] = (['start', 'end'] as const).map((name) => {
    const atMs = date === undefined || item?.[name] === undefined ? NaN : instantOf(date, item[name], zone)
    if (atMs === undefined) problems.push(problem(`${field}.${name}`, 'no_such_time'))
    return atMs ?? NaN
  }) as [number, number]
  if (endMs <= startMs) problems.push(problem(`${field}.end`, 'ends_before_start'))
  return { id: item?.id ?? id, startMs, endMs }
}

/** The instant of a wall time, the earlier one where clocks are put back over it; undefined where they are put forward over it. */
function instantOf(date: string, time: string, zone: string): number | undefined {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ hours, minutes })
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'compatible' })
  return zoned.toPlainDateTime().equals(wall) ? zoned.epochMilliseconds : undefined
}

interface TimedDay {
  readonly id: string
  readonly date: string | undefined
  readonly items: readonly TimedItem[]
}

function orderProblems(days: readonly TimedDay[]): AgendaProblem[] {
  return days.flatMap((_day, at) => (isOutOfOrder(days, at) ? [problem(`days[${at}].date`, 'days_out_of_order')] : []))
}

function isOutOfOrder(days: readonly TimedDay[], at: number): boolean {
  const [before, date] = [days[at - 1]?.date, days[at]?.date]
  return before !== undefined && date !== undefined && date <= before
}

function overlaps(days: readonly TimedDay[]): AgendaProblem[] {
  let endMs = -Infinity
  return days.flatMap(({ items }, dayAt) => {
    if (isOutOfOrder(days, dayAt)) endMs = -Infinity
    return items.flatMap((item, itemAt) => {
      const isOver = item.startMs < endMs
      endMs = Number.isNaN(item.endMs) ? endMs : item.endMs
      return isOver ? [problem(`days[${dayAt}].items[${itemAt}].start`, 'overlap')] : []
    })
  })
}

function doubledIds(days: readonly TimedDay[]): AgendaProblem[] {
  const seen = new Set<string>()
  const check = (id: string, field: string): AgendaProblem[] => {
    if (seen.has(id)) return [problem(`${field}.id`, 'duplicate_id')]
    seen.add(id)
    return []
  }
  return days.flatMap(({ id, items }, dayAt) => [
    ...check(id, `days[${dayAt}]`),
    ...items.flatMap((item, itemAt) => check(item.id, `days[${dayAt}].items[${itemAt}]`)),
  ])
}

/** The same wall time so many calendar days later, in the same zone. */
export const daysLater = (atMs: number, days: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds

/** How many calendar days lie between two dates. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/** A date so many days later. */
export const dateLater = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()
