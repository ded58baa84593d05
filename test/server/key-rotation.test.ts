import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { cookiesOf } from '../../server/access/cookies.ts'
import { secretsOf } from '../../server/access/secrets.ts'
import type { DeviceId, LinkId, MeetingId } from '../../shared/lib/ids.ts'

const [old, next, other] = [randomBytes(32), randomBytes(32), randomBytes(32)]
const meetingId = 'm1' as MeetingId
const linkId = 'l1' as LinkId
const deviceId = 'dev_1' as DeviceId

const cookiesWith = (key: Buffer, former?: Buffer) =>
  cookiesOf({ secrets: secretsOf(key, former), adminToken: 'token', isSecure: false })
const sent = (written: string) => written.split(';')[0]

test('during a change of keys links are made with the new one, and those of the former open still', () => {
  const before = secretsOf(old).ofLink(meetingId, linkId)
  const during = secretsOf(next, old)
  expect(during.ofLink(meetingId, linkId)).toBe(secretsOf(next).ofLink(meetingId, linkId))
  expect(during.accepts(before, (its) => its.ofLink(meetingId, linkId))).toBe(true)
  expect(during.accepts(during.ofLink(meetingId, linkId), (its) => its.ofLink(meetingId, linkId))).toBe(true)
  expect(during.accepts(secretsOf(other).ofLink(meetingId, linkId), (its) => its.ofLink(meetingId, linkId))).toBe(false)
  expect(secretsOf(next).accepts(before, (its) => its.ofLink(meetingId, linkId))).toBe(false)
})

test('during a change of keys devices, screens and the administrator stay inside, and afterwards only with a cookie of the new one', () => {
  const [before, during, after] = [cookiesWith(old), cookiesWith(next, old), cookiesWith(next)]
  for (const [cookies, isIn] of [[during, true] as const, [after, false] as const]) {
    const device = sent(before.forDevice(meetingId, linkId, deviceId))
    expect(cookies.deviceOf(device, meetingId, linkId)).toBe(isIn ? deviceId : undefined)
    expect(cookies.screenOf(sent(before.forScreen('scr1')))).toBe(isIn ? 'scr1' : undefined)
    expect(cookies.isAdmin(sent(before.forAdmin()))).toBe(isIn)
  }
  expect(after.deviceOf(sent(during.forDevice(meetingId, linkId, deviceId)), meetingId, linkId)).toBe(deviceId)
})
