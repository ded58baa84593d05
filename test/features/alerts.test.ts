import { describe, expect, test } from 'vitest'
import { alertsCommands } from '../../shared/features/alerts/messages.ts'
import { markOf } from '../../shared/features/alerts/mark.ts'
import { MOST_DEVICES } from '../../shared/features/alerts/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { Actor } from '../../shared/lib/feature.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import { alertsOf, wakingsOf } from '../../shared/meeting/alerts.ts'
import { ana, bo, floorOf } from '../support/floor-meeting.ts'
import { secretariat, START_MS, system, text, type Given } from '../support/given.ts'

const AUTH = 'a'.repeat(22)
const P256DH = 'b'.repeat(87)
const ENDPOINT = 'https://push.example.org/ana'
const wish = { type: 'alerts.subscribe', endpoint: ENDPOINT, p256dh: P256DH, auth: AUTH, language: 'en' } as const
const addressText = text(`${ENDPOINT} ${P256DH} ${AUTH}`)

const joined = (personId: string, deviceId = `device-${personId}`) =>
  ({ type: 'people.device_joined', deviceId, linkId: 'link-all', personId }) as const
const meeting = floorOf('i1').and(
  { type: 'people.link_made', linkId: 'link-all', kind: 'shared', role: 'participant' },
  joined('ana'),
  joined('bo'),
)
const woken = meeting.after(ana, wish)
const own = { personId: 'ana', deviceId: 'device-ana' }
const atPodium = (of: Given) => of.sees('podium')['alerts']?.['people']
const wakings = (of: Given, personId = 'ana') =>
  wakingsOf(of.state, { personId: personId as PersonId, code: 'next', tag: 'floor' }, START_MS)
const onDevice = (actor: Actor, deviceId: string): Actor => ({ ...actor, deviceId }) as Actor

describe('a device that is to be woken', () => {
  test('[AL1] asks with its address → it is kept as a text outside of the log, and the device is woken there', () => {
    expect(meeting.when(ana, wish)).toEqual(
      accept({ type: 'alerts.subscribed', ...own, addressText, language: 'en', erasedTexts: [] }),
    )
    expect(wakings(woken)).toEqual([
      expect.objectContaining({
        deviceId: 'device-ana',
        endpoint: ENDPOINT,
        p256dh: P256DH,
        auth: AUTH,
        language: 'en',
      }),
    ])
  })

  test('[AL1] asks the same again → nothing happens; with another language or address → the text before is erased', () => {
    expect(woken.when(ana, wish)).toEqual(accept())
    expect(woken.when(ana, { ...wish, language: 'ar' })).toEqual(
      accept(expect.objectContaining({ type: 'alerts.subscribed', language: 'ar', erasedTexts: [addressText] })),
    )
    const moved = woken.after(ana, { ...wish, endpoint: `${ENDPOINT}2` })
    expect(wakings(moved).map(({ endpoint }) => endpoint)).toEqual([`${ENDPOINT}2`])
  })

  test('[AL1] whose text is erased is not woken', () => {
    expect(wakings(woken.withoutText(addressText))).toEqual([])
  })

  test.each([
    ['http://push.example.org/ana', false],
    ['ftp://push.example.org/ana', false],
    ['https://push.example.org/a b', false],
    [`https://push.example.org/${'x'.repeat(1_000)}`, false],
    ['push.example.org', false],
    [ENDPOINT, true],
  ])('[AL2] only an https address of 1,000 characters at most is taken (%#)', (endpoint, isTaken) => {
    expect(alertsCommands['alerts.subscribe'].fields.endpoint.safeParse(endpoint).success).toBe(isTaken)
  })

  test('[AL2] keys of another length are refused', () => {
    const { p256dh, auth } = alertsCommands['alerts.subscribe'].fields
    expect([p256dh.safeParse(P256DH), p256dh.safeParse(AUTH)].map(({ success }) => success)).toEqual([true, false])
    expect([auth.safeParse(AUTH), auth.safeParse(`${AUTH}=`)].map(({ success }) => success)).toEqual([true, false])
  })

  test('[AL3] ten devices of a person are woken, an eleventh is refused', () => {
    let many = meeting
    for (let each = 0; each < MOST_DEVICES; each++) {
      const deviceId = `device-${each}`
      many = many
        .and(joined('ana', deviceId))
        .after(onDevice(ana, deviceId), { ...wish, endpoint: `${ENDPOINT}${each}` })
    }
    expect(wakings(many)).toHaveLength(MOST_DEVICES)
    expect(many.when(ana, wish)).toEqual(reject({ code: 'alerts/too_many_devices', most: MOST_DEVICES }))
  })

  test('[AL4] switches off → it is not woken, and its text is erased', () => {
    expect(woken.when(ana, { type: 'alerts.unsubscribe' })).toEqual(
      accept({ type: 'alerts.unsubscribed', ...own, erasedTexts: [addressText] }),
    )
    expect(wakings(woken.after(ana, { type: 'alerts.unsubscribe' }))).toEqual([])
    expect(meeting.when(ana, { type: 'alerts.unsubscribe' })).toEqual(accept())
  })

  test('[AL5] says that it cannot → it is not woken, and its text is erased; the same again changes nothing', () => {
    const cannot = { type: 'alerts.cannot', reason: 'denied' } as const
    expect(woken.when(ana, cannot)).toEqual(
      accept({ type: 'alerts.hindered', ...own, reason: 'denied', erasedTexts: [addressText] }),
    )
    expect(wakings(woken.after(ana, cannot))).toEqual([])
    expect(woken.after(ana, cannot).when(ana, cannot)).toEqual(accept())
  })

  test('[AL6] whose address is gone counts as one that cannot be woken; a newer address stands', () => {
    const drop = { type: 'alerts.drop', deviceId: 'device-ana', addressText } as const
    expect(woken.when(system, drop)).toEqual(
      accept({ type: 'alerts.hindered', ...own, reason: 'gone', erasedTexts: [addressText] }),
    )
    expect(woken.after(ana, { ...wish, endpoint: `${ENDPOINT}2` }).when(system, drop)).toEqual(accept())
  })

  test('[AL7] that is ended, or whose link is revoked, or whose person is erased → its text is erased at once', () => {
    const ends = [
      { type: 'people.end_device', deviceId: 'device-ana' },
      { type: 'people.revoke_link', linkId: 'link-all' },
      { type: 'people.erase', personId: 'ana' },
    ] as const
    for (const end of ends) {
      const after = woken.after(secretariat, end)
      expect(after.state.alerts.people.size).toBe(0)
      expect(wakings(after)).toEqual([])
    }
  })

  test('[AL7] of somebody who turns out to be another → is woken for that one', () => {
    const merged = woken.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'bo' })
    expect(wakings(merged, 'bo')).toHaveLength(1)
  })
})

describe('a test', () => {
  const testing = { type: 'alerts.test' } as const

  test('[AL8] goes to the device that asked for it, and to it alone', () => {
    const two = woken.and(joined('ana', 'other')).after(onDevice(ana, 'other'), { ...wish, endpoint: `${ENDPOINT}2` })
    const [alert, ...more] = alertsOf(two.state, two.after(ana, testing).state)
    expect([alert, more]).toEqual([{ personId: 'ana', deviceId: 'device-ana', code: 'test', tag: 'test' }, []])
    expect(wakingsOf(two.state, alert!, START_MS).map(({ endpoint }) => endpoint)).toEqual([ENDPOINT])
  })

  test('[AL8] is refused within ten seconds of the one before, and where the device is not woken', () => {
    const tested = woken.after(ana, testing)
    expect(tested.at(START_MS + 9_999).when(ana, testing)).toEqual(reject({ code: 'alerts/tested_just_now' }))
    expect(tested.at(START_MS + 10_000).when(ana, testing).outcome).toBe('accepted')
    expect(meeting.when(ana, testing)).toEqual(reject({ code: 'alerts/not_subscribed' }))
  })
})

describe('who sees it', () => {
  test('[AL9] the podium sees who is woken and who is not and why; nobody sees an address', () => {
    const known = woken.after(bo, { type: 'alerts.cannot', reason: 'insecure' })
    expect(atPodium(known)).toEqual({ ana: { by: 'push' }, bo: { by: 'page_only', reason: 'insecure' } })
    for (const audience of ['hall', 'podium', 'door', 'screen'] as const)
      expect(JSON.stringify(known.sees(audience))).not.toContain('push.example.org')
  })

  test('[AL9] a person sees a mark of each address of their own', () => {
    expect(woken.seesOfSelf('ana')).toMatchObject({ alerts: { marks: { [markOf(ENDPOINT)]: true } } })
    expect(woken.seesOfSelf('bo')).toMatchObject({ alerts: {} })
  })
})
