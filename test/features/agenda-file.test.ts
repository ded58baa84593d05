import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAgendaJson, shiftTo } from '../../shared/features/agenda/agenda-file.ts'
import type { AgendaPlan } from '../../shared/features/agenda/agenda-plan.ts'
import { jsonBytes, smallFile } from '../support/agenda-files.ts'

const sample = readFileSync(new URL('../../shared/sample/igf-2021-agenda.json', import.meta.url))

type Steps = readonly (string | number)[]

/** The small file with one value put in, or with one field taken out where the value is undefined. */
function spoilt(path: Steps, value: unknown): unknown {
  const file = smallFile()
  const parent = path.slice(0, -1).reduce<object>((node, step) => Reflect.get(node, step) as object, file)
  Reflect.set(parent, path.at(-1)!, value)
  return file
}

function planOf(json: unknown): AgendaPlan {
  const reading = readAgendaJson(jsonBytes(json))
  if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
  return reading.plan
}

function problemsOf(json: unknown): string[] {
  const reading = readAgendaJson(jsonBytes(json))
  return reading.outcome === 'refused' ? reading.problems.map(({ field, code }) => `${field}: ${code}`) : []
}

describe('the sample', () => {
  const reading = readAgendaJson(sample)

  test('[AG33] has 3 days and 22 items in both languages, with its rules', () => {
    if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
    const { days, zone, languages, title } = reading.plan
    expect(days.map(({ date, items }) => [date, items.length])).toEqual([
      ['2021-06-22', 7],
      ['2021-06-23', 8],
      ['2021-06-30', 7],
    ])
    expect({ zone, languages }).toEqual({ zone: 'UTC', languages: ['en', 'ar'] })
    expect(Object.keys(title)).toEqual(['en', 'ar'])
    expect(days.map(({ rule }) => rule)).toEqual([
      { participant: 'yes', observer: 'yes', member: 'no' },
      { member: 'yes', observer: 'leave', participant: 'leave' },
      { member: 'yes', observer: 'leave', participant: 'leave' },
    ])
    const items = days.flatMap((day) => day.items)
    expect(items.every(({ title: itemTitle }) => itemTitle.en && itemTitle.ar)).toBe(true)
    expect(items.flatMap(({ segments }) => segments.map((segment) => segment.minutes))).toEqual([
      30, 30, 10, 10, 10, 30,
    ])
    expect(new Date(items[0]!.startMs).toISOString()).toBe('2021-06-22T08:00:00.000Z')
    expect(days[2]!.title).toEqual({ en: 'MAG Meeting' })
  })

  test('[AG32] from a first day on: all days move by the same number of days', () => {
    if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
    const { days } = shiftTo(reading.plan, '2026-11-23')
    expect(days.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24', '2026-12-01'])
    expect(new Date(days[2]!.items[0]!.startMs).toISOString()).toBe('2026-12-01T09:00:00.000Z')
  })
})

describe('reading', () => {
  test('[AG25] ids are made from the place where they are absent, and null, {} and absent are the same', () => {
    const { days } = planOf(spoilt(['meeting', 'days', 0, 'items', 0, 'focus'], { en: null }))
    expect(days[0]).toMatchObject({ dayId: 'day1', items: [{ itemId: 'day1-1' }, { itemId: 'day1-2' }] })
    expect(days[0]!.items[0]).toEqual({
      itemId: 'day1-1',
      kind: 'plenary',
      title: { en: 'One' },
      startMs: Date.UTC(2026, 2, 28, 8),
      endMs: Date.UTC(2026, 2, 28, 9, 30),
      points: [],
      outputs: [],
      segments: [],
    })
  })

  test('[AG25] outputs are one text or several', () => {
    const outputs = (value: unknown) =>
      planOf(spoilt(['meeting', 'days', 0, 'items', 0, 'outputs'], value)).days[0]!.items[0]!.outputs
    expect(outputs({ en: 'A list' })).toEqual([{ en: 'A list' }])
    expect(outputs([{ en: 'A list' }, { ar: 'قائمة' }])).toEqual([{ en: 'A list' }, { ar: 'قائمة' }])
    expect(outputs(null)).toEqual([])
  })

  test('[AG26] a day without a rule lets members and participants ask, observers by leave', () => {
    expect(planOf(smallFile()).days[0]!.rule).toEqual({ member: 'yes', participant: 'yes', observer: 'leave' })
    const rule = { member: 'no', participant: 'yes', observer: 'no' }
    expect(planOf(spoilt(['meeting', 'days', 0, 'rule'], rule)).days[0]!.rule).toEqual(rule)
  })

  test('[AG28] wall times are of the zone, summer time included', () => {
    const [, second] = planOf(smallFile()).days
    expect(second!.items[0]!.startMs).toBe(Date.UTC(2026, 2, 29, 7))
  })

  test('[AG28] an item past midnight counts on', () => {
    const late = { start: '23:30', end: '25:30', kind: 'plenary', title: { en: 'Late' } }
    expect(planOf(spoilt(['meeting', 'days', 0, 'items', 2], late)).days[0]!.items[2]).toMatchObject({
      startMs: Date.UTC(2026, 2, 28, 22, 30),
      endMs: Date.UTC(2026, 2, 29, 0, 30),
    })
  })

  test('[AG28] of a time that comes twice the first is meant', () => {
    const file = smallFile()
    file.meeting.days.splice(1)
    Object.assign(file.meeting.days[0]!, { date: '2026-10-25' })
    Object.assign(file.meeting.days[0]!.items[0]!, { start: '02:30', end: '03:30' })
    const [item] = planOf(file).days[0]!.items
    expect(item).toMatchObject({ startMs: Date.UTC(2026, 9, 25, 0, 30), endMs: Date.UTC(2026, 9, 25, 2, 30) })
  })

  test('[AG32] wall times stay when days are moved over a change of clocks', () => {
    const { days } = shiftTo(planOf(smallFile()), '2026-03-29')
    expect(days.map(({ items }) => items[0]!.startMs)).toEqual([Date.UTC(2026, 2, 29, 7), Date.UTC(2026, 2, 30, 7)])
  })
})

const item0 = ['meeting', 'days', 0, 'items', 0] as const

describe('[AG29] refused with field and code', () => {
  test.each<[string, Steps, unknown]>([
    ['days[0].items[0].speaker: unknown_field', [...item0, 'speaker'], 'Aya'],
    ['meeting: missing', ['meeting'], undefined],
    ['extra: unknown_field', ['extra'], 1],
    ['title.de: unknown_field', ['meeting', 'title', 'de'], 'Klein'],
    ['title: missing', ['meeting', 'title'], { en: null }],
    ['title.en: too_short', ['meeting', 'title', 'en'], ' '],
    ['timezone: unknown_zone', ['meeting', 'timezone'], 'Mars/Base'],
    ['timezone: missing', ['meeting', 'timezone'], undefined],
    ['days: wrong_type', ['meeting', 'days'], 'none'],
    ['days: too_short', ['meeting', 'days'], []],
    ['days[0]: wrong_type', ['meeting', 'days', 0], 7],
    ['days[1].date: bad_date', ['meeting', 'days', 1, 'date'], '2026-02-30'],
    ['days[0].date: bad_date', ['meeting', 'days', 0, 'date'], '0001-01-01'],
    ['days[1].date: days_out_of_order', ['meeting', 'days', 1, 'date'], '2026-03-28'],
    ['days[0].rule.member: missing', ['meeting', 'days', 0, 'rule'], { participant: 'yes', observer: 'no' }],
    ['days[0].items[0].kind: not_one_of', [...item0, 'kind'], 'party'],
    ['days[0].items[0].title: wrong_type', [...item0, 'title'], 'One'],
    ['days[0].items[0].start: missing', [...item0, 'start'], null],
    ['days[0].items[0].end: bad_time', [...item0, 'end'], '10:75'],
    ['days[0].items[0].end: ends_before_start', [...item0, 'end'], '08:00'],
    ['days[0].items[0].end: ends_before_start', [...item0, 'end'], '09:00'],
    ['days[0].items[1].start: overlap', [...item0, 'end'], '10:35'],
    ['days[1].items[0].start: no_such_time', ['meeting', 'days', 1, 'items', 0, 'start'], '02:30'],
    ['days[0].items[0].id: bad_id', [...item0, 'id'], '1st'],
    ['days[1].id: duplicate_id', ['meeting', 'days', 1, 'id'], 'day1'],
    ['days[0].items[1].id: duplicate_id', ['meeting', 'days', 0, 'items', 1, 'id'], 'day1-1'],
    ['days[0].items[0].segments[0].minutes: too_short', [...item0, 'segments'], [{ title: { en: 'A' }, minutes: 0 }]],
  ])('%s', (problem, path, value) => {
    expect(problemsOf(spoilt(path, value))).toContain(problem)
  })
})

test('[AG29] an item past midnight may overlap with the next day', () => {
  const file = smallFile()
  Object.assign(file.meeting.days[0]!.items[1]!, { end: '29:30' })
  Object.assign(file.meeting.days[1]!.items[0]!, { start: '05:00' })
  expect(problemsOf(file)).toEqual(['days[1].items[0].start: overlap'])
})

describe('[AG30] all problems at once', () => {
  test('of shape, time and id', () => {
    const file = smallFile()
    Object.assign(file.meeting, { timezone: 'Nowhere', colour: 'red' })
    Object.assign(file.meeting.days[0]!.items[0]!, { end: '08:00', kind: 'party' })
    Object.assign(file.meeting.days[0]!.items[1]!, { id: 'day1' })
    expect(problemsOf(file).toSorted()).toEqual([
      'colour: unknown_field',
      'days[0].items[0].end: ends_before_start',
      'days[0].items[0].kind: not_one_of',
      'days[0].items[1].id: duplicate_id',
      'timezone: unknown_zone',
    ])
  })

  test('a hundred of them, however many there are', () => {
    const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 1]))
    const items = Array.from({ length: 20_000 }, () => ({ start: '09:00', end: '08:00' }))
    expect(problemsOf({ meeting: keys })).toHaveLength(100)
    expect(problemsOf(spoilt(['meeting', 'days', 0, 'items'], items))).toContain('days[0].items: too_long')
  })

  test('whatever stands where, reading answers and does not throw', () => {
    const paths = fc.constantFrom<Steps>(
      ['meeting'], ['meeting', 'days'], ['meeting', 'days', 0], ['meeting', 'days', 0, 'items'], item0, [...item0, 'title'],
      [...item0, 'start'], [...item0, 'id'], ['meeting', 'timezone'], ['meeting', 'days', 0, 'date'], ['meeting', 'days', 0, 'id'],
    ) // prettier-ignore
    fc.assert(
      fc.property(
        paths,
        fc.oneof(fc.jsonValue(), fc.stringMatching(/^[0-9]{0,4}-?[0-9]{0,2}-?[0-9:]{0,5}$/)),
        (path, value) => {
          expect(['read', 'refused']).toContain(readAgendaJson(jsonBytes(spoilt(path, value))).outcome)
        },
      ),
    )
  })
})

describe('[AG31] what is no file of ours', () => {
  const codeOf = (bytes: Uint8Array) => {
    const reading = readAgendaJson(bytes)
    return reading.outcome === 'refused' && reading.problems
  }

  test('bytes that are not UTF-8', () => {
    const utf16 = new Uint8Array(Buffer.from(JSON.stringify(smallFile()), 'utf16le').subarray(0, 200))
    const latin1 = new Uint8Array(Buffer.from('{"meeting": "Łódź é"}', 'latin1'))
    expect(codeOf(latin1)).toEqual([{ field: '', code: 'wrong_encoding', reason: 'The file is not UTF-8.' }])
    expect(codeOf(utf16)).toEqual([expect.objectContaining({ field: '' })])
  })

  test.each(['', 'not json', '{'])('%j', (text) => {
    expect(codeOf(new TextEncoder().encode(text))).toEqual([expect.objectContaining({ field: '', code: 'not_json' })])
  })

  test('JSON of something else, and JSON nested without end', () => {
    expect(problemsOf([1])).toEqual([expect.stringMatching('wrong_type')])
    const deep = new TextEncoder().encode('['.repeat(200_000) + ']'.repeat(200_000))
    expect(readAgendaJson(deep).outcome).toBe('refused')
  })

  test('a byte order mark does no harm', () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...jsonBytes(smallFile())])
    expect(readAgendaJson(marked).outcome).toBe('read')
  })
})
