import { describe, expect, test } from 'vitest'
import { createPresence } from '../../server/presence/presence.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import type { Mode } from '../../shared/lib/mode.ts'
import { TestTime } from '../support/test-time.ts'

function somePresence() {
  const time = new TestTime()
  const modes = new Map<string, Mode | undefined>([
    ['anna', 'room'],
    ['chair', undefined],
  ])
  let announced = 0
  const presence = createPresence({
    scheduler: time.onServer(0),
    sideOf: (personId) => (modes.has(personId) ? modes.get(personId) : 'remote'),
    announce: () => announced++,
  })
  return { time, modes, presence, announced: () => announced }
}

const anna = 'anna' as PersonId
const bert = 'bert' as PersonId

describe('presence', () => {
  test('a person with three connections counts once, and is gone with the last of them', () => {
    const { presence } = somePresence()
    const connections = [{}, {}, {}] as const
    for (const connection of connections) presence.opened(connection, anna)
    expect(presence.messageFor('hall')).toEqual({ room: 1, remote: 0, screens: 0 })
    presence.closed(connections[0])
    presence.closed(connections[1])
    expect(presence.messageFor('hall').room).toBe(1)
    presence.closed(connections[2])
    expect(presence.messageFor('hall').room).toBe(0)
  })

  test('who runs the meeting is there and in no count', () => {
    const { presence } = somePresence()
    const connection = {}
    presence.opened(connection, 'chair' as PersonId)
    expect(presence.messageFor('podium')).toEqual({ room: 0, remote: 0, screens: 0, who: ['chair'] })
    presence.closed(connection)
    expect(presence.messageFor('podium').who).toEqual([])
  })

  test('the same connection told twice counts once, and an unknown one is no departure', () => {
    const { presence } = somePresence()
    const connection = {}
    presence.opened(connection, bert)
    presence.opened(connection, bert)
    presence.closed({})
    expect(presence.messageFor('hall').remote).toBe(1)
    presence.closed(connection)
    presence.closed(connection)
    expect(presence.messageFor('hall').remote).toBe(0)
  })

  test('room screens are counted apart', () => {
    const { presence } = somePresence()
    const screen = {}
    presence.opened(screen, undefined)
    expect(presence.messageFor('hall')).toEqual({ room: 0, remote: 0, screens: 1 })
    presence.closed(screen)
    expect(presence.messageFor('hall').screens).toBe(0)
  })

  test('who is connected is told to the podium alone', () => {
    const { presence } = somePresence()
    presence.opened({}, anna)
    presence.opened({}, bert)
    expect(presence.messageFor('podium').who).toEqual([anna, bert])
    expect(presence.messageFor('hall')).not.toHaveProperty('who')
    expect(presence.messageFor('screen')).not.toHaveProperty('who')
  })

  test('somebody who goes to the room is counted there after a recount', () => {
    const { presence, modes } = somePresence()
    const connection = {}
    presence.opened(connection, bert)
    modes.set(bert, 'room')
    presence.recount()
    expect(presence.messageFor('hall')).toEqual({ room: 1, remote: 0, screens: 0 })
    presence.closed(connection)
    expect(presence.messageFor('hall')).toEqual({ room: 0, remote: 0, screens: 0 })
  })

  test('a storm of 5,000 arrivals in 10 s is announced at most once a second', () => {
    const { presence, time, announced } = somePresence()
    for (let person = 0; person < 5000; person++) {
      presence.opened({}, `p${person}` as PersonId)
      time.pass(2)
    }
    time.pass(1000)
    expect(presence.messageFor('hall').remote).toBe(5000)
    expect(announced()).toBeGreaterThan(8)
    expect(announced()).toBeLessThanOrEqual(11)
  })

  test('after a quiet second a change is told within 250 ms', () => {
    const { presence, time, announced } = somePresence()
    presence.opened({}, anna)
    time.pass(250)
    expect(announced()).toBe(1)
    time.pass(1000)
    presence.opened({}, bert)
    time.pass(250)
    expect(announced()).toBe(2)
  })

  test('a second connection of somebody who is there is not announced', () => {
    const { presence, time, announced } = somePresence()
    presence.opened({}, anna)
    time.pass(1000)
    presence.opened({}, anna)
    time.pass(1000)
    expect(announced()).toBe(1)
  })
})
