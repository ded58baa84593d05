import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLive, until, wireDevice } from '../support/wire-device.ts'
import { enter, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let meetingId: string
let links: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId, links } = await sampleOn(server))
})
afterAll(() => server.stop())

test('[FL132] the secretariat fetches a file of the meeting; others do not', async () => {
  const as = await enter(server, links.secretariat!, { name: 'Desk' })
  const path = `/api/meetings/${meetingId}/floor.csv?link=${linkIn(links.secretariat!).linkId}`
  const answer = await server.ask(`${path}&language=ar`, { as })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain(`${meetingId}-floor.csv`)
  expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  expect((await server.ask(`/api/meetings/${meetingId}/floor.csv`)).status).toBe(200)
  expect((await server.ask(`/api/meetings/${meetingId}/floor.csv`, { as: 'nobody' })).status).toBe(403)
  for (const role of ['chair', 'moderator', 'participant'] as const) {
    const other = await enter(server, links[role]!, { name: role, mode: 'room' })
    const asked = `/api/meetings/${meetingId}/floor.csv?link=${linkIn(links[role]!).linkId}`
    expect((await server.ask(asked, { as: other })).status, role).toBe(403)
  }
})

test('[AG82, AG83] whoever is let in fetches the agenda: as our JSON, a table, a schedule, a calendar', async () => {
  const as = await enter(server, links.participant!, { name: 'Reader', mode: 'room' })
  const fetched = async (fileName: string, type: string) => {
    const path = `/api/meetings/${meetingId}/${fileName}?link=${linkIn(links.participant!).linkId}&language=ar`
    const answer = await server.ask(path, { as })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
    expect((await server.ask(path, { as: 'nobody' })).status).toBe(403)
    return answer.text()
  }
  expect(JSON.parse(await fetched('agenda.json', 'application/json'))).toHaveProperty('meeting.days.length', 3)
  expect((await fetched('agenda.csv', 'text/csv')).split('\n')[0]).toContain('title_en,title_ar')

  const { schedule } = JSON.parse(await fetched('schedule.json', 'application/json')) as {
    schedule: {
      conference: { daysCount: number; days: { rooms: Record<string, { guid: string; start: string }[]> }[] }
    }
  }
  const events = schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat())
  expect([schedule.conference.daysCount, events.length, events[0]?.start]).toEqual([3, 22, '08:00'])
  expect(new Set(events.map(({ guid }) => guid)).size).toBe(22)
  expect(events.every(({ guid }) => /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/.test(guid))).toBe(
    true,
  )

  const xml = await fetched('schedule.xml', 'application/xml')
  expect(xml.match(/<event /g)).toHaveLength(22)
  expect(xml).toContain(`guid="${events[0]!.guid}"`)

  const calendar = await fetched('agenda.ics', 'text/calendar')
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(22)
  expect(calendar).toContain(`.rostrum\r\n`)
  for (const line of ['X-WR-CALNAME:', 'REFRESH-INTERVAL;VALUE=DURATION:PT15M', 'STATUS:CONFIRMED', 'LAST-MODIFIED:'])
    expect(calendar).toContain(line)
  expect(calendar).toMatch(/DTSTART:\d{8}T\d{6}Z/)
  expect(calendar.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
})

test('[AG85, AG86] a calendar program reads the agenda by its address alone, until the podium makes another one', async () => {
  const as = await enter(server, links.participant!, { name: 'Subscriber', mode: 'remote' })
  const pathFor = async (asked: { as?: string }, link = '') =>
    ((await (await server.ask(`/api/meetings/${meetingId}/calendar${link}`, asked)).json()) as { path: string }).path
  const path = await pathFor({ as }, `?link=${linkIn(links.participant!).linkId}`)
  const read = (address: string) => server.ask(address, { as: 'nobody' })
  const calendar = await read(`${path}&language=ar`)
  expect([calendar.status, calendar.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  expect((await read(path.replace('agenda.ics', 'agenda.json'))).status).toBe(403)
  expect((await read(`${path}x`)).status).toBe(404)
  expect((await read(`/api/meetings/${meetingId}/calendar`)).status).toBe(403)

  const cookie = await enter(server, links.moderator!, { name: 'Moderator' })
  const desk = wireDevice(server.base, links.moderator!, { audience: 'podium', cookie })
  await until(desk, isLive)
  expect((await desk.send({ type: 'agenda.renew_calendar' })).outcome).toBe('accepted')
  desk.stop()
  expect((await read(path)).status).toBe(404)
  const renewed = await pathFor({})
  expect(renewed).not.toBe(path)
  expect((await read(renewed)).status).toBe(200)
})

test('a file that no feature makes, or a meeting that is not → not found', async () => {
  expect((await server.ask(`/api/meetings/${meetingId}/secrets.csv`)).status).toBe(404)
  expect((await server.ask('/api/meetings/nowhere/floor.csv')).status).toBe(404)
})
