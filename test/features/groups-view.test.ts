import { describe, expect, test } from 'vitest'
import type { Event } from '../../shared/meeting/meeting.ts'
import { chair, START_MS, system, text, type Given, type Plain } from '../support/given.ts'
import {
  arrived,
  drawn,
  followed,
  left,
  listed,
  publish,
  seatedRound,
  tableOf,
  tablesOf,
  touched,
  touchedAfter,
  withHere,
} from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'

const ROOM = ['ana', 'bo', 'cy']
const REMOTE = ['pat', 'quin', 'rob', 'sam']
const meeting = withHere(ROOM, REMOTE)
const round = seatedRound(meeting, { size: 2 })
const groupsOf = (state: Given, audience: 'hall' | 'podium' | 'door' | 'screen') => state.sees(audience)['groups']!
const ownOf = (state: Given, personId: string) => (state.seesOfSelf(personId) as { groups: object }).groups

const setPlaces = (remote?: Extract<Plain<Event>, { type: 'groups.places_set' }>['remote']): Plain<Event> => ({
  type: 'groups.places_set',
  roomNoteText: text({ en: 'In the foyer' }),
  ...(remote && { remote }),
  seated: [],
})
const pattern = setPlaces({ kind: 'pattern', urlText: text('https://call.example.org/t-{n}') })
const list = setPlaces({ kind: 'list', urlTexts: [text('https://call.example.org/one')] })
const instruction = setPlaces({ kind: 'instruction', text: text({ en: 'Breakout room {n}', ar: 'الغرفة {n}' }) })

describe('how to get there', () => {
  test('[GR12] the podium sets it for all rounds; human text is kept outside of the log', () => {
    const set = meeting.after(chair, {
      type: 'groups.set_places',
      roomNote: { en: 'In the foyer' },
      remote: { kind: 'list', urls: ['https://call.example.org/one', 'https://call.example.org/two'] },
    })
    expect(groupsOf(set, 'podium')['places']).toEqual({
      roomNote: { en: 'In the foyer' },
      kind: 'list',
      urls: ['https://call.example.org/one', 'https://call.example.org/two'],
    })
    const cleared = set.after(chair, { type: 'groups.set_places' })
    expect(groupsOf(cleared, 'podium')['places']).toEqual({})
    const instructed = set.after(chair, {
      type: 'groups.set_places',
      remote: { kind: 'instruction', text: { en: 'Breakout room {n}' } },
    })
    expect(groupsOf(instructed, 'podium')['places']).toEqual({
      kind: 'instruction',
      instruction: { en: 'Breakout room {n}' },
    })
    const linked = set.after(chair, {
      type: 'groups.set_places',
      remote: { kind: 'pattern', url: 'https://call.example.org/{n}' },
    })
    expect(groupsOf(linked, 'podium')['places']).toEqual({ kind: 'pattern', pattern: 'https://call.example.org/{n}' })
  })

  test('[GR12] {n} becomes the number of the table; a list begins with the first table that is not in the room', () => {
    const number = tableOf(round, 'pat')!
    expect(ownOf(round.and(pattern), 'pat')).toMatchObject({ number, url: `https://call.example.org/t-${number}` })
    expect(ownOf(round.and(instruction), 'pat')).toMatchObject({
      instruction: { en: `Breakout room ${number}`, ar: `الغرفة ${number}` },
    })
    const first = tablesOf(round)[2]!
    expect(ownOf(round.and(list), first[0]!)).toMatchObject({ url: 'https://call.example.org/one' })
    expect(ownOf(round.and(list), 'ana')).toMatchObject({ number: 1, note: { en: 'In the foyer' } })
    expect(ownOf(round.and(list), 'ana')).not.toHaveProperty('url')
  })

  test('[GR12] texts that were erased leave no way behind', () => {
    const erased = round.and(list, instruction).withoutText(text({ en: 'Breakout room {n}', ar: 'الغرفة {n}' }))
    expect(ownOf(erased, 'pat')).toMatchObject({ instruction: {} })
    expect(ownOf(round.and(pattern).withoutText(text('https://call.example.org/t-{n}')), 'pat')).not.toHaveProperty(
      'url',
    )
  })

  test('[GR13] the preview says how many tables with remote people have no way, and which', () => {
    const draftOf = (...events: Plain<Event>[]) =>
      groupsOf(drawn(meeting, { size: 2 }).and(...events), 'podium')['draft']
    expect(draftOf()).toMatchObject({ missing: 2, tables: { t2: { isWayMissing: true }, t3: { isWayMissing: true } } })
    expect(draftOf(list)).toMatchObject({ missing: 1, tables: { t3: { isWayMissing: true } } })
    expect(draftOf(pattern)).toMatchObject({ missing: 0 })
    expect(draftOf(instruction)).toMatchObject({ missing: 0 })
  })

  test('[GR14] set while a round is on → everybody who sits is told', () => {
    const command = { type: 'groups.set_places', roomNote: { en: 'Upstairs' } } as const
    expect(touchedAfter(round, chair, command)).toEqual([...ROOM, ...REMOTE].sort())
  })
})

describe('who sees what', () => {
  test('[GR31] the hall sees the round and nothing of who sits where', () => {
    expect(groupsOf(meeting, 'hall')).not.toHaveProperty('round')
    expect(groupsOf(drawn(meeting), 'hall')).not.toHaveProperty('round')
    expect(groupsOf(round, 'hall')['round']).toEqual({
      roundId: 'r1',
      startedAtMs: START_MS,
      endsAtMs: minutes(60),
      tables: 3,
      itemId: 'i1',
    })
    expect(JSON.stringify(groupsOf(round, 'hall'))).not.toMatch(/ana|pat/)
  })

  test('[GR32] somebody sees their own table and who else sits there', () => {
    const mates = tablesOf(round)[tableOf(round, 'pat')!]!.filter((id) => id !== 'pat')
    const { lines: _proof, ...own } = ownOf(round, 'pat') as { lines?: object }
    expect(own).toEqual({
      roundId: 'r1',
      number: tableOf(round, 'pat'),
      zone: 'remote',
      mode: 'remote',
      companions: Object.fromEntries(
        mates.map((id) => [id, { name: `Name of ${id}`, organisation: `Organisation of ${id}`, mode: 'remote' }]),
      ),
    })
    for (const without of [drawn(meeting), round.after(chair, { type: 'groups.end', roundId: 'r1' })])
      expect(ownOf(without, 'pat')).not.toHaveProperty('number')
  })

  test('[GR32] somebody erased is no companion', () => {
    const [one, other] = tablesOf(round)[1]!
    const erased = round.and({ type: 'people.erased', personId: one!, erasedTexts: [text(`Name of ${one}`)] })
    expect(Object.keys((ownOf(erased, other!) as { companions: object }).companions)).not.toContain(one)
  })

  test('[GR33] everybody of a table that changes is told, and whoever left it', () => {
    const settle = { type: 'groups.settle', roundId: 'r1' } as const
    expect(touchedAfter(round.and(left('ana', 'room')), system, settle)).toEqual(ROOM)
    expect(touchedAfter(drawn(meeting), chair, publish())).toEqual([...ROOM, ...REMOTE].sort())
    expect(touched(round, { type: 'groups.extended', roundId: 'r1', endsAtMs: 1 })).toEqual([])
    expect(touched(round, { type: 'meeting.closed' })).toEqual([])
  })

  test('[GR34] the podium sees draft, tables, seed and quality', () => {
    expect(groupsOf(drawn(meeting, { size: 2 }), 'podium')).toMatchObject({
      draft: expect.objectContaining({
        roundId: 'r1',
        draw: 1,
        seed: expect.stringMatching(/^[0-9a-f]{32,}$/),
        status: 'ready',
        room: 3,
        remote: 4,
        missing: 2,
        gone: 0,
        late: 0,
        quality: expect.objectContaining({ people: 7, repeats: 0 }),
        tables: {
          t1: { number: 1, zone: 'room', members: expect.arrayContaining(ROOM), remote: 0 },
          t2: expect.objectContaining({ zone: 'remote', remote: 2 }),
          t3: expect.objectContaining({ zone: 'remote', remote: 2 }),
        },
      }),
      tables: {},
      past: {},
      places: {},
    })
    expect(groupsOf(round, 'podium')).toMatchObject({
      round: { roundId: 'r1', seated: 7, draws: 1, size: 2 },
      tables: { t1: { number: 1, members: expect.arrayContaining(ROOM) } },
    })
  })

  test('[GR34] the podium sees the rounds that are over, the first one first', () => {
    const first = round.at(minutes(10)).after(chair, { type: 'groups.end', roundId: 'r1' })
    const second = seatedRound(first, { roundId: 'r2', size: 2 }).after(chair, { type: 'groups.end', roundId: 'r2' })
    expect(groupsOf(second, 'podium')['past']).toMatchObject({
      r1: { rank: 0, startedAtMs: START_MS, endedAtMs: minutes(10), tables: { t1: { number: 1, zone: 'room' } } },
      r2: { rank: 1 },
    })
  })

  test('[GR35] the room screen sees name, table and side; the door the number', () => {
    expect(groupsOf(meeting, 'screen')['seats']).toEqual({})
    expect(groupsOf(round, 'screen')).toMatchObject({
      round: { tables: 3 },
      seats: { ana: { name: 'Name of ana', table: 1, mode: 'room' }, pat: { mode: 'remote' } },
    })
    expect(groupsOf(round, 'door')).toMatchObject({
      round: { tables: 3 },
      seats: { ana: 1, pat: tableOf(round, 'pat') },
    })
    const late = followed(round.and(listed('zoe'), arrived('zoe', 'room')))
    expect(groupsOf(late, 'door')).toMatchObject({ seats: { zoe: 1 } })
  })
})
