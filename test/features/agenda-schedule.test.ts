import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAgendaJson, readSchedule } from '../../shared/features/agenda/agenda-file.ts'
import { scheduleJson, scheduleXml } from '../../shared/features/agenda/schedule-writing.ts'
import { xmlDocument } from '../../server/http/xml-document.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const sample = readAgendaJson(readFileSync(new URL('../../shared/sample/igf-2021-agenda.json', import.meta.url)))
if (sample.outcome === 'refused') throw new Error(JSON.stringify(sample.problems))
const scheduled = { plan: sample.plan, meetingId: 'm1', language: 'en' } as const

type Reading = ReturnType<typeof readSchedule>
const itemsOf = (reading: Reading) => {
  if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
  return reading.plan.days.flatMap(({ date, items }) =>
    items.map(({ itemId, startMs, endMs, title, kind }) => ({ date, itemId, startMs, endMs, title: title.en, kind })),
  )
}
const problemsOf = (reading: Reading) =>
  reading.outcome === 'refused' ? reading.problems.map(({ field, code }) => `${field}: ${code}`) : []

const event = { guid: '6bd1c1de-0000-4000-8000-000000000001', start: '09:00', duration: '01:00', title: 'One' }
const conference = (rooms: object, zone: string | undefined = 'Europe/Berlin') => ({
  schedule: { conference: { title: 'Congress', time_zone_name: zone, days: [{ date: '2026-12-27', rooms }] } },
})

describe('the schedule of a conference', () => {
  test('[AG82, AG87] that we write reads as the same days, times and titles, from JSON and from XML', () => {
    const expected = sample.plan.days.flatMap(({ date, items }) =>
      items.map(({ startMs, endMs, title, kind }) => ({ date, startMs, endMs, title: title.en, kind })),
    )
    const json = itemsOf(readAgendaJson(bytesOf(scheduleJson(scheduled))))
    expect(json.map(({ itemId: _id, ...item }) => item)).toEqual(expected)
    expect(itemsOf(readSchedule(xmlDocument(bytesOf(scheduleXml(scheduled))), {}))).toEqual(json)
  })

  test('[AG87] keeps the guid of an event, in our ids and in what we write again', () => {
    const reading = readSchedule(conference({ Hall: [event] }), {})
    if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
    expect(itemsOf(reading)[0]?.itemId).toBe(`guid-${event.guid}`)
    expect(scheduleJson({ ...scheduled, plan: reading.plan })).toContain(`"guid": "${event.guid}"`)
  })

  test('[AG87] past midnight its day goes on', () => {
    const late = { ...event, date: '2026-12-28T00:30:00+01:00', start: '00:30' }
    expect(itemsOf(readSchedule(conference({ Hall: [late] }), {}))[0]).toMatchObject({
      date: '2026-12-27',
      startMs: Date.UTC(2026, 11, 27, 23, 30),
    })
  })

  test('[AG88] of several rooms asks which one the meeting is', () => {
    const rooms = conference({ 'Saal 1': [event], 'Saal 2': [{ ...event, guid: 'b', title: 'Two' }] })
    expect(problemsOf(readSchedule(rooms, {}))).toEqual(['room: which_room'])
    expect(problemsOf(readSchedule(rooms, { room: 'Saal 3' }))).toEqual(['room: which_room'])
    expect(itemsOf(readSchedule(rooms, { room: 'Saal 2' })).map(({ title }) => title)).toEqual(['Two'])
  })

  test('[AG88] what is wrong with it is told with the path in the file', () => {
    const wrong = conference({
      Hall: [{ ...event, start: 'soon' }, { ...event, guid: 'b', start: '09:30', duration: 'long' }, { guid: 'c' }],
    })
    const at = 'schedule.conference.days[0].rooms.Hall'
    const problems = problemsOf(readSchedule(wrong, {}))
    expect(problems).toContain(`${at}[0].start: bad_time`)
    expect(problems).toContain(`${at}[1].duration: bad_time`)
    expect(problems).toContain(`${at}[2].title: missing`)
    expect(problemsOf(readSchedule(conference({ Hall: [event] }, 'Mars/Base'), {}))).toEqual([
      'schedule.conference.time_zone_name: unknown_zone',
    ])
    expect(problemsOf(readSchedule({ schedule: 1 }, {}))).toEqual(['schedule: not_schedule'])
    expect(problemsOf(readSchedule({ schedule: { conference: { days: [] } } }, {}))).toEqual(['schedule: empty'])
  })
})

describe('hostile XML', () => {
  const read = (text: string | Uint8Array) =>
    problemsOf(readSchedule(xmlDocument(typeof text === 'string' ? bytesOf(text) : text), {}))

  test.each([
    ['a billion laughs', '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><schedule>&b;</schedule>'],
    ['an entity from outside', '<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><schedule>&a;</schedule>'],
    ['a document type in small letters', '<!doctype schedule SYSTEM "http://example.org/a.dtd"><schedule/>'],
    ['deep nesting', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['another encoding by its word', '<?xml version="1.0" encoding="ISO-8859-1"?><schedule/>'],
    ['another encoding by its bytes', new Uint8Array([0xff, 0xfe, 0x3c, 0x00])],
    ['no XML', '<schedule><day></schedule>'],
    ['nothing', ''],
  ])('[AG89] %s → refused', (_name, text) => {
    expect(read(text)).toEqual([': not_xml'])
  })

  test('[AG89] names of the language itself are names like others', () => {
    expect(
      read('<schedule><conference/><day date="2026-01-04"><__proto__/><constructor/></day></schedule>'),
    ).not.toEqual([])
    expect(Reflect.get({}, 'date')).toBeUndefined()
  })
})
