import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { touchedBy } from '../../shared/meeting/view.ts'
import { ines, omar, quiet, speaking, takeBack, tap } from '../support/booth-meeting.ts'
import { added, ana, asked } from '../support/floor-meeting.ts'
import { chair, moderator, secretariat, START_MS, text, type Given, type Plain } from '../support/given.ts'

const signalsIn = (meeting: Given, audience: 'podium' | 'booth' = 'podium') =>
  meeting.sees(audience)['booth']!['signals']
const askedOf = (meeting: Given, personId: string) => (meeting.seesOfSelf(personId) as { booth: object }).booth
const NONE = { ready: {}, slower: {}, no_sound: {} }

describe('signals', () => {
  test('[BO1] a booth says that it is ready → podium and booths see it, with its language', () => {
    expect(quiet.when(ines, tap('ready'))).toEqual(accept({ type: 'booth.signalled', signal: 'ready', language: 'fr' }))
    const ready = quiet.after(ines, tap('ready'))
    for (const audience of ['podium', 'booth'] as const)
      expect(signalsIn(ready, audience)).toEqual({ ...NONE, ready: { fr: { sinceMs: START_MS, personId: 'ines' } } })
  })

  test('[BO1] each language has its own signals, whatever languages the meeting’s texts are in', () => {
    const both = speaking.after(ines, tap('slower')).after(omar, tap('slower', 'ar'))
    expect(signalsIn(both)).toMatchObject({ slower: { fr: {}, ar: {} } })
    expect(askedOf(both, 'ana')).toEqual({ slower: ['ar', 'fr'] })
  })

  test('[BO2] “ready” outlasts the speakers, and ends with the day or when it is withdrawn', () => {
    const ready = speaking.after(ines, tap('ready'))
    const next = ready.after(chair, { type: 'floor.finish', entryId: 'e-ana' })
    expect(signalsIn(next)).toMatchObject({ ready: { fr: {} } })
    expect(signalsIn(next.after(ines, takeBack('ready')))).toEqual(NONE)
    const nextDay = next.and({ type: 'attendance.day_ended', date: '2026-11-23', endMs: START_MS, personIds: [] })
    expect(signalsIn(nextDay)).toEqual(NONE)
  })

  test.each(['slower', 'no_sound'] as const)(
    '[BO3] “%s” is about who has the floor, and ends with the turn',
    (signal) => {
      expect(speaking.when(ines, tap(signal))).toEqual(
        accept({ type: 'booth.signalled', signal, language: 'fr', entryId: 'e-ana', personId: 'ana' }),
      )
      const told = speaking.after(ines, tap(signal))
      expect(signalsIn(told)).toMatchObject({ [signal]: { fr: {} } })
      expect(signalsIn(told.after(chair, { type: 'floor.finish', entryId: 'e-ana' }))).toEqual(NONE)
      expect(signalsIn(told.after(moderator, { type: 'floor.hold', entryId: 'e-ana' }))).toEqual(NONE)
      const handedOn = told.after(chair, {
        type: 'floor.give',
        entryId: 'e-bo',
        expects: { speakingEntryId: 'e-ana' },
      })
      expect(signalsIn(handedOn)).toEqual(NONE)
      expect(signalsIn(told.after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } }))).toEqual(NONE)
    },
  )

  test('[BO3] nobody has the floor → it is about the podium, until somebody gets it', () => {
    expect(quiet.when(ines, tap('no_sound'))).toEqual(
      accept({ type: 'booth.signalled', signal: 'no_sound', language: 'fr' }),
    )
    const told = quiet.after(ines, tap('no_sound'))
    expect(signalsIn(told)).toMatchObject({ no_sound: { fr: {} } })
    expect(signalsIn(told.after(chair, { type: 'floor.skip', entryId: 'e-ana' }))).toMatchObject({
      no_sound: { fr: {} },
    })
    expect(signalsIn(told.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} }))).toEqual(NONE)
  })

  test('[BO3] what a turn’s end ends is part of the same record, and named to the one it was about', () => {
    const told = speaking.after(ines, tap('slower'))
    const ended: Plain<Event> = { type: 'booth.signal_ended', signal: 'slower', language: 'fr', personId: 'ana' }
    expect(touchedBy(ended as Event, told.state)).toEqual(['ana'])
    expect(askedOf(told.after(chair, { type: 'floor.finish', entryId: 'e-ana' }), 'ana')).toEqual({})
  })

  test('[BO4] a signal that stands, or one withdrawn that does not stand, changes nothing', () => {
    const told = speaking.after(ines, tap('slower'))
    expect(told.when(ines, tap('slower'))).toEqual(accept())
    expect(told.when(omar, tap('slower'))).toEqual(accept())
    expect(speaking.when(ines, takeBack('slower'))).toEqual(accept())
    expect(told.when(ines, takeBack('slower', 'ar'))).toEqual(accept())
  })

  test('[BO4] a colleague of the same booth withdraws it', () => {
    expect(signalsIn(speaking.after(ines, tap('slower')).after(omar, takeBack('slower')))).toEqual(NONE)
  })

  test.each([chair, moderator, secretariat])('[BO5] the podium clears what it has dealt with', (desk) => {
    const told = speaking.after(ines, tap('no_sound')).after(ines, tap('slower'))
    expect(told.when(desk, takeBack('no_sound'))).toEqual(
      accept({ type: 'booth.signal_ended', signal: 'no_sound', language: 'fr', personId: 'ana' }),
    )
    const cleared = told.after(desk, takeBack('no_sound'))
    expect(signalsIn(cleared)).toMatchObject({ no_sound: {}, slower: { fr: {} } })
    expect(askedOf(cleared, 'ana')).toEqual({ slower: ['fr'] })
  })

  test('[BO6] a booth’s device is out → its signals end, those of another booth stand', () => {
    const both = quiet.after(ines, tap('ready')).after(omar, tap('ready', 'ar'))
    const arabicAlone = { ...NONE, ready: { ar: { sinceMs: START_MS, personId: 'omar' } } }
    expect(signalsIn(both.after(moderator, { type: 'people.end_device', deviceId: 'device-ines' }))).toEqual(
      arabicAlone,
    )
    expect(signalsIn(both.after(secretariat, { type: 'people.revoke_link', linkId: 'link-ines' }))).toEqual(arabicAlone)
    expect(signalsIn(both.after(secretariat, { type: 'people.erase', personId: 'ines' }))).toEqual(arabicAlone)
  })

  test('[BO7] in a meeting that is over nobody signals, and its end ends what stood', () => {
    const over = quiet.after(ines, tap('ready')).and({ type: 'meeting.closed' })
    expect(signalsIn(over)).toEqual(NONE)
    expect(over.when(ines, tap('ready'))).toEqual(reject({ code: 'booth/meeting_over' }))
    expect(over.when(ines, takeBack('ready'))).toEqual(accept())
  })
})

describe('who sees what', () => {
  test('[BO8] the speaker sees what is asked of them; nobody else in hall, at the door or on the screen does', () => {
    const told = speaking.after(ines, tap('slower')).after(ines, tap('no_sound')).after(ines, tap('ready'))
    expect(askedOf(told, 'ana')).toEqual({ slower: ['fr'], no_sound: ['fr'] })
    expect(askedOf(told, 'bo')).toEqual({})
    for (const audience of ['hall', 'door', 'screen'] as const) expect(told.sees(audience)).not.toHaveProperty('booth')
  })

  test('[BO8] a speaker who turns out to be somebody else goes on reading it', () => {
    const guest = speaking
      .and(
        { ...added('guest', 'remote'), source: 'walk_in' },
        { type: 'people.roster_claimed', personId: 'guest' },
        asked('guest', START_MS + 3),
      )
      .after(chair, { type: 'floor.give', entryId: 'e-guest', expects: { speakingEntryId: 'e-ana' } })
      .after(ines, tap('slower'))
    const merged = guest.after(moderator, { type: 'people.merge', fromPersonId: 'guest', intoPersonId: 'mia' })
    expect(askedOf(merged, 'mia')).toEqual({ slower: ['fr'] })
    expect(merged.when(ines, takeBack('slower'))).toEqual(
      accept({ type: 'booth.signal_ended', signal: 'slower', language: 'fr', personId: 'mia' }),
    )
  })

  test('[BO9] the booth prepares from pronunciation, language and text of the speaker and the next five', () => {
    const prepared = speaking
      .after(moderator, {
        type: 'people.set_protocol',
        personId: 'bo',
        pronunciation: 'BOH',
        speakingFor: 'the Group of 77',
        language: 'ar',
      })
      .after(moderator, { type: 'floor.attach_statement', entryId: 'e-bo', text: 'Mr Chair, thank you.' })
    expect(prepared.sees('booth')['floor']!['cues']).toEqual({
      'e-ana': {},
      'e-bo': {
        pronunciation: 'BOH',
        speakingFor: 'the Group of 77',
        language: 'ar',
        statement: 'Mr Chair, thank you.',
      },
      'e-cy': {},
    })
    const called = prepared.after(moderator, { type: 'people.set_protocol', personId: 'bo', calledAs: 'Ambassador Bo' })
    expect(called.sees('booth')['floor']).toMatchObject({ entries: { 'e-bo': { calledAs: 'Ambassador Bo' } } })
  })

  test('[BO9] the language said for the intervention goes before that of the person', () => {
    const said = speaking
      .after(moderator, { type: 'people.set_protocol', personId: 'bo', language: 'ar' })
      .and({ type: 'floor.entry_described', entryId: 'e-bo', language: 'es' })
    expect(said.sees('booth')['floor']!['cues']).toMatchObject({ 'e-bo': { language: 'es' } })
  })

  test('[BO9] the sixth has no cues yet, and gets them when somebody before is done', () => {
    const many = ['p1', 'p2', 'p3', 'p4'].reduce(
      (meeting, personId, at) => meeting.and(added(personId, 'room'), asked(personId, START_MS + 10 + at)),
      speaking,
    )
    const cued = (meeting: Given) => Object.keys(meeting.sees('booth')['floor']!['cues'] as object)
    expect(cued(many)).toEqual(['e-ana', 'e-bo', 'e-cy', 'e-p1', 'e-p2', 'e-p3'])
    const next = many.after(chair, { type: 'floor.give', entryId: 'e-bo', expects: { speakingEntryId: 'e-ana' } })
    expect(cued(next)).toEqual(['e-bo', 'e-cy', 'e-p1', 'e-p2', 'e-p3', 'e-p4'])
  })

  test('[BO9] an erased person leaves no cue behind', () => {
    const prepared = speaking.after(moderator, { type: 'people.set_protocol', personId: 'bo', pronunciation: 'BOH' })
    const erased = prepared.after(secretariat, { type: 'people.erase', personId: 'bo' })
    expect(JSON.stringify(erased.sees('booth'))).not.toContain('BOH')
  })

  test('[BO10] the booth sees the floor, the agenda and what is said to everyone, and nothing of people besides', () => {
    const told = speaking
      .and({
        type: 'notices.posted',
        noticeId: 'n1',
        to: { kind: 'podium' },
        noticeText: text({ en: 'Quorum' }),
        urgency: 'calm',
      })
      .after(ana, { type: 'floor.finish', entryId: 'e-ana' })
    expect(Object.keys(told.sees('booth')).sort()).toEqual(['agenda', 'booth', 'floor', 'groups', 'meeting', 'notices'])
    expect(told.sees('booth')['notices']).toEqual({})
  })
})
