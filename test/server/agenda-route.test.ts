import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, json, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let meetingId: string
let links: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId, links } = await sampleOn(server))
})
afterAll(() => server.stop())

const item = { kind: 'plenary', title: { en: 'The only item' }, points: [], start: '10:00', end: '11:00' }
const agenda = (timezone: string) => ({
  meeting: {
    title: { en: 'Another title' },
    timezone,
    days: [{ date: '2026-11-25', title: { en: 'The only day' }, items: [item] }],
  },
})
const csv = { method: 'POST', headers: { 'Content-Type': 'text/csv' } }

interface Seen {
  readonly meeting: { readonly title: { readonly en: string }; readonly zone: string }
  readonly agenda: { readonly items: object; readonly days: Record<string, { readonly date: string }> }
}
async function seen(): Promise<Seen> {
  const answer = await server.ask(`/api/meetings/${meetingId}/view/hall`)
  return ((await answer.json()) as { view: Seen }).view
}
const hand = (init: RequestInit & { as?: string }, firstDay?: string) =>
  server.ask(`/api/meetings/${meetingId}/agenda${firstDay ? `?firstDay=${firstDay}` : ''}`, init)
const refusal = async (answer: Response) => {
  const { code, errors } = (await answer.json()) as { code: string; errors?: { field: string; code: string }[] }
  return { status: answer.status, code, errors: errors?.map((error) => [error.field, error.code]) }
}

describe('another agenda for a meeting', () => {
  test('[ME9] replaces the days from the first day on; the title stays', async () => {
    expect((await hand(json(agenda('UTC')), '2026-12-07')).status).toBe(200)
    const { meeting, agenda: after } = await seen()
    expect(meeting.title.en).toContain('IGF 2021')
    expect(Object.values(after.days).map(({ date }) => date)).toEqual(['2026-12-07'])
    expect(Object.keys(after.items)).toHaveLength(1)
  })

  test('[ME9] comes as CSV too, in the meeting’s own zone and with the dates of the file', async () => {
    const body = 'date,start,end,kind,title_en\n2026-11-27,09:00,10:00,plenary,One\n2026-11-28,09:00,10:00,closing,Two'
    expect((await hand({ ...csv, body })).status).toBe(200)
    expect(Object.values((await seen()).agenda.days).map(({ date }) => date)).toEqual(['2026-11-27', '2026-11-28'])
  })

  test('[ME9] is refused with field and reason, and changes nothing', async () => {
    const before = await seen()
    expect(await refusal(await hand(json(agenda('Asia/Tokyo'))))).toEqual({
      status: 422,
      code: 'bad_agenda',
      errors: [['meeting.timezone', 'other_zone']],
    })
    expect(await refusal(await hand({ ...csv, body: 'date,colour\n' }))).toMatchObject({ status: 422 })
    expect((await refusal(await hand(json(agenda('UTC')), 'soon'))).errors?.[0]?.[0]).toBe('firstDay')
    expect(await seen()).toEqual(before)
  })

  test('[ME9] is the secretariat’s alone', async () => {
    for (const role of ['chair', 'moderator', 'participant']) {
      const as = await enter(server, links[role]!, { name: 'Somebody', mode: 'room' })
      const path = `/api/meetings/${meetingId}/agenda?link=${linkIn(links[role]!).linkId}`
      expect((await server.ask(path, { ...json(agenda('UTC')), as })).status).toBe(403)
    }
    const as = await enter(server, links.secretariat!, { name: 'Desk' })
    const path = `/api/meetings/${meetingId}/agenda?link=${linkIn(links.secretariat!).linkId}`
    expect((await server.ask(path, { ...json(agenda('UTC')), as })).status).toBe(200)
  })
})
