import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agendaCalendar } from '../../shared/features/agenda/agenda-calendar.ts'
import { readAgendaCsv, readAgendaJson } from '../../shared/features/agenda/agenda-file.ts'
import type { AgendaPlan } from '../../shared/features/agenda/agenda-plan.ts'
import { agendaCsv, agendaJson } from '../../shared/features/agenda/agenda-writing.ts'
import { ITEM_KINDS, LEAVES, QUEUE_RULES, SEGMENT_KINDS } from '../../shared/features/agenda/state.ts'
import type { DayId, ItemId } from '../../shared/lib/ids.ts'
import { chair, given, START_MS } from '../support/given.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const word = fc.stringMatching(/^[a-zA-Zء-ي,;"'<&=+@-]([ a-zء-ي,;"'<&=+@-]{0,12}[a-zء-ي"<&])?$/)
const localized = fc.record({ en: word, ar: word }, { requiredKeys: ['en'] }).map((text) => ({ ...text }))
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

const item = fc.record({
  kind: fc.constantFrom(...ITEM_KINDS),
  title: localized,
  points: fc.array(localized, { maxLength: 3 }),
  focus: optional(localized),
  outputs: fc.array(localized, { maxLength: 3 }),
  isPinned: fc.boolean(),
  segments: fc.array(
    fc.record({
      title: localized,
      minutes: fc.integer({ min: 1, max: 600 }),
      kind: optional(fc.constantFrom(...SEGMENT_KINDS)),
      queue: optional(fc.constantFrom(...QUEUE_RULES)),
    }),
    { maxLength: 3 },
  ),
  gap: fc.nat(20),
  length: fc.integer({ min: 1, max: 90 }),
})
const leave = fc.constantFrom(...LEAVES)
const day = fc.record({
  title: localized,
  openTo: optional(localized),
  rule: fc.record({ member: leave, participant: leave, observer: leave }),
  stop: optional(fc.record({ minute: fc.nat(600), label: optional(localized) })),
  items: fc.array(item, { minLength: 1, maxLength: 5 }),
})

const MINUTE_MS = 60_000
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

/** Days in Warsaw in winter (UTC+1), from nine o'clock on, all of whose texts read as they are written. */
const plans: fc.Arbitrary<AgendaPlan> = fc
  .record({ title: localized, days: fc.array(day, { minLength: 1, maxLength: 3 }) })
  .map(({ title, days }) => ({
    title,
    zone: 'Europe/Warsaw',
    languages: ['en', 'ar'] as const,
    days: days.map(({ stop, items, ...facts }, at) => {
      const fromMs = Date.UTC(2026, 10, 23 + at, 8)
      let freeMs = fromMs
      return present({
        ...facts,
        dayId: `d${at}` as DayId,
        date: `2026-11-${23 + at}`,
        hardStop: stop && present({ atMs: fromMs + stop.minute * MINUTE_MS, label: stop.label }),
        items: items.map(({ gap, length, isPinned, segments, ...plan }, place) => {
          const startMs = freeMs + gap * MINUTE_MS
          freeMs = startMs + length * MINUTE_MS
          return present({
            ...plan,
            itemId: `d${at}i${place}` as ItemId,
            startMs,
            endMs: freeMs,
            segments: segments.map(present),
            isPinned: isPinned ? (true as const) : undefined,
          })
        }),
      })
    }),
  }))

describe('the files of an agenda', () => {
  test('[AG80] a plan that is written as our JSON reads as the same plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(readAgendaJson(bytesOf(agendaJson(plan)))).toEqual({ outcome: 'read', plan })
      }),
    )
  })

  test('[AG81] a plan that is written as a table reads as the same items, without their parts', () => {
    fc.assert(
      fc.property(plans, ({ title, zone, languages, days }) => {
        const plan = { title, zone, languages, days }
        const reading = readAgendaCsv(bytesOf(agendaCsv(plan)), plan)
        if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
        expect(reading.plan.days.map(({ date, items }) => ({ date, items }))).toEqual(
          days.map(({ date, items }) => ({ date, items: items.map((each) => ({ ...each, segments: [] })) })),
        )
      }),
    )
  })
})

describe('the calendar', () => {
  const entriesOf = (kit: ReturnType<typeof given>, nowMs: number) =>
    agendaCalendar(kit.state, { nowMs, language: 'en' }).entries
  const meeting = given(...smallMeeting)

  test('[AG83] an item is in it when it is to be expected; one that is left out or put off is cancelled', () => {
    const late = meeting.at(minutes(20)).after(chair, { type: 'agenda.advance', expects: {} })
    const skipped = late.after(chair, { type: 'agenda.skip', itemId: 'i3' })
    const entries = entriesOf(skipped, minutes(20))
    expect(entries.map(({ uid, isCancelled }) => [uid, isCancelled])).toEqual([
      ['i1@m1.rostrum', false],
      ['i2@m1.rostrum', false],
      ['i3@m1.rostrum', true],
      ['i4@m1.rostrum', false],
      ['i5@m1.rostrum', false],
    ])
    expect(entries[1]).toMatchObject({ startMs: minutes(80), endMs: minutes(170), title: 'Title of i2' })
    expect(entries[2]).toMatchObject({ startMs: minutes(150), endMs: minutes(180) })
  })

  test('[AG84] whatever changes in an entry, be it by the clock alone → its sequence rises; what stays keeps it', () => {
    const on = meeting.after(chair, { type: 'agenda.advance', expects: {} })
    const [before, inTime] = [entriesOf(on, START_MS), entriesOf(on, minutes(30))]
    expect(inTime).toEqual(before)
    const over = entriesOf(on, minutes(70))
    expect(over[1]!.startMs).toBe(minutes(70))
    expect(over[1]!.sequence).toBeGreaterThan(before[1]!.sequence)
    expect(over[1]!.changedAtMs).toBe(minutes(70))
    expect(over[3]).toEqual(before[3])
    const next = on.at(minutes(75)).after(chair, { type: 'agenda.skip', itemId: 'i2' })
    const after = entriesOf(next, minutes(75))
    expect(after[1]!.sequence).toBeGreaterThan(over[1]!.sequence)
  })
})
