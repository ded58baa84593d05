import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, moderator, person, START_MS, system, text, type Given } from '../support/given.ts'
import {
  arrived,
  drawn,
  dueNow,
  followed,
  left,
  listed,
  publish,
  seatedRound,
  tableOf,
  tablesOf,
  withHere,
} from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'

const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo']
const REMOTE = ['pat', 'quin', 'rob', 'sam']
const round = seatedRound(withHere(ROOM, REMOTE))
const one = { roundId: 'r1' } as const
const member = (id: string) => person(id, 'participant')
const hallRound = (meeting: Given) => meeting.sees('hall')['groups']!['round']
const own = (meeting: Given, id: string) => (meeting.seesOfSelf(id) as { groups: object }).groups
const podium = (meeting: Given) => meeting.sees('podium')['groups']!
const mates = (meeting: Given, id: string) => tablesOf(meeting)[tableOf(meeting, id)!]!

describe('the laptop', () => {
  const mixed = seatedRound(withHere(ROOM, REMOTE), { zones: 'mixed' })
  const number = tableOf(mixed, 'pat')!
  const inRoom = (meeting: Given) => mates(meeting, 'pat').filter((id) => ROOM.includes(id))
  const holder = (meeting: Given) =>
    meeting.state.groups.round!.tables.find((table) => table.number === number)!.laptop!

  test('[GR153] room and remote share a table → one of the room holds the laptop, and everybody sees who', () => {
    expect(inRoom(mixed)).toContain(holder(mixed))
    for (const id of mates(mixed, 'pat')) expect(own(mixed, id)).toMatchObject({ laptop: holder(mixed) })
    expect(podium(mixed)['tables']).toMatchObject({ [`t${number}`]: { laptop: holder(mixed) } })
    expect(Object.values(podium(round)['tables'] as object)).not.toContainEqual(
      expect.objectContaining({ laptop: expect.anything() }),
    )
  })

  test('[GR153] whoever holds it sees the way of both sides, the others that of their own', () => {
    const ways = mixed.after(chair, {
      type: 'groups.set_places',
      roomNote: { en: 'Upstairs' },
      remote: { kind: 'pattern', url: 'https://call.example.org/{n}' },
    })
    const url = `https://call.example.org/${number}`
    expect(own(ways, holder(mixed))).toMatchObject({ note: { en: 'Upstairs' }, url })
    expect(own(ways, 'pat')).toMatchObject({ url })
    for (const id of inRoom(mixed).filter((each) => each !== holder(mixed)))
      expect(own(ways, id)).not.toHaveProperty('url')
  })

  test('[GR153] a host of the room holds it, and is named; when they leave, somebody else of the room does', () => {
    const hosted = seatedRound(withHere(ROOM, REMOTE), { zones: 'mixed', hosts: ['dee'] })
    const table = tableOf(hosted, 'dee')!
    const at = hosted.state.groups.round!.tables.find((each) => each.number === table)!
    if (at.remote.length > 0) expect(at.laptop).toBe('dee')
    expect(own(hosted, 'dee')).toMatchObject({ host: 'dee' })
    const before = holder(mixed)
    const gone = followed(mixed.and(left(before, 'room')))
    expect(holder(gone)).not.toBe(before)
    const [next] = inRoom(gone)
    if (next) expect(inRoom(gone)).toContain(holder(gone))
    expect(holder(followed(gone.and(arrived(before, 'room'))))).toBe(holder(gone))
  })

  test('[GR154] somebody of the room says that they have it → they do, and the whole table hears of it', () => {
    const [other = ''] = inRoom(mixed).filter((id) => id !== holder(mixed))
    const take = { type: 'groups.take_laptop', ...one } as const
    expect(other).not.toBe('')
    expect(mixed.when(member(other), take)).toEqual(
      accept({
        type: 'groups.laptop_taken',
        ...one,
        table: number,
        personId: other,
        seated: expect.arrayContaining(mates(mixed, 'pat')),
      }),
    )
    const taken = mixed.after(member(other), take)
    expect(holder(taken)).toBe(other)
    expect(taken.when(member(other), take)).toEqual(accept())
    expect(mixed.when(member('pat'), take)).toEqual(reject({ code: 'groups/no_laptop' }))
    expect(round.when(member('ana'), take)).toEqual(reject({ code: 'groups/no_laptop' }))
    expect(round.when(member('zoe'), take)).toEqual(reject({ code: 'groups/not_seated' }))
  })

  test('[GR153] a remote guest at a table of the room → that table gets a laptop', () => {
    const room = seatedRound(withHere(ROOM))
    const guest = followed(room.and(listed('pat', 'remote'), arrived('pat', 'remote')))
    expect(own(guest, 'pat')).toMatchObject({ laptop: expect.stringMatching(/./) })
  })
})

describe('what is said to the tables', () => {
  const prompt = { en: 'What next year?', ar: 'ماذا عن العام القادم؟' }

  test('[GR155] published with a prompt → everybody sees it', () => {
    const published = drawn(withHere(ROOM)).after(chair, publish({ prompt }))
    expect(hallRound(published)).toMatchObject({ prompt })
    expect(hallRound(published.withoutText(text(prompt)))).not.toHaveProperty('prompt')
  })

  test('[GR155] a prompt for all, one for a table alone, and both taken back', () => {
    const number = tableOf(round, 'ana')!
    const set = { type: 'groups.set_prompt', ...one } as const
    const all = round.after(moderator, { ...set, prompt })
    expect(hallRound(all)).toMatchObject({ prompt })
    const other = { en: 'What of the youth?' }
    const apart = all.after(moderator, { ...set, table: number, prompt: other })
    for (const id of mates(round, 'ana')) expect(own(apart, id)).toMatchObject({ prompt: other })
    expect(own(apart, 'pat')).not.toHaveProperty('prompt')
    expect(podium(apart)['tables']).toMatchObject({ [`t${number}`]: { prompt: other } })
    const kept = followed(apart.and(left('ana', 'room')))
    expect(kept.state.groups.round!.tables.find((table) => table.number === number)).toMatchObject({ prompt: other })
    const without = apart.after(chair, set).after(chair, { ...set, table: number })
    expect(hallRound(without)).not.toHaveProperty('prompt')
    expect(own(without, 'ana')).not.toHaveProperty('prompt')
    expect(round.when(chair, { ...set, table: 99 })).toEqual(reject({ code: 'groups/no_table' }))
    expect(round.when(chair, { ...set, roundId: 'r9' })).toEqual(reject({ code: 'groups/no_round' }))
  })

  const tell = (messageId: string, words: string, table?: number) =>
    ({ type: 'groups.tell', ...one, messageId, text: words, ...(table && { table }) }) as const

  test('[GR156] a message to all, and one to a table alone → the last one of each is shown, with its time', () => {
    const number = tableOf(round, 'ana')!
    const said = round
      .after(chair, tell('m1', 'Welcome'))
      .at(minutes(3))
      .after(chair, tell('m2', 'Please begin'))
      .after(chair, tell('m3', 'Somebody comes to help you', number))
    expect(hallRound(said)).toMatchObject({ message: { messageId: 'm2', text: 'Please begin', atMs: minutes(3) } })
    expect(own(said, 'ana')).toMatchObject({ message: { messageId: 'm3', text: 'Somebody comes to help you' } })
    expect(own(said, 'pat')).not.toHaveProperty('message')
    expect(podium(said)['round']).toMatchObject({
      messages: { m1: { text: 'Welcome', atMs: START_MS }, m3: { table: number } },
    })
    expect(said.when(moderator, tell('m2', 'Once more'))).toEqual(accept())
    expect(said.when(chair, tell('m4', 'Hello', 99))).toEqual(reject({ code: 'groups/no_table' }))
  })

  test('[GR156] a message whose text is erased is not shown; more than eight → the podium sees the last ones', () => {
    const said = round.after(chair, tell('m1', 'A name by mistake'))
    expect(hallRound(said.withoutText(text('A name by mistake')))).not.toHaveProperty('message')
    const many = Array.from({ length: 10 }, (_, at) => `m${at}`).reduce(
      (meeting, id) => meeting.after(chair, tell(id, id)),
      round,
    )
    const { messages } = podium(many)['round'] as { messages: object }
    expect(Object.keys(messages)).toEqual(['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'])
  })

  test('[GR156] the round is over → what was said is not kept with it', () => {
    const over = round.after(chair, tell('m1', 'Welcome')).after(chair, { type: 'groups.end', ...one })
    expect(over.state.groups.past[0]).not.toHaveProperty('messages')
    expect(over.state.groups.past[0]).not.toHaveProperty('wasAt')
  })
})

describe('calling back', () => {
  const callBack = (seconds: number) => ({ type: 'groups.call_back', ...one, seconds }) as const
  const endsAt = ({ state }: Given) => state.groups.round!.endsAtMs

  test('[GR157] everybody is called back → the round ends then, everybody sees it, and it does', () => {
    const called = round.at(minutes(10)).after(chair, callBack(90))
    expect(endsAt(called)).toBe(minutes(11.5))
    expect(hallRound(called)).toMatchObject({ isCalledBack: true, endsAtMs: minutes(11.5) })
    expect(followed(called, minutes(11.5)).state.groups.round).toBeUndefined()
    expect(called.when(chair, callBack(90))).toEqual(accept())
    expect(called.after(chair, callBack(30)).state.groups.round!.endsAtMs).toBe(minutes(10.5))
  })

  test('[GR157] the round would end earlier anyway → its end stays', () => {
    expect(endsAt(round.at(minutes(59)).after(chair, callBack(600)))).toBe(minutes(60))
  })

  test('[GR157, GR54] in a technical pause → they have that long once it is over', () => {
    const paused = round.at(minutes(10)).after(moderator, { type: 'meeting.pause' })
    const called = paused.at(minutes(20)).after(chair, callBack(60))
    expect(endsAt(called.at(minutes(30)).after(moderator, { type: 'meeting.resume' }))).toBe(minutes(31))
  })

  test('[GR26] extended after that → nobody is called back any more', () => {
    const called = round.at(minutes(10)).after(chair, callBack(60))
    const extended = called.after(chair, { type: 'groups.extend', ...one, minutes: 7 })
    expect(hallRound(extended)).not.toHaveProperty('isCalledBack')
    expect(endsAt(extended)).toBe(minutes(18))
  })

  test('[GR158] a minute before the end → a fact, once for each end, and not where they are called back anyway', () => {
    const say = { type: 'groups.say_last_minute', ...one } as const
    const dues = (meeting: Given, nowMs: number) =>
      dueNow(meeting.state, nowMs).filter(({ command }) => command.type === say.type)
    expect(dues(round, minutes(59) - 1)).toEqual([])
    expect(dues(round, minutes(59))).toHaveLength(1)
    const said = round.at(minutes(59)).after(system, say)
    expect(said.state.groups.round!.lastMinuteOfMs).toBe(minutes(60))
    expect(dues(said, minutes(60))).toEqual([])
    expect(said.when(system, say)).toEqual(accept())
    const extended = said.after(chair, { type: 'groups.extend', ...one, minutes: 5 })
    expect(dues(extended, minutes(64))).toHaveLength(1)
    expect(dues(round.at(minutes(10)).after(chair, callBack(120)), minutes(12))).toEqual([])
    expect(round.at(minutes(58)).when(system, say)).toEqual(accept())
    expect(round.at(minutes(61)).when(system, say)).toEqual(accept())
  })
})
