import { describe, expect, test } from 'vitest'
import { touchedBy } from '../../shared/meeting/view.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { noticesCommands } from '../../shared/features/notices/messages.ts'
import { MAX_NOTICES } from '../../shared/features/notices/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { ana, bo, floorOf } from '../support/floor-meeting.ts'
import { chair, moderator, secretariat, START_MS, text, type Given } from '../support/given.ts'
import { minutes } from '../support/small-meeting.ts'

const lunch = { en: 'Lunch is served', ar: 'الغداء جاهز' }
const toAll = { type: 'notices.post', to: { kind: 'all' }, text: lunch, urgency: 'calm' } as const
const toPodium = { ...toAll, to: { kind: 'podium' }, text: { en: 'Slow down' } } as const
const toAna = { ...toAll, to: { kind: 'person', personId: 'ana' }, text: { en: 'Your laptop is at the door' } } as const

const meeting = floorOf('i1')
const told = meeting.after(chair, toAll).after(moderator, toPodium).after(secretariat, toAna)
const noticesSeen = (meeting: Given, audience: 'hall' | 'podium' | 'door' | 'screen') =>
  meeting.sees(audience)['notices']
const toldAlone = (meeting: Given, personId: string) => (meeting.seesOfSelf(personId) as { notices: object }).notices

describe('saying', () => {
  test.each([chair, moderator, secretariat])('[NO1] the podium posts a notice', (actor) => {
    expect(meeting.when(actor, { ...toAll, untilMs: minutes(5) })).toEqual(
      accept({
        type: 'notices.posted',
        noticeId: 'n-new1',
        to: { kind: 'all' },
        noticeText: text(lunch),
        urgency: 'calm',
        untilMs: minutes(5),
      }),
    )
  })

  test('[NO1] nobody of the hall does', () => {
    expect(meeting.when(ana, toAll)).toEqual(reject({ code: 'access/not_allowed' }))
  })

  test('[NO1] a text of one language at least, of 500 characters at most', () => {
    const schema = noticesCommands['notices.post'].fields.text
    const taken = [{ en: 'x' }, {}, { en: 'x'.repeat(500) }, { en: 'x', ar: 'ا'.repeat(501) }]
    expect(taken.map((body) => schema.safeParse(body).success)).toEqual([true, false, true, false])
  })

  test('[NO2] to somebody unknown or erased, or until an instant that is past → refused', () => {
    const unknown = reject({ code: 'notices/unknown_person' })
    expect(meeting.when(chair, { ...toAll, to: { kind: 'person', personId: 'nobody' } })).toEqual(unknown)
    expect(meeting.after(secretariat, { type: 'people.erase', personId: 'ana' }).when(chair, toAna)).toEqual(unknown)
    expect(meeting.when(chair, { ...toAll, untilMs: START_MS })).toEqual(reject({ code: 'notices/already_over' }))
  })

  test('[NO2] to somebody who turned out to be somebody else → to that person', () => {
    const merged = meeting.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'bo' })
    expect(toldAlone(merged.after(chair, toAna), 'bo')).toMatchObject({ 'n-new1': { text: toAna.text } })
  })

  test('[NO3] one more than twenty → refused, until one is withdrawn', () => {
    let full = meeting
    for (let each = 0; each < MAX_NOTICES; each++) full = full.after(chair, toAll)
    expect(full.when(chair, toAll)).toEqual(reject({ code: 'notices/too_many', most: MAX_NOTICES }))
    const room = full.after(chair, { type: 'notices.withdraw', noticeId: 'n-new7' })
    expect(room.when(chair, toAll).outcome).toBe('accepted')
  })

  test('[NO3] those whose time is over do not count, and the next post withdraws them with their texts', () => {
    let full = meeting
    for (let each = 0; each < MAX_NOTICES; each++) full = full.after(chair, { ...toAll, untilMs: minutes(1) })
    const later = full.at(minutes(1)).after(chair, toPodium)
    expect(Object.keys(noticesSeen(later, 'podium')!)).toEqual(['n-new21'])
    expect(
      meeting
        .after(chair, { ...toAll, untilMs: minutes(1) })
        .at(minutes(2))
        .when(chair, toPodium),
    ).toEqual(
      accept(
        { type: 'notices.withdrawn', noticeId: 'n-new1', erasedTexts: [text(lunch)] },
        expect.objectContaining({ type: 'notices.posted', noticeId: 'n-new2' }),
      ),
    )
  })

  test('[NO4] withdrawn → seen by nobody, its text erased; what is not there → refused', () => {
    expect(told.when(moderator, { type: 'notices.withdraw', noticeId: 'n-new3' })).toEqual(
      accept({ type: 'notices.withdrawn', noticeId: 'n-new3', personId: 'ana', erasedTexts: [text(toAna.text)] }),
    )
    const gone = told.after(chair, { type: 'notices.withdraw', noticeId: 'n-new1' })
    expect(noticesSeen(gone, 'screen')).toEqual({})
    expect(gone.when(chair, { type: 'notices.withdraw', noticeId: 'n-new1' })).toEqual(
      reject({ code: 'notices/unknown_notice' }),
    )
  })
})

describe('reading', () => {
  const read = (noticeId: string) => ({ type: 'notices.mark_read', noticeId }) as const

  test('[NO5] the person who was told says "read" → the podium sees when; a second time changes nothing', () => {
    const known = told.at(minutes(3)).after(ana, read('n-new3'))
    expect(noticesSeen(known, 'podium')).toMatchObject({ 'n-new3': { readAtMs: minutes(3) } })
    expect(toldAlone(known, 'ana')).toMatchObject({ 'n-new3': { readAtMs: minutes(3) } })
    expect(known.when(ana, read('n-new3'))).toEqual(accept())
  })

  test('[NO5] nobody else says it, and nobody of a notice to several', () => {
    expect(told.when(bo, read('n-new3'))).toEqual(reject({ code: 'notices/not_to_you' }))
    expect(told.when(ana, read('n-new1'))).toEqual(reject({ code: 'notices/not_to_you' }))
  })

  test('[NO5] withdrawn before the word arrives → no refusal', () => {
    const gone = told.after(chair, { type: 'notices.withdraw', noticeId: 'n-new3' })
    expect(gone.when(ana, read('n-new3'))).toEqual(accept())
  })
})

describe('people', () => {
  test('[NO7] merged → the other entry’s notice', () => {
    const merged = told.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'bo' })
    expect(toldAlone(merged, 'bo')).toMatchObject({ 'n-new3': { text: toAna.text } })
    expect(merged.when(bo, { type: 'notices.mark_read', noticeId: 'n-new3' }).outcome).toBe('accepted')
    expect(noticesSeen(merged, 'podium')).toMatchObject({ 'n-new3': { personId: 'bo' } })
  })

  test('[NO7] erased → the notice is gone, and its text with the person’s', () => {
    const erasing = told.when(secretariat, { type: 'people.erase', personId: 'ana' })
    expect(erasing).toEqual(
      accept({ type: 'people.erased', personId: 'ana', erasedTexts: expect.arrayContaining([text(toAna.text)]) }),
    )
    const erased = told.after(secretariat, { type: 'people.erase', personId: 'ana' })
    expect(Object.keys(noticesSeen(erased, 'podium')!)).toEqual(['n-new1', 'n-new2'])
  })
})

describe('views', () => {
  test.each(['hall', 'door', 'screen'] as const)(
    '[NO8] the %s sees the notices to everyone and no other',
    (audience) => {
      expect(noticesSeen(told, audience)).toEqual({
        'n-new1': { text: lunch, urgency: 'calm', postedAtMs: START_MS },
      })
    },
  )

  test('[NO8] the podium sees all of them, and to whom', () => {
    expect(noticesSeen(told, 'podium')).toEqual({
      'n-new1': { text: lunch, urgency: 'calm', postedAtMs: START_MS, to: 'all' },
      'n-new2': { text: toPodium.text, urgency: 'calm', postedAtMs: START_MS, to: 'podium' },
      'n-new3': { text: toAna.text, urgency: 'calm', postedAtMs: START_MS, to: 'person', personId: 'ana' },
    })
  })

  test('[NO8] a text that is erased → an empty notice, and the others as they were', () => {
    expect(noticesSeen(told.withoutText(text(lunch)), 'hall')).toMatchObject({ 'n-new1': { text: {} } })
  })

  test('[NO9] a person sees what was said to them alone; only they are touched by it', () => {
    expect(toldAlone(told, 'ana')).toEqual({ 'n-new3': { text: toAna.text, urgency: 'calm', postedAtMs: START_MS } })
    expect(toldAlone(told, 'bo')).toEqual({})
    const touchedIn = (events: readonly Event[]) => events.flatMap((event) => touchedBy(event, told.state))
    const touched = [toAll, toPodium, toAna].map((command) => {
      const decision = meeting.when(chair, command)
      return decision.outcome === 'accepted' ? touchedIn(decision.events) : undefined
    })
    expect(touched).toEqual([[], [], ['ana']])
    const withdrawn = told.when(chair, { type: 'notices.withdraw', noticeId: 'n-new3' })
    expect(withdrawn.outcome === 'accepted' && touchedIn(withdrawn.events)).toEqual(['ana'])
  })
})
