import { describe, expect, test } from 'vitest'
import type { AgendaForm } from '../../shared/features/agenda/agenda-csv.ts'
import { readAgendaCsv } from '../../shared/features/agenda/agenda-file.ts'

const form: AgendaForm = { title: { en: 'A meeting' }, zone: 'UTC', languages: ['en', 'ar'] }
const HEADER = 'date,start,end,kind,title_en,title_ar,focus_en,outputs_en'

const reading = (text: string, given = form) => readAgendaCsv(new TextEncoder().encode(text), given)

function problemsOf(text: string, given = form): string[] {
  const result = reading(text, given)
  return result.outcome === 'refused' ? result.problems.map(({ line, field, code }) => `${line} ${field} ${code}`) : []
}

test('[AG27] rows become items, dates become days, the rest comes from the form', () => {
  const result = reading(
    `${HEADER}\r\n2021-06-22,08:00,09:00,opening,Welcome,ترحيب,,\r\n2021-06-22,09:00,10:30,plenary,"Session, first",,Focus,"A list"\r\n2021-06-23,8:00,8:15,opening,Again,,,\r\n`,
  )
  expect(result).toMatchObject({
    outcome: 'read',
    plan: {
      ...form,
      days: [
        {
          dayId: 'day1',
          title: { en: 'Day 1', ar: 'اليوم 1' },
          items: [
            { itemId: 'day1-1', title: { en: 'Welcome', ar: 'ترحيب' }, outputs: [] },
            { title: { en: 'Session, first' }, focus: { en: 'Focus' }, outputs: [{ en: 'A list' }] },
          ],
        },
        { date: '2021-06-23', title: { en: 'Day 2', ar: 'اليوم 2' }, items: [{ startMs: Date.UTC(2021, 5, 23, 8) }] },
      ],
    },
  })
})

describe('[AG30] all problems with line and column', () => {
  test('of a file of twenty thousand columns and as many rows, in the time that its cells take', () => {
    const startedAtMs = performance.now()
    expect(problemsOf(`${'c,'.repeat(20_000)}\n${'x\n'.repeat(20_000)}`)).toHaveLength(100)
    expect(performance.now() - startedAtMs).toBeLessThan(5000)
  })

  test('of values', () => {
    expect(
      problemsOf(
        `${HEADER}\n2021-06-22,08:00,07:00,party,,,,\n2021-06-22,08:00,9h,plenary,B,,,\n2021-06-21,08:00,09:00,break,C,,,\n`,
      ).toSorted(),
    ).toEqual([
      '2 end ends_before_start',
      '2 kind not_one_of',
      '2 title missing',
      '3 end bad_time',
      '4 date days_out_of_order',
    ])
  })

  test('of columns and rows', () => {
    expect(problemsOf('date,start,kind,title_en,speaker\n2021-06-22,08:00,break\n')).toEqual([
      '1 end missing',
      '1 speaker unknown_field',
      '2  wrong_cell_count',
    ])
    expect(problemsOf(`${HEADER}\n2021-06-22,08:00,09:00,break,"A,,,\n`)).toEqual(['2  not_csv'])
    expect(problemsOf('')).toContain('undefined  empty')
    expect(problemsOf(`${HEADER}\n`)).toEqual(['undefined days too_short'])
  })

  test('of the form', () => {
    const row = `${HEADER}\n2021-06-22,08:00,09:00,break,A,,,\n`
    expect(problemsOf(row, { ...form, zone: 'Mars/Base' })).toEqual(['undefined timezone unknown_zone'])
    expect(problemsOf(row, { ...form, title: {} })).toEqual(['undefined title missing'])
  })
})

test('[AG31] a CSV file in another encoding is refused', () => {
  const latin1 = Uint8Array.from(Buffer.from(`${HEADER}\n2021-06-22,08:00,09:00,break,Café,,,\n`, 'latin1'))
  expect(readAgendaCsv(latin1, form)).toEqual({
    outcome: 'refused',
    problems: [expect.objectContaining({ code: 'wrong_encoding' })],
  })
})
