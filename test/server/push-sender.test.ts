import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { configSchema } from '../../server/config.ts'
import { PushHosts } from '../../server/push/push-hosts.ts'
import { vapidKeyOf } from '../../server/push/vapid-key.ts'
import { WebPushSender } from '../../server/push/web-push-sender.ts'
import { FakeBrowser, startPushService, vapidOf, type FakePushService } from '../support/fake-push.ts'

const key = vapidKeyOf(Buffer.alloc(32, 1))
const former = vapidKeyOf(Buffer.alloc(32, 2))
const message = { body: JSON.stringify({ code: 'next' }), topic: 'a-topic' }
const browser = new FakeBrowser()

let service: FakePushService
let problems: string[]
beforeEach(async () => {
  service = await startPushService()
  problems = []
})
afterEach(() => service.stop())

const senderTo = (hosts = [service.base], keys = [key], timeoutMs = 2_000) =>
  new WebPushSender({
    keys,
    subject: 'https://floor.example.org',
    hosts: new PushHosts(hosts),
    timeoutMs,
    report: (problem, error) => problems.push(`${problem} ${error instanceof Error ? error.message : ''}`),
  })
const address = () => browser.addressAt(`${service.base}/box/secret-of-the-device`)

describe('a message', () => {
  test('[AL17] only the device reads it; it is signed by this server for this service, urgent, and old after a minute', async () => {
    expect(await senderTo().send(address(), message)).toBe('taken')
    const [posted] = service.posted
    expect(browser.read(posted!)).toEqual({ code: 'next' })
    expect(() => new FakeBrowser().read(posted!)).toThrow(/./)
    expect(vapidOf(posted!)).toMatchObject({
      key: key.publicKey,
      claims: { aud: service.base, sub: 'https://floor.example.org' },
    })
    expect(posted!.headers).toMatchObject({
      ttl: '60',
      urgency: 'high',
      topic: 'a-topic',
      'content-encoding': 'aes128gcm',
    })
  })

  test('[AL17] the same server key gives the same pair on every node, another one another', () => {
    expect(vapidKeyOf(Buffer.alloc(32, 1))).toEqual(key)
    expect(former).not.toEqual(key)
    expect(Buffer.from(key.publicKey, 'base64url')).toHaveLength(65)
  })

  test('[AL20] for an address that was made under the former key is signed with that one', async () => {
    service.answer = (posted) => (vapidOf(posted).key === former.publicKey ? 201 : 403)
    expect(await senderTo([service.base], [key, former]).send(address(), message)).toBe('taken')
    expect(service.posted).toHaveLength(2)
  })

  test.each([
    [201, 'taken'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'failed'],
    [500, 'failed'],
  ] as const)('[AL19] answered with %i is %s, and no line of the log says for whom it was', async (status, outcome) => {
    service.answer = () => status
    expect(await senderTo().send(address(), message)).toBe(outcome)
    expect(problems).toHaveLength(outcome === 'failed' ? 1 : 0)
    expect(problems.join()).not.toContain('secret-of-the-device')
  })

  test('[AL16] that is not answered is given up, and says so without the address', async () => {
    service.answer = () => undefined
    expect(await senderTo([service.base], [key], 50).send(address(), message)).toBe('failed')
    expect(problems.join()).toMatch(/could not be reached/)
    expect(problems.join()).not.toContain('secret-of-the-device')
  })
})

describe('where it may go', () => {
  test.each([
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
    ['https://web.push.apple.com/abc', true],
    ['https://wns2-par02p.notify.windows.com/w/?token=abc', true],
    ['http://fcm.googleapis.com/fcm/send/abc', false],
    ['https://fcm.googleapis.com:8443/abc', false],
    ['https://somebody@fcm.googleapis.com/abc', false],
    ['https://fcm.googleapis.com.example.org/abc', false],
    ['https://examplepush.apple.com/abc', false],
    ['https://push.apple.com/abc', false],
    ['https://127.0.0.1/abc', false],
    ['https://[::1]/abc', false],
    ['https://169.254.169.254/latest/meta-data', false],
    ['nonsense', false],
  ])('[AL18] %s: %s', (endpoint, isAllowed) => {
    expect(new PushHosts(['known']).allows(endpoint)).toBe(isAllowed)
  })

  test('[AL18] to another host nothing is sent', async () => {
    expect(await senderTo(['known']).send(address(), message)).toBe('failed')
    expect(service.posted).toEqual([])
  })

  test('[AL18] where a service leads elsewhere, nobody follows', async () => {
    const other = await startPushService()
    service.answer = () => 307
    service.answerHeaders = { Location: `${other.base}/inside` }
    expect(await senderTo([service.base, other.base]).send(address(), message)).toBe('failed')
    expect(other.posted).toEqual([])
    await other.stop()
  })

  test('[AL18] PUSH_HOSTS adds to the known ones, takes their place, or allows none', () => {
    const hosts = (PUSH_HOSTS?: string) => configSchema.shape.PUSH_HOSTS.safeParse(PUSH_HOSTS).data
    expect(hosts()).toEqual(['known'])
    expect(hosts('known, *.example.org')).toEqual(['known', '*.example.org'])
    expect(hosts('push.example.org')).toEqual(['push.example.org'])
    expect(hosts('none')).toEqual([])
    expect(hosts('https://push.example.org')).toBeUndefined()
    expect(new PushHosts([]).isAny).toBe(false)
  })
})
