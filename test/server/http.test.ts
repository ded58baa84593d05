import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '../../server/http/openapi.ts'
import { enter, json, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let meetingId: string
let links: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId, links } = await sampleOn(server))
})
afterAll(() => server.stop())

const problem = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  return (await answer.json()) as {
    status: number
    code: string
    errors?: { field: string; code?: string; reason: string }[]
  }
}
const viewPath = (audience: string, url: string) =>
  `/api/meetings/${meetingId}/view/${audience}?link=${linkIn(url).linkId}`

describe('meetings', () => {
  test('the administrator makes one from the sample: a link for each role, the roster with it', async () => {
    expect(Object.keys(links).sort()).toEqual(
      ['booth', 'chair', 'door', 'member', 'moderator', 'observer', 'participant', 'screen', 'secretariat'].sort(),
    )
    const list = (await (await server.ask('/api/meetings')).json()) as { meetings: object[] }
    expect(list.meetings).toEqual([
      expect.objectContaining({
        meetingId,
        phase: 'setup',
        firstDay: '2026-11-23',
        lastDay: '2026-12-01',
        registered: 226,
      }),
    ])
  })

  test('nobody else lists or makes meetings', async () => {
    const asParticipant = await enter(server, links.participant!, { name: 'Amal', mode: 'remote' })
    for (const as of ['nobody', asParticipant]) {
      expect((await server.ask('/api/meetings', { as })).status).toBe(403)
      expect((await server.ask('/api/meetings?sample=igf-2021', { as, method: 'POST' })).status).toBe(403)
    }
  })

  test('an agenda with wrong times is refused with every field and its reason, and leaves no meeting', async () => {
    const item = { kind: 'plenary', title: { en: 'One' }, points: [] }
    const agenda = {
      meeting: {
        title: { en: 'Wrong' },
        timezone: 'UTC',
        days: [
          {
            date: '2026-11-23',
            title: { en: 'Day' },
            rule: { member: 'yes', participant: 'yes', observer: 'no' },
            items: [
              { ...item, start: '10:00', end: '25:61' },
              { ...item, start: '12:00', end: '13:00', colour: 'red' },
            ],
          },
        ],
      },
    }
    const answer = await server.ask('/api/meetings', json(agenda))
    const { code, errors } = await problem(answer)
    expect({ status: answer.status, code }).toEqual({ status: 422, code: 'bad_agenda' })
    const fields = errors?.map(({ field }) => field) ?? []
    expect(fields.some((field) => field.includes('items[0]'))).toBe(true)
    expect(fields.some((field) => field.includes('items[1]'))).toBe(true)
    const list = (await (await server.ask('/api/meetings')).json()) as { meetings: object[] }
    expect(list.meetings).toHaveLength(1)
  })

  test('an agenda that is not UTF-8, or too large, is refused with a reason', async () => {
    const latin = await server.ask('/api/meetings', { method: 'POST', body: new Uint8Array([0x7b, 0xe9, 0x7d]) })
    expect((await problem(latin)).code).toBe('bad_agenda')
    const large = await server.ask('/api/meetings', { method: 'POST', body: new Uint8Array(5_000_000) })
    expect((await problem(large)).code).toBe('too_large')
  })

  test('a first day that no meeting can have is refused', async () => {
    for (const firstDay of ['0001-01-01', '9999-12-31']) {
      const answer = await server.ask(`/api/meetings?sample=igf-2021&firstDay=${firstDay}`, { method: 'POST' })
      expect((await problem(answer)).errors).toMatchObject([{ field: 'firstDay', reason: 'lies too far away' }])
    }
  })

  test('an unknown parameter is named', async () => {
    const answer = await server.ask('/api/meetings?firstDay=soon&colour=red', { method: 'POST' })
    expect((await problem(answer)).errors?.map(({ field }) => field)).toContain('firstDay')
  })
})

describe('links', () => {
  test('looking through a link consumes nothing and says what it asks', async () => {
    const { linkId, secret } = linkIn(links.participant!)
    const look = () =>
      server.ask(`/api/meetings/${meetingId}/open?look=true`, { ...json({ linkId, secret }), as: 'nobody' })
    const first = await look()
    expect(await first.json()).toEqual({
      state: 'outside',
      title: expect.objectContaining({ en: expect.any(String) }),
      asksName: true,
      asksMode: true,
    })
    expect(first.headers.getSetCookie()).toEqual([])
    expect((await look()).status).toBe(200)
  })

  test('who enters gets a cookie that scripts cannot read, for this link alone', async () => {
    const { linkId, secret } = linkIn(links.participant!)
    const body = json({ linkId, secret, name: 'Noor', mode: 'room' })
    const entered = await server.ask(`/api/meetings/${meetingId}/open`, { ...body, as: 'nobody' })
    const [cookie = ''] = entered.headers.getSetCookie()
    expect(cookie).toMatch(new RegExp(`^rostrum_${linkId}=.*HttpOnly`))
    expect(cookie).toContain('SameSite=Strict')
    const as = cookie.split(';')[0]!
    expect((await server.ask(viewPath('hall', links.participant!), { as })).status).toBe(200)
    expect((await server.ask(viewPath('podium', links.participant!), { as })).status).toBe(403)
    expect((await server.ask(viewPath('hall', links.chair!), { as })).status).toBe(403)
  })

  test('an attempt that is sent again after a lost answer is still one newcomer', async () => {
    const people = async () =>
      ((await (await server.ask(`/api/meetings/${meetingId}`)).json()) as { registered: number }).registered
    const before = await people()
    const attempt = 'a-random-name-of-22-chars'
    const first = await enter(server, links.participant!, { name: 'Wei', mode: 'remote', attempt })
    expect(await enter(server, links.participant!, { name: 'Wei', mode: 'remote', attempt })).toBe(first)
    expect(await people()).toBe(before + 1)
  })

  test('a wrong secret, an unknown link and a missing name are told apart only where that helps', async () => {
    const { linkId, secret } = linkIn(links.participant!)
    const open = (body: object) => server.ask(`/api/meetings/${meetingId}/open`, { ...json(body), as: 'nobody' })
    expect((await problem(await open({ linkId, secret: 'guess' }))).code).toBe('link_invalid')
    expect((await problem(await open({ linkId: 'link_none', secret }))).code).toBe('link_invalid')
    expect((await problem(await open({ linkId, secret }))).code).toBe('people/name_needed')
    expect((await problem(await open({ linkId, secret, name: '\u202e' }))).errors?.[0]?.field).toBe('name')
  })

  test('a revoked link opens nothing, and who came in by it sees nothing any more', async () => {
    const made = await server.ask(`/api/meetings/${meetingId}/links`, json({ role: 'observer' }))
    const { linkId, url } = (await made.json()) as { linkId: string; url: string }
    const as = await enter(server, url, { name: 'Lin', mode: 'remote' })
    const seen = () => server.ask(`/api/meetings/${meetingId}/view/hall?link=${linkId}`, { as })
    expect((await seen()).status).toBe(200)
    expect((await server.ask(`/api/meetings/${meetingId}/links/${linkId}`, { method: 'DELETE' })).status).toBe(204)
    expect((await seen()).status).toBe(403)
    await expect(enter(server, url, { name: 'Lin', mode: 'remote' })).rejects.toThrow('link_invalid')
  })

  test('the secretariat hands out every link; a moderator none that leads to the podium', async () => {
    const kinds = async (url: string) => {
      const as = await enter(server, url, { name: 'Desk' })
      const answer = await server.ask(`/api/meetings/${meetingId}/links?link=${linkIn(url).linkId}`, { as })
      const { links: given } = (await answer.json()) as { links: { role?: string }[] }
      return new Set(given.map(({ role }) => role))
    }
    expect(await kinds(links.secretariat!)).toContain('chair')
    const ofModerator = await kinds(links.moderator!)
    expect(ofModerator).toContain('participant')
    expect(ofModerator).not.toContain('chair')
    expect(ofModerator).not.toContain('secretariat')
  })

  test('a program comes with the token of a link and gets what its role may see', async () => {
    const { linkId, secret } = linkIn(links.observer!)
    const headers = { Authorization: `Bearer ${linkId}.${secret}` }
    expect((await server.ask(`/api/meetings/${meetingId}/view/hall`, { as: 'nobody', headers })).status).toBe(200)
    expect((await server.ask(`/api/meetings/${meetingId}/view/podium`, { as: 'nobody', headers })).status).toBe(403)
  })
})

describe('typed codes', () => {
  test('the code leads to the participants’ link, however it is typed', async () => {
    const { code } = (await (await server.ask(`/api/meetings/${meetingId}/links`)).json()) as { code: string }
    const typed = `${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`
    const answer = await server.ask('/api/code', { ...json({ code: typed }), as: 'nobody' })
    expect(await answer.json()).toEqual(linkIn(links.participant!))
  })

  test('wrong codes have a budget for each address; links work on', async () => {
    const own = await startTestServer()
    const { links: theirs } = await sampleOn(own)
    const guess = () => own.ask('/api/code', { ...json({ code: 'WRONGONE' }), as: 'nobody' })
    for (let tries = 0; tries < 30; tries++) expect((await guess()).status).toBe(404)
    expect((await problem(await guess())).code).toBe('too_many_codes')
    await enter(own, theirs.participant!, { name: 'Still in', mode: 'remote' })
    await own.stop()
  })
})

describe('snapshot', () => {
  test('it is the view of a version, small when compressed, and not sent twice', async () => {
    const path = `/api/meetings/${meetingId}/view/hall`
    const plain = await server.ask(path)
    const snapshot = (await plain.json()) as { epoch: string; version: number; view: { agenda: object } }
    expect(snapshot).toEqual({ epoch: expect.any(String), version: expect.any(Number), view: expect.any(Object) })
    const etag = plain.headers.get('etag') ?? ''
    expect((await server.ask(path, { headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' } })).status).toBe(
      304,
    )
    const compressed = await server.ask(path, { headers: { 'Accept-Encoding': 'br' } })
    expect(compressed.headers.get('content-encoding')).toBe('br')
    expect(Number(compressed.headers.get('content-length'))).toBeLessThanOrEqual(15_000)
  })

  test('a refused encoding is not sent, and a tag that a proxy weakened is still known', async () => {
    const path = `/api/meetings/${meetingId}/view/hall`
    const zipped = await server.ask(path, { headers: { 'Accept-Encoding': 'br;q=0, gzip' } })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('x-content-type-options')).toBe('nosniff')
    const weak = `"another", W/${zipped.headers.get('etag')}`
    expect((await server.ask(path, { headers: { 'If-None-Match': weak, 'Cache-Control': 'max-age=0' } })).status).toBe(
      304,
    )
  })

  test('an audience or a meeting that is none is a problem, and so is writing', async () => {
    expect((await problem(await server.ask(`/api/meetings/${meetingId}/view/everybody`))).code).toBe('not_found')
    expect((await problem(await server.ask('/api/meetings/m_none/view/hall'))).code).toBe('not_found')
    const written = await server.ask(`/api/meetings/${meetingId}/view/hall`, { method: 'POST' })
    expect((await problem(written)).code).toBe('not_found')
  })
})

describe('every answer', () => {
  test('forbids inline script and framing', async () => {
    const policy = (await server.ask('/healthz')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    // Our reader of badges is a module of WebAssembly: that alone may be compiled.
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe')
  })

  test('makes no code of text, tells no other site where it is read, and opens nothing of the device but a camera', async () => {
    const { headers } = await server.ask('/healthz')
    expect(headers.get('content-security-policy')).toContain(
      "require-trusted-types-for 'script';trusted-types service-worker draw-check",
    )
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toBe('camera=(self), microphone=(), geolocation=()')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a page of another origin changes nothing', async () => {
    const as = await enter(server, links.secretariat!, { name: 'Desk' })
    for (const Origin of ['https://evil.example', 'null']) {
      const init = { ...json({ role: 'participant' }), as }
      const answer = await server.ask(`/api/meetings/${meetingId}/links?link=${linkIn(links.secretariat!).linkId}`, {
        ...init,
        headers: { 'Content-Type': 'application/json', Origin },
      })
      expect((await problem(answer)).code).toBe('wrong_origin')
    }
  })

  test('unknown addresses and broken JSON are problems, not pages', async () => {
    expect((await problem(await server.ask('/api/nothing'))).code).toBe('not_found')
    const broken = { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } }
    expect((await problem(await server.ask('/api/code', broken))).status).toBe(400)
  })

  test('the description of the interface names every address', async () => {
    expect(await (await server.ask('/api/openapi.json', { as: 'nobody' })).json()).toEqual(
      JSON.parse(JSON.stringify(openApiDocument)),
    )
  })
})
