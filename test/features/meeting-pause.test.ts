import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { forecast } from '../../shared/features/agenda/forecast.ts'
import type { AgendaView } from '../../shared/features/agenda/view.ts'
import type { OnTheWire } from '../../shared/lib/feature.ts'
import { ana, asked, bo, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, given, moderator, secretariat, START_MS, text, type Given } from '../support/given.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'

const pause = { type: 'meeting.pause' } as const
const resume = { type: 'meeting.resume' } as const
const give = (entryId: string) => ({ type: 'floor.give', entryId, expects: {} }) as const
const pauseOf = (meeting: Given) => meeting.sees('screen')['meeting']?.['technicalPause']
const agendaOf = (meeting: Given) => meeting.sees('hall')['agenda'] as unknown as OnTheWire<AgendaView>
const leftMinutes = (meeting: Given, after: number) => forecast(agendaOf(meeting), minutes(after)).remainingMs! / 60_000
const turnOf = (meeting: Given) => meeting.sees('podium')['floor']?.['turn']

const queue = floorOf('i1').and(asked('ana', START_MS), asked('bo', START_MS + 1))
const speaking = queue.after(chair, give('e-ana')).after(moderator, { type: 'floor.heard', entryId: 'e-ana' })

describe('the meeting', () => {
  test.each([chair, moderator, secretariat])(
    '[ME13] the podium begins a technical pause → everyone sees since when',
    (actor) => {
      expect(queue.when(actor, pause)).toEqual(accept({ type: 'meeting.technical_pause_began' }))
      expect(pauseOf(queue.after(actor, pause))).toEqual({ sinceMs: START_MS })
    },
  )

  test('[ME13] with a reason, or with one given later → everyone sees why, and since the first instant', () => {
    const reason = 'The interpreters hear nothing'
    const explained = queue.after(chair, { ...pause, reason })
    expect(pauseOf(explained)).toEqual({ sinceMs: START_MS, reason })
    expect(explained.when(moderator, { ...pause, reason })).toEqual(accept())
    const later = queue.after(chair, pause).at(minutes(2))
    expect(later.when(moderator, { ...pause, reason })).toEqual(
      accept({ type: 'meeting.technical_pause_explained', reasonText: text(reason) }),
    )
    expect(pauseOf(later.after(moderator, { ...pause, reason }))).toEqual({ sinceMs: START_MS, reason })
  })

  test('[ME13] two of the podium begin it at once → it begins once', () => {
    expect(queue.after(chair, pause).at(minutes(1)).when(moderator, pause)).toEqual(accept())
  })

  test('[ME13] a reason whose text is erased → the pause stays', () => {
    const explained = queue.after(chair, { ...pause, reason: 'Fire drill' })
    expect(pauseOf(explained.withoutText(text('Fire drill')))).toEqual({ sinceMs: START_MS })
  })

  test('[ME14] the podium resumes → the pause is over; without one it is refused', () => {
    expect(pauseOf(queue.after(chair, pause).after(moderator, resume))).toBeUndefined()
    expect(queue.when(chair, resume)).toEqual(reject({ code: 'meeting/not_paused' }))
    expect(queue.when(ana, pause)).toEqual(reject({ code: 'access/not_allowed' }))
  })

  test('[ME15] closing the meeting ends its pause; afterwards none begins', () => {
    const closed = given(...smallMeeting)
      .after(chair, pause)
      .after(chair, { type: 'meeting.close' })
    expect(pauseOf(closed)).toBeUndefined()
    expect(closed.when(chair, pause)).toEqual(reject({ code: 'meeting/already_closed' }))
    const reopened = closed.after(chair, { type: 'meeting.reopen' })
    const running = reopened.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
    expect(leftMinutes(running, 10)).toBe(50)
  })
})

describe('the agenda', () => {
  test('[AG34] what is on stands still and goes on', () => {
    const paused = floorOf('i1').at(minutes(10)).after(chair, pause)
    expect([leftMinutes(paused, 10), leftMinutes(paused, 25)]).toEqual([50, 50])
    const resumed = paused.at(minutes(25)).after(moderator, resume)
    expect([leftMinutes(resumed, 25), leftMinutes(resumed, 30)]).toEqual([50, 45])
    expect(agendaOf(resumed).items['i1']).toMatchObject({ status: 'open', pausedMs: 15 * 60_000 })
  })

  test('[AG34] an item that the chair paused stays paused', () => {
    const paused = floorOf('i1')
      .at(minutes(10))
      .after(chair, { type: 'agenda.pause', expects: { itemId: 'i1' } })
    const resumed = paused.at(minutes(20)).after(chair, pause).at(minutes(25)).after(chair, resume)
    expect(agendaOf(resumed).items['i1']).toMatchObject({ status: 'paused', pausedAtMs: minutes(10) })
    const goesOn = resumed.at(minutes(30)).after(chair, { type: 'agenda.resume', expects: { itemId: 'i1' } })
    expect(leftMinutes(goesOn, 30)).toBe(50)
  })

  test('[AG34] paused by the chair in the pause → stays paused; resumed by the chair in it → goes on with the meeting', () => {
    const standing = floorOf('i1').at(minutes(10)).after(chair, pause).at(minutes(12))
    const byChair = standing.after(chair, { type: 'agenda.pause', expects: { itemId: 'i1' } })
    expect(agendaOf(byChair.at(minutes(20)).after(chair, resume)).items['i1']).toMatchObject({
      status: 'paused',
      pausedAtMs: minutes(10),
    })
    const released = byChair.at(minutes(15)).after(chair, { type: 'agenda.resume', expects: { itemId: 'i1' } })
    expect(agendaOf(released).items['i1']).toMatchObject({ status: 'open', pausedAtMs: minutes(10) })
    expect(leftMinutes(released.at(minutes(20)).after(chair, resume), 20)).toBe(50)
  })

  test('[AG35] the next item is opened in the pause → it stands from its first moment', () => {
    const standing = floorOf('i1').at(minutes(50)).after(chair, pause).at(minutes(55))
    const next = standing.after(chair, { type: 'agenda.advance', expects: { itemId: 'i1' } })
    expect(agendaOf(next).items['i1']).toMatchObject({ status: 'closed', pausedMs: 5 * 60_000 })
    expect([leftMinutes(next, 55), leftMinutes(next, 70)]).toEqual([90, 90])
    expect(leftMinutes(next.at(minutes(70)).after(chair, resume), 75)).toBe(85)
  })

  test('[AG35] the chair goes back in the pause → what is on again stands, too', () => {
    const next = floorOf('i1')
      .at(minutes(50))
      .after(chair, { type: 'agenda.advance', expects: { itemId: 'i1' } })
    const standing = next.at(minutes(52)).after(chair, pause).at(minutes(55))
    const back = standing.after(chair, { type: 'agenda.go_back', expects: { itemId: 'i2' } })
    expect([leftMinutes(back, 55), leftMinutes(back, 60)]).toEqual([5, 5])
  })

  test('[AG35] another agenda is handed in during the pause → its first item stands, too', () => {
    const [, imported] = smallMeeting
    const standing = given(...smallMeeting)
      .after(secretariat, pause)
      .and(imported!)
    const running = standing.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
    expect(leftMinutes(running, 30)).toBe(60)
  })
})

describe('the floor', () => {
  const seconds = (after: number) => START_MS + after * 1000

  test('[FL48] the speaker’s clock stands still and goes on; the queue stays', () => {
    const standing = speaking.at(seconds(30)).after(chair, pause)
    expect(turnOf(standing)).toMatchObject({ pausedAtMs: seconds(30), pausedMs: 0 })
    expect(waiting(standing)).toEqual(['e-bo'])
    const goesOn = standing.at(seconds(90)).after(chair, resume)
    expect(turnOf(goesOn)).toMatchObject({ pausedMs: 60_000 })
    expect(turnOf(goesOn)).not.toHaveProperty('pausedAtMs')
  })

  test('[FL48] the desk had stopped the clock → it still stands afterwards', () => {
    const stopped = speaking.at(seconds(10)).after(moderator, { type: 'floor.pause_clock', entryId: 'e-ana' })
    const afterwards = stopped.at(seconds(30)).after(chair, pause).at(seconds(90)).after(chair, resume)
    expect(turnOf(afterwards)).toMatchObject({ pausedAtMs: seconds(10) })
    const goesOn = afterwards.at(seconds(100)).after(moderator, { type: 'floor.resume_clock', entryId: 'e-ana' })
    expect(turnOf(goesOn)).toMatchObject({ pausedMs: 90_000 })
  })

  test('[FL48] the item is paused, too → the clock goes on once neither holds it, in either order', () => {
    const itemPaused = { type: 'agenda.item_paused', itemId: 'i1' } as const
    const itemResumed = { type: 'agenda.item_resumed', itemId: 'i1' } as const
    const held = speaking.at(seconds(10)).and(itemPaused).at(seconds(20)).after(chair, pause).at(seconds(40))
    for (const first of [held.and(itemResumed), held.after(chair, resume)]) {
      expect(turnOf(first)).toMatchObject({ pausedAtMs: seconds(10) })
    }
    expect(turnOf(held.and(itemResumed).after(chair, resume))).toMatchObject({ pausedMs: 30_000 })
    expect(turnOf(held.after(chair, resume).and(itemResumed))).toMatchObject({ pausedMs: 30_000 })
  })

  test('[FL49] nobody is called, heard or timed in the pause', () => {
    const refused = reject({ code: 'floor/technical_pause' })
    expect(queue.after(chair, pause).when(chair, give('e-ana'))).toEqual(refused)
    const called = queue.after(chair, give('e-ana')).after(chair, pause)
    expect(called.when(moderator, { type: 'floor.heard', entryId: 'e-ana' })).toEqual(refused)
    const standing = speaking.after(chair, pause)
    expect(standing.when(moderator, { type: 'floor.resume_clock', entryId: 'e-ana' })).toEqual(refused)
  })

  test('[FL49] asking, leaving and finishing go on', () => {
    const standing = speaking.at(seconds(30)).after(chair, pause).at(seconds(60))
    expect(standing.when(ana, { type: 'floor.finish', entryId: 'e-ana' })).toEqual(
      accept({ type: 'floor.turn_ended', entryId: 'e-ana', spokeMs: 30_000 }),
    )
    const left = standing.after(bo, { type: 'floor.leave', entryId: 'e-bo' })
    expect(waiting(left.after(bo, { type: 'floor.ask', itemId: 'i1' }))).toHaveLength(1)
  })
})
