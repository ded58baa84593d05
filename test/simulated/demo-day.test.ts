import { expect, test } from 'vitest'
import { demoDay, type AgendaFile } from '../../scripts/demo-day.ts'
import { readSample } from '../../server/sample.ts'
import { readAgenda, importAgendaCommand } from '../../shared/meeting/new-meeting.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const sample = JSON.parse(new TextDecoder().decode((await readSample()).agenda)) as AgendaFile
const hours = Array.from({ length: 48 }, (_, at) => Date.UTC(2026, 10, 23) + at * (HOUR_MS + 7 * MINUTE_MS + 13_000))

/** The first item's planned start as the product reads it, in UTC milliseconds, and its agenda's zone. */
function beginningOf(nowMs: number): { readonly startMs: number; readonly zone: string } {
  const { agenda, firstDay } = demoDay(sample, nowMs)
  const read = readAgenda({ format: 'json', bytes: new TextEncoder().encode(JSON.stringify(agenda)) })
  if (read.outcome === 'refused') throw new Error(JSON.stringify(read.problems))
  const command = importAgendaCommand(read.plan, firstDay)
  if (command.type !== 'agenda.import') throw new Error(command.type)
  return { startMs: command.days[0]?.items[0]?.startMs ?? 0, zone: read.plan.zone }
}

test.each(hours)('at %i → the first item of the sample begins about now', (nowMs) => {
  expect(Math.abs(beginningOf(nowMs).startMs - nowMs)).toBeLessThanOrEqual(4 * MINUTE_MS)
})

test.each(hours)('at %i → it is morning where the meeting is, and the day is today there', (nowMs) => {
  const { agenda, firstDay } = demoDay(sample, nowMs)
  const zone = agenda.meeting.timezone
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  const [date, time = ''] = parts.format(nowMs).split(', ')
  expect(date).toBe(firstDay)
  expect(time >= '07:50' && time <= '09:00').toBe(true)
})

test('wall times are moved by less than an hour, all of them alike, and stay multiples of five minutes', () => {
  for (const nowMs of hours) {
    const { agenda } = demoDay(sample, nowMs)
    const shifts = agenda.meeting.days.flatMap((day, dayAt) =>
      day.items.map((item, at) => minutes(item.start) - minutes(sample.meeting.days[dayAt]!.items[at]!.start)),
    )
    expect(new Set(shifts).size).toBe(1)
    expect(shifts[0]! >= 0 && shifts[0]! < 60 && shifts[0]! % 5 === 0).toBe(true)
  }
})

test('five in the afternoon in UTC → the meeting is nine hours behind, in the zone whose name says plus', () => {
  expect(demoDay(sample, Date.UTC(2026, 10, 23, 17, 10)).agenda.meeting.timezone).toBe('Etc/GMT+9')
})

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
