import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, moderator, person, system, type Given } from '../support/given.ts'
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

const round = seatedRound(withHere(['ana', 'bo', 'cy', 'dee', 'eli', 'flo'], ['pat', 'quin', 'rob', 'sam']))
const endsAt = ({ state }: typeof round) => state.groups.round?.endsAtMs

describe('the end', () => {
  const extend = (by: number) => ({ type: 'groups.extend', roundId: 'r1', minutes: by }) as const
  const end = { type: 'groups.end', roundId: 'r1' } as const
  const ends = ({ state }: Given, nowMs: number) =>
    dueNow(state, nowMs).filter(({ command }) => command.type === 'groups.end')

  test('[GR26] the podium extends it', () => {
    expect(endsAt(round.after(moderator, extend(5)))).toBe(minutes(65))
  })

  test('[GR27] its end is due by itself, and ends it also when it is noticed late', () => {
    expect(ends(round, minutes(60) - 1)).toEqual([])
    expect(ends(round, minutes(60))).toMatchObject([{ cause: `groups-end-r1-${minutes(60)}`, command: end }])
    expect(followed(round, minutes(90)).state.groups).toMatchObject({
      past: [{ roundId: 'r1', endedAtMs: minutes(90) }],
    })
  })

  test('[GR27] another item is opened or the meeting closed → it ends at once', () => {
    const moved = round.and({ type: 'agenda.item_opened', itemId: 'i2', afterItemId: 'i1' })
    expect(followed(moved).state.groups.round).toBeUndefined()
    const closed = round.and({ type: 'agenda.item_closed', itemId: 'i1' }, { type: 'meeting.closed' })
    expect(followed(closed).state.groups.round).toBeUndefined()
    const nothingOn = round.and({ type: 'agenda.item_closed', itemId: 'i1' })
    expect(followed(nothingOn).state.groups.round).toBeDefined()
  })

  test('[GR27] a coffee is opened after the plenary in which the tables were published → they go on into it, and not beyond', () => {
    const coffee = followed(round.and({ type: 'agenda.item_opened', itemId: 'i3', afterItemId: 'i1' }))
    expect(coffee.state.groups.round).toBeDefined()
    const onwards = coffee.and({ type: 'agenda.item_opened', itemId: 'i4', afterItemId: 'i3' })
    expect(followed(onwards).state.groups.round).toBeUndefined()
  })

  test('[GR27] published in a coffee → they end when a break is opened after it', () => {
    const coffee = withHere(['ana', 'bo', 'cy']).after(chair, {
      type: 'agenda.open',
      itemId: 'i3',
      expects: { itemId: 'i1' },
    })
    const { state } = seatedRound(coffee).and({ type: 'agenda.item_opened', itemId: 'i5', afterItemId: 'i3' })
    const { items } = state.agenda
    const withBreak = { ...state.agenda, items: { ...items, i5: { ...items['i5']!, kind: 'break' as const } } }
    expect(dueNow({ ...state, agenda: withBreak })).toMatchObject([{ command: end }])
  })

  const pause = (at: Given) => at.after(moderator, { type: 'meeting.pause' })
  const resume = (at: Given) => at.after(moderator, { type: 'meeting.resume' })

  test('[GR54] a technical pause → its time stands, it does not end meanwhile, and gets back what the pause took', () => {
    const paused = pause(round.at(minutes(50)))
    expect(paused.sees('hall')['groups']).toMatchObject({ round: { standsSinceMs: minutes(50) } })
    expect(paused.sees('podium')['groups']).toMatchObject({ round: { standsSinceMs: minutes(50) } })
    expect(dueNow(paused.state, minutes(90))).toEqual([])
    expect(paused.at(minutes(90)).when(system, end)).toEqual(accept())
    const resumed = resume(paused.at(minutes(90)))
    expect(endsAt(resumed)).toBe(minutes(100))
    expect(resumed.sees('hall')['groups']).not.toHaveProperty('round.standsSinceMs')
    expect(ends(resumed, minutes(100))).toMatchObject([{ cause: `groups-end-r1-${minutes(100)}` }])
  })

  test('[GR54] published in a technical pause → its time begins when that is over', () => {
    const paused = pause(withHere(['ana', 'bo', 'cy', 'dee']))
    const published = drawn(paused.at(minutes(10))).after(chair, publish({ minutes: 15 }))
    expect(published.sees('hall')['groups']).toMatchObject({ round: { standsSinceMs: minutes(10) } })
    expect(endsAt(resume(published.at(minutes(30))))).toBe(minutes(45))
  })

  test('[GR54] in a technical pause the podium still ends it, and another item or the end of the meeting does', () => {
    const paused = pause(round.at(minutes(10)))
    expect(paused.after(chair, end).state.groups.round).toBeUndefined()
    const moved = paused.and({ type: 'agenda.item_opened', itemId: 'i2', afterItemId: 'i1' })
    expect(followed(moved).state.groups.round).toBeUndefined()
    const came = paused.and(listed('zoe'), arrived('zoe', 'room'))
    expect(tableOf(followed(came), 'zoe')).toBeDefined()
  })

  test('[GR28] the podium ends it, twice is as good as once', () => {
    const over = round.after(chair, end)
    expect(over.state.groups.round).toBeUndefined()
    expect(over.when(moderator, end)).toEqual(accept())
  })

  test('[GR28] it was extended before its end was carried out → it goes on', () => {
    expect(round.after(chair, extend(5)).at(minutes(60)).when(system, end)).toEqual(accept())
    expect(round.at(minutes(60)).when(system, end)).toEqual(accept({ type: 'groups.round_ended', roundId: 'r1' }))
  })

  test('[GR29] what stays is who sat at each table, late ones and all those who left among them', () => {
    const late = followed(round.and(listed('zoe'), arrived('zoe', 'room')))
    const number = tableOf(late, 'zoe')!
    const [first] = tablesOf(round)[number]!
    const lived = followed(followed(late.and(left('zoe', 'room'))).and(left(first!, 'room')))
    const { past } = lived.after(chair, end).state.groups
    expect(past[0]!.tables.find((table) => table.number === number)!.members.toSorted()).toEqual(
      [...tablesOf(round)[number]!, 'zoe'].sort(),
    )
    expect(past[0]!.tables).toHaveLength(3)
  })

  test('[GR30] another round’s id → refused', () => {
    expect(round.when(chair, { ...end, roundId: 'r2' })).toEqual(reject({ code: 'groups/no_round' }))
    expect(round.when(chair, { ...extend(5), roundId: 'r2' })).toEqual(reject({ code: 'groups/no_round' }))
    expect(round.when(person('ana', 'participant'), end)).toEqual(reject({ code: 'access/not_allowed' }))
  })
})
