import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../server/http/public-address.ts'
import { answerOf, publicProbe } from '../../server/http/link-probe.ts'
import { enter, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

describe('[GR231] what a link is to somebody who follows it', () => {
  test.each([
    [200, 'answers'],
    [302, 'answers'],
    [405, 'answers'],
    [429, 'answers'],
    [401, 'guarded'],
    [403, 'guarded'],
    [404, 'missing'],
    [410, 'missing'],
    [400, 'broken'],
    [503, 'broken'],
  ])('%i → %s', async (status, answer) => {
    expect(await answerOf('https://call.example.org/1', () => Promise.resolve(status))).toBe(answer)
  })

  test('nobody answers → silent', async () => {
    expect(await answerOf('https://call.example.org/1', () => Promise.reject(new Error('reset')))).toBe('silent')
  })
})

describe('[GR232] the server looks at the public internet alone', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '198.18.0.1',
    '203.0.113.7',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'nonsense',
  ])('%s is not of it', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['1.1.1.1', '172.32.0.1', '198.20.0.1', '2606:4700:4700::1111', '2a00:1450:4001::200e'])(
    '%s is of it',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1'])(
    'a link to this machine, written as %s → nobody is asked',
    async (host) => {
      let asked = 0
      const listening = createServer().on('connection', (socket) => {
        asked++
        socket.destroy()
      })
      await new Promise<void>((resolve) => listening.listen(0, () => resolve()))
      const { port } = listening.address() as AddressInfo
      expect(await answerOf(`https://${host}:${port}/`, publicProbe)).toBe('not_public')
      expect(asked).toBe(0)
      await new Promise((resolve) => listening.close(resolve))
    },
  )
})

describe('[GR230] the links are tried', () => {
  let server: TestServer
  let meetingId: string
  let links: Record<string, string>
  beforeAll(async () => {
    server = await startTestServer()
    ;({ meetingId, links } = await sampleOn(server))
  })
  afterAll(() => server.stop())

  const tryAs = async (role: string) => {
    const as = await enter(server, links[role]!, { name: role, mode: 'room' })
    const path = `/api/meetings/${meetingId}/table-links?link=${linkIn(links[role]!).linkId}`
    return server.ask(path, { method: 'POST', as })
  }

  test('for those who run the meeting alone', async () => {
    const answer = await tryAs('moderator')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ links: [], left: 0 })
    expect((await tryAs('participant')).status).toBe(403)
  })
})
