import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { enter, json, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

let server: TestServer
let meetingId: string
let links: Record<string, string>
let moderator: string
let secretary: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ meetingId, links } = await sampleOn(server))
  moderator = await enter(server, links.moderator!, { name: 'Desk' })
  secretary = await enter(server, links.secretariat!, { name: 'Office' })
})
afterAll(() => server.stop())

const ofLink = (path: string, role: string) => `/api/meetings/${meetingId}${path}?link=${linkIn(links[role]!).linkId}`
const approve = (code: string) => server.ask(ofLink('/screens', 'moderator'), { ...json({ code }), as: moderator })

type Told = { state: string; code?: string; linkId?: string }

/** A screen's browser: keeps the cookies that it is given. */
function aScreen(home: TestServer = server) {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookies,
    async start(at: TestServer = home): Promise<Told> {
      const answer = await at.ask('/api/screen', { method: 'POST', as: jar.size > 0 ? cookies() : 'nobody' })
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
        jar.set(name, value)
      }
      return (await answer.json()) as Told
    },
    view: (audience: string, linkId: string) =>
      server.ask(`/api/meetings/${meetingId}/view/${audience}?link=${linkId}`, { as: cookies() }),
  }
}

async function pairedScreen() {
  const screen = aScreen()
  const { code } = await screen.start()
  expect((await approve(code!)).status).toBe(201)
  const { linkId } = await screen.start()
  return { screen, linkId: linkId! }
}

test('a screen shows a code, a moderator approves it, the screen is in and sees what a screen sees', async () => {
  const screen = aScreen()
  const { state, code } = await screen.start()
  expect(state).toBe('waiting')
  expect(await screen.start()).toEqual({ state: 'waiting', code })
  expect((await approve('ZZZZZZ')).status).toBe(404)
  expect((await approve(code!.toLowerCase())).status).toBe(201)

  const paired = await screen.start()
  expect(paired).toEqual({ state: 'paired', meetingId, linkId: expect.any(String) })
  expect((await screen.view('screen', paired.linkId!)).status).toBe(200)
  expect((await screen.view('podium', paired.linkId!)).status).toBe(403)
})

test('a code that no screen shows is refused with its field, and makes no link', async () => {
  const before = await linksNow()
  const answer = await approve('ZZZZZZ')
  expect(await answer.json()).toMatchObject({ code: 'wrong_pairing_code', errors: [{ field: 'code' }] })
  expect(await linksNow()).toEqual(before)
})

test('a screen comes back unaided after a restart of the server, which keeps no pairing', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rostrum-restart-'))
  const eventLog = new MemoryEventLog()
  const before = await startTestServer({ DATA_DIR: dataDir }, { eventLog })
  const meeting = await sampleOn(before)
  const screen = aScreen(before)
  const { code } = await screen.start()
  await before.ask(`/api/meetings/${meeting.meetingId}/screens`, json({ code }))
  const paired = await screen.start()
  expect(paired.state).toBe('paired')
  await before.stop()

  const after = await startTestServer({ DATA_DIR: dataDir }, { eventLog })
  try {
    expect(await screen.start(after)).toEqual(paired)
  } finally {
    await after.stop()
    await rm(dataDir, { recursive: true })
  }
})

test('a screen whose link is revoked shows a fresh code, and can be paired again', async () => {
  const { screen, linkId } = await pairedScreen()
  const path = `/api/meetings/${meetingId}/links/${linkId}?link=${linkIn(links.secretariat!).linkId}`
  expect((await server.ask(path, { method: 'DELETE', as: secretary })).status).toBe(204)
  expect((await screen.view('screen', linkId)).status).toBe(403)
  const { state, code } = await screen.start()
  expect(state).toBe('waiting')
  expect((await approve(code!)).status).toBe(201)
  expect(await screen.start()).toMatchObject({ state: 'paired', linkId: expect.not.stringMatching(linkId) })
})

test('a place that somebody wrote into their own cookie lets nobody in', async () => {
  const { linkId } = await pairedScreen()
  const stranger = aScreen()
  await stranger.start()
  const forged = `${stranger.cookies()}; rostrum_screen_place=${meetingId}.${linkId}`
  const answer = await server.ask('/api/screen', { method: 'POST', as: forged })
  expect(await answer.json()).toMatchObject({ state: 'waiting' })
})

test('the typed code and its link are for screens and the podium, not for the hall', async () => {
  const { screen, linkId } = await pairedScreen()
  const asScreen = await server.ask(`/api/meetings/${meetingId}/code?link=${linkId}`, { as: screen.cookies() })
  const given = (await asScreen.json()) as { code: string; url: string }
  const byCode = await server.ask('/api/code', { ...json({ code: given.code }), as: 'nobody' })
  expect(await byCode.json()).toEqual(linkIn(given.url))
  expect((await server.ask(ofLink('/code', 'moderator'), { as: moderator })).status).toBe(200)

  const door = await enter(server, links.door!, { name: 'Dora' })
  expect((await server.ask(ofLink('/code', 'door'), { as: door })).status).toBe(200)

  const hall = await enter(server, links.participant!, { name: 'Amal', mode: 'remote' })
  expect((await server.ask(ofLink('/code', 'participant'), { as: hall })).status).toBe(403)
  expect((await server.ask(`/api/meetings/${meetingId}/code`, { as: 'nobody' })).status).toBe(403)
})

test('whoever opens a screen’s link is told that they are a screen; others are not', async () => {
  const opened = async (role: string, newcomer: object) => {
    const { linkId, secret } = linkIn(links[role]!)
    const body = json({ linkId, secret, ...newcomer })
    return (await server.ask(`/api/meetings/${meetingId}/open`, { ...body, as: 'nobody' })).json()
  }
  expect(await opened('screen', {})).toEqual({ state: 'in', only: 'screen' })
  expect(await opened('moderator', { name: 'Second desk' })).toEqual({ state: 'in' })
})

async function linksNow(): Promise<unknown> {
  return (await server.ask(ofLink('/links', 'secretariat'), { as: secretary })).json()
}
