import { describe, expect, test } from 'vitest'
import { meetingCommands } from '../../shared/features/meeting/messages.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, given, moderator, secretariat, START_MS, system, text } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

const meeting = given(...smallMeeting)
const phaseOf = ({ state }: typeof meeting) => state.meeting.phase
const running = meeting.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
const between = running.after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })

test('[ME1] the system creates a meeting once → it is being set up', () => {
  const create = {
    type: 'meeting.create',
    meetingId: 'm7',
    title: { en: 'A' },
    zone: 'Asia/Amman',
    languages: ['ar'],
  } as const
  expect(given().when(system, create)).toEqual(
    accept({
      type: 'meeting.created',
      meetingId: 'm7',
      titleText: text({ en: 'A' }),
      zone: 'Asia/Amman',
      languages: ['ar'],
    }),
  )
  const created = given().after(system, create)
  expect(created.sees('hall')['meeting']).toEqual({
    title: { en: 'A' },
    zone: 'Asia/Amman',
    languages: ['ar'],
    phase: 'setup',
    calls: {},
  })
  expect(created.state.meeting.createdAtMs).toBe(START_MS)
  expect(created.when(system, create)).toEqual(reject({ code: 'meeting/already_created' }))
})

describe('[ME2] the secretariat edits', () => {
  const edit = { type: 'meeting.edit', title: { en: 'Renamed', ar: 'اسم' } } as const

  test('the title', () => {
    const renamed = meeting.after(secretariat, edit)
    expect(renamed.sees('podium')['meeting']).toMatchObject({ title: { en: 'Renamed', ar: 'اسم' } })
  })

  test('nothing, and nothing happens', () => {
    expect(meeting.when(secretariat, { type: 'meeting.edit' })).toEqual(accept())
  })

  test('and nobody else does', () => {
    expect(meeting.when(moderator, edit)).toEqual(reject({ code: 'access/not_allowed' }))
  })
})

test('[ME3] live from the first opened item on, also between items and after a step back', () => {
  expect(phaseOf(meeting)).toBe('setup')
  expect([phaseOf(running), phaseOf(between)]).toEqual(['live', 'live'])
  expect(phaseOf(running.after(chair, { type: 'agenda.go_back', expects: { itemId: 'i1' } }))).toBe('live')
  expect(between.at(START_MS + 1).and({ type: 'agenda.item_opened', itemId: 'i2' }).state.meeting.startedAtMs).toBe(
    START_MS,
  )
})

test('[ME4] the meeting is closed, but not while an item is on', () => {
  expect(running.when(chair, { type: 'meeting.close' })).toEqual(
    reject({ code: 'meeting/item_still_on', currentItemId: 'i1' }),
  )
  expect(phaseOf(between.after(chair, { type: 'meeting.close' }))).toBe('closed')
})

test('[ME5] a reopened meeting is what it was', () => {
  const reopen = { type: 'meeting.reopen' } as const
  expect(phaseOf(between.after(chair, { type: 'meeting.close' }).after(secretariat, reopen))).toBe('live')
  expect(phaseOf(meeting.after(chair, { type: 'meeting.close' }).after(secretariat, reopen))).toBe('setup')
})

test('[ME6] closing twice, or reopening what is open → refused', () => {
  const closed = meeting.after(chair, { type: 'meeting.close' })
  expect(closed.when(chair, { type: 'meeting.close' })).toEqual(reject({ code: 'meeting/already_closed' }))
  expect(meeting.when(chair, { type: 'meeting.reopen' })).toEqual(reject({ code: 'meeting/not_closed' }))
})

test('[ME7] zones of the IANA database and addresses over https, nothing else', () => {
  const { zone } = meetingCommands['meeting.create'].fields
  const { url, standbyUrl } = meetingCommands['meeting.set_call'].fields
  expect(['UTC', 'Europe/Warsaw', 'Asia/Amman'].map((name) => zone.safeParse(name).success)).toEqual([true, true, true])
  expect(['Mars/Base', '+03:00', ''].map((name) => zone.safeParse(name).success)).toEqual([false, false, false])
  for (const address of ['http://a.example', 'javascript:alert(1)', 'x']) {
    expect([url, standbyUrl].map((schema) => schema.safeParse(address).success)).toEqual([false, false])
  }
})

describe('a rehearsal', () => {
  const begin = { type: 'meeting.begin_rehearsal' } as const
  const rehearsed = meeting.after(system, begin)

  test('[ME20] a meeting goes into rehearsal → it stays one when items are opened, and is not closed like a meeting', () => {
    expect(phaseOf(rehearsed)).toBe('rehearsal')
    const opened = rehearsed.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
    expect(opened.sees('hall')['meeting']).toMatchObject({ phase: 'rehearsal' })
    const over = opened.after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
    expect(over.when(chair, { type: 'meeting.close' })).toEqual(reject({ code: 'meeting/in_rehearsal' }))
  })

  test('[ME20] what has begun, is over or is in rehearsal does not go into it', () => {
    const closed = between.after(chair, { type: 'meeting.close' })
    for (const other of [running, closed, rehearsed])
      expect(other.when(system, begin)).toEqual(reject({ code: 'meeting/not_in_setup' }))
  })
})
