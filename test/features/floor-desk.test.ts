import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { ana, asked, floorOf, placesOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, secretariat, START_MS, text } from '../support/given.ts'

const open = floorOf('i1')
const add = { type: 'floor.add', itemId: 'i1', mode: 'remote', channel: 'video_call' } as const
const three = open.and(asked('ana', START_MS), asked('cy', START_MS + 1), asked('bo', START_MS + 2))

describe('adding on behalf', () => {
  test('[FL12] the desk adds somebody known → waits as if they had asked, with the channel', () => {
    expect(open.when(moderator, { ...add, personId: 'cy', topic: 'Fees' })).toEqual(
      accept({
        type: 'floor.entry_added',
        entryId: 'e-new1',
        itemId: 'i1',
        personId: 'cy',
        mode: 'remote',
        kind: 'intervention',
        channel: 'video_call',
        topicText: text('Fees'),
        askedAtMs: START_MS,
      }),
    )
  })

  test('[FL12] the day’s rule is the person’s: a moderator cannot get round it, the chair’s adding is the leave', () => {
    const mia = { ...add, personId: 'mia' }
    expect(open.when(moderator, mia)).toEqual(reject({ code: 'floor/listens_today', role: 'member' }))
    expect(open.when(chair, mia)).toMatchObject({ events: [expect.not.objectContaining({ needsLeave: true })] })
    const olu = { ...add, itemId: 'i4', personId: 'olu' }
    expect(floorOf('i4').when(moderator, olu)).toMatchObject({ events: [{ needsLeave: true }] })
    expect(floorOf('i4').when(secretariat, olu)).toMatchObject({
      events: [expect.not.objectContaining({ needsLeave: true })],
    })
  })

  test('[FL12] somebody without a role of the hall is the desk’s to add; who is unknown or erased is not', () => {
    const staff = open.and({
      type: 'people.person_added',
      personId: 'sam',
      nameText: text('Sam'),
      mode: 'room',
      roles: ['moderator'],
      source: 'roster',
    })
    expect(staff.when(moderator, { ...add, personId: 'sam' })).toMatchObject({ outcome: 'accepted' })
    const erased = open.and({ type: 'people.erased', personId: 'cy', erasedTexts: [] })
    for (const [meeting, personId] of [[open, 'nobody'] as const, [erased, 'cy'] as const]) {
      expect(meeting.when(moderator, { ...add, personId })).toEqual(reject({ code: 'floor/unknown_person' }))
    }
  })

  test('[FL13] the desk adds a name → waits under it, kept outside the log; without a name refused', () => {
    const named = { ...add, name: 'Zoë', organisation: 'Example Org' }
    const decision = open.when(moderator, named)
    expect(decision).toMatchObject({
      events: [{ nameText: text('Zoë'), organisationText: text('Example Org'), mode: 'remote' }],
    })
    expect(open.after(moderator, named).sees('screen')['floor']).toMatchObject({
      entries: { 'e-new1': { name: 'Zoë', organisation: 'Example Org' } },
    })
    expect(open.when(moderator, add)).toEqual(reject({ code: 'floor/name_needed' }))
    expect(open.when(moderator, { ...named, itemId: 'i2' })).toEqual(reject({ code: 'floor/item_not_open' }))
  })

  test('[FL14] adds somebody who is in the queue → entry and time stay, the topic is added, nothing comes twice', () => {
    expect(three.when(moderator, { ...add, personId: 'ana' })).toEqual(accept())
    const told = three.at(START_MS + 9000).after(moderator, { ...add, personId: 'ana', topic: 'Fees' })
    expect(told.sees('hall')['floor']).toMatchObject({ entries: { 'e-ana': { topic: 'Fees', askedAtMs: START_MS } } })
    expect(waiting(told)).toEqual(['e-ana', 'e-cy', 'e-bo'])
  })

  test('[FL14] the chair adds somebody who needs leave → that is the leave; a moderator’s adding is not', () => {
    const seeking = floorOf('i4').and(asked('ana', START_MS, { itemId: 'i4', needsLeave: true }))
    const ana2 = { ...add, itemId: 'i4', personId: 'ana' }
    expect(seeking.when(chair, ana2)).toEqual(accept({ type: 'floor.leave_given', entryId: 'e-ana' }))
    expect(seeking.when(moderator, ana2)).toEqual(accept())
  })
})

describe('the chair’s leave', () => {
  const day2 = { itemId: 'i4' }
  const seeking = floorOf('i4').and(
    asked('ana', START_MS, { ...day2, needsLeave: true }),
    asked('mia', START_MS + 1, day2),
  )

  test('[FL15] needs leave → no place; allowed → the place of its own time', () => {
    expect(waiting(seeking)).toEqual(['e-mia'])
    expect(waiting(seeking.after(chair, { type: 'floor.allow', entryId: 'e-ana' }))).toEqual(['e-ana', 'e-mia'])
    expect(seeking.when(chair, { type: 'floor.allow', entryId: 'e-mia' })).toEqual(
      reject({ code: 'floor/needs_no_leave' }),
    )
  })

  test('[FL15] declined → gone, and may ask again; who needs none cannot be declined; a moderator gives none', () => {
    const decline = { type: 'floor.decline', entryId: 'e-ana' } as const
    expect(seeking.when(chair, decline)).toEqual(
      accept({ type: 'floor.entry_left', entryId: 'e-ana', by: 'chair_declined' }),
    )
    const declined = seeking.after(chair, decline)
    expect(declined.when(ana, { type: 'floor.ask', itemId: 'i4' })).toMatchObject({ outcome: 'accepted' })
    expect(seeking.when(chair, { ...decline, entryId: 'e-mia' })).toEqual(reject({ code: 'floor/needs_no_leave' }))
    expect(seeking.when(moderator, { type: 'floor.allow', entryId: 'e-ana' })).toEqual(
      reject({ code: 'access/not_allowed' }),
    )
  })

  test('[FL15] needs leave → is not called, held, moved or let behind; the person may withdraw', () => {
    for (const type of ['floor.hold', 'floor.skip'] as const) {
      expect(seeking.when(chair, { type, entryId: 'e-ana' })).toEqual(reject({ code: 'floor/needs_leave' }))
    }
    expect(seeking.when(ana, { type: 'floor.leave', entryId: 'e-ana' })).toMatchObject({ outcome: 'accepted' })
  })
})

describe('keeping the order', () => {
  test('[FL16] held → no place; returned → the place of its time, behind who was told to be next meanwhile', () => {
    const held = three.after(moderator, { type: 'floor.hold', entryId: 'e-ana' })
    expect(waiting(held)).toEqual(['e-cy', 'e-bo'])
    const returned = held.after(moderator, { type: 'floor.return', entryId: 'e-ana' })
    expect(waiting(returned)).toEqual(['e-cy', 'e-ana', 'e-bo'])
    expect(held.when(moderator, { type: 'floor.hold', entryId: 'e-ana' })).toEqual(reject({ code: 'floor/is_held' }))
    expect(three.when(moderator, { type: 'floor.return', entryId: 'e-ana' })).toEqual(
      reject({ code: 'floor/not_held' }),
    )
  })

  test('[FL16] a moved entry is held and returned → where it was put, and the others moved with it', () => {
    const moved = three
      .after(chair, { type: 'floor.move', entryId: 'e-bo', ahead: 0 })
      .after(chair, { type: 'floor.move', entryId: 'e-cy', ahead: 1 })
    expect(waiting(moved)).toEqual(['e-bo', 'e-cy', 'e-ana'])
    const held = moved.after(moderator, { type: 'floor.hold', entryId: 'e-bo' })
    expect(waiting(held)).toEqual(['e-cy', 'e-ana'])
    expect(waiting(held.after(moderator, { type: 'floor.return', entryId: 'e-bo' }))).toEqual(waiting(moved))
  })

  test('[FL17] the chair passes somebody over → one place back, with the reason; not the last one', () => {
    const skipped = three.after(chair, { type: 'floor.skip', entryId: 'e-ana' })
    expect(waiting(skipped)).toEqual(['e-cy', 'e-ana', 'e-bo'])
    expect(placesOf(skipped)[1]).toMatchObject({ reasons: [{ code: 'passed_over' }] })
    expect(three.when(chair, { type: 'floor.skip', entryId: 'e-bo' })).toEqual(reject({ code: 'floor/last_in_queue' }))
  })

  test('[FL18] the chair moves an entry → it stands there; beyond the end is the end', () => {
    const move = (ahead: number) => ({ type: 'floor.move', entryId: 'e-bo', ahead }) as const
    expect(three.when(chair, move(0))).toEqual(
      accept({ type: 'floor.entry_moved', entryId: 'e-bo', from: 2, ahead: 0, by: 'chair' }),
    )
    expect(waiting(three.after(chair, move(1)))).toEqual(['e-ana', 'e-bo', 'e-cy'])
    expect(three.when(chair, move(2))).toEqual(accept())
    const toTheEnd = three.after(chair, { type: 'floor.move', entryId: 'e-ana', ahead: 99 })
    expect(waiting(toTheEnd)).toEqual(['e-cy', 'e-bo', 'e-ana'])
  })

  test('[FL18] moved among points of order → first behind them; a point of order stays among its own', () => {
    const urgent = three.and(
      asked('mia', START_MS + 3, { kind: 'point_of_order' }),
      asked('olu', START_MS + 4, { kind: 'point_of_order' }),
    )
    const moved = urgent.after(chair, { type: 'floor.move', entryId: 'e-bo', ahead: 0 })
    expect(waiting(moved)).toEqual(['e-mia', 'e-olu', 'e-bo', 'e-ana', 'e-cy'])
    const behindOne = urgent.after(chair, { type: 'floor.move', entryId: 'e-bo', ahead: 3 })
    expect(waiting(behindOne)).toEqual(['e-mia', 'e-olu', 'e-ana', 'e-bo', 'e-cy'])
    const last = moved.after(chair, { type: 'floor.move', entryId: 'e-mia', ahead: 4 })
    expect(waiting(last)).toEqual(['e-olu', 'e-mia', 'e-bo', 'e-ana', 'e-cy'])
  })

  test('[FL19] the desk removes an entry → gone; what has gone cannot be removed', () => {
    const remove = { type: 'floor.remove', entryId: 'e-cy' } as const
    expect(three.when(moderator, remove)).toEqual(accept({ type: 'floor.entry_left', entryId: 'e-cy', by: 'desk' }))
    expect(three.after(moderator, remove).when(moderator, remove)).toEqual(reject({ code: 'floor/no_longer_waiting' }))
  })

  test('[FL31] policy and limit are set → they hold; set again → nothing happens', () => {
    const policy = { sides: { room: 2, remote: 1 } } as const
    const set = open
      .after(chair, { type: 'floor.set_policy', policy })
      .after(chair, { type: 'floor.set_limit', limitMs: 60_000 })
    expect(set.sees('hall')['floor']).toMatchObject({ policy, limitMs: 60_000 })
    expect(set.when(chair, { type: 'floor.set_policy', policy: { ...policy } })).toEqual(accept())
    expect(set.when(chair, { type: 'floor.set_policy', policy: { sides: { room: 1, remote: 1 } } })).toMatchObject({
      events: [{ type: 'floor.policy_set' }],
    })
    expect(set.when(chair, { type: 'floor.set_limit', limitMs: 60_000 })).toEqual(accept())
    expect(open.when(chair, { type: 'floor.set_policy', policy: {} })).toEqual(accept())
  })
})
