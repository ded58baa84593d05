import { beforeEach, describe, expect, test } from 'vitest'
import { createPresence, type Presence } from '../../server/presence/presence.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import { TestTime } from '../support/test-time.ts'

const anna = 'anna' as PersonId
const bert = 'bert' as PersonId

let time: TestTime
let announced: number
let told: string[]
let presence: Presence
beforeEach(() => {
  time = new TestTime()
  announced = 0
  told = []
  presence = createPresence({
    scheduler: time.onServer(0),
    announce: () => announced++,
    came: (personId) => told.push(`${personId} came`),
    went: (personId) => told.push(`${personId} went`),
  })
})

describe('presence', () => {
  test('a person with three connections counts once, comes with the first and is gone with the last', () => {
    const connections = [{}, {}, {}] as const
    for (const connection of connections) presence.opened(connection, anna)
    expect(presence.messageFor('hall')).toEqual({ connected: 1, screens: 0 })
    presence.closed(connections[0])
    presence.closed(connections[1])
    expect([presence.messageFor('hall').connected, told]).toEqual([1, ['anna came']])
    presence.closed(connections[2])
    expect([presence.messageFor('hall').connected, told]).toEqual([0, ['anna came', 'anna went']])
  })

  test('the same connection told twice counts once, and an unknown one is no departure', () => {
    const connection = {}
    presence.opened(connection, bert)
    presence.opened(connection, bert)
    presence.closed({})
    expect(presence.messageFor('hall').connected).toBe(1)
    presence.closed(connection)
    presence.closed(connection)
    expect([presence.messageFor('hall').connected, told]).toEqual([0, ['bert came', 'bert went']])
  })

  test('room screens are counted apart, and are nobody who comes', () => {
    const screen = {}
    presence.opened(screen, undefined)
    expect(presence.messageFor('hall')).toEqual({ connected: 0, screens: 1 })
    presence.closed(screen)
    expect([presence.messageFor('hall').screens, told]).toEqual([0, []])
  })

  test('who is connected is told to the podium alone', () => {
    presence.opened({}, anna)
    presence.opened({}, bert)
    expect(presence.messageFor('podium').who).toEqual([anna, bert])
    for (const audience of ['hall', 'door', 'screen'] as const)
      expect(presence.messageFor(audience)).not.toHaveProperty('who')
  })

  test('a storm of 5,000 arrivals in 10 s is announced at most once a second', () => {
    for (let person = 0; person < 5000; person++) {
      presence.opened({}, `p${person}` as PersonId)
      time.pass(2)
    }
    time.pass(1000)
    expect(presence.messageFor('hall').connected).toBe(5000)
    expect(announced).toBeGreaterThan(8)
    expect(announced).toBeLessThanOrEqual(11)
  })

  test('after a quiet second a change is told within 250 ms', () => {
    presence.opened({}, anna)
    time.pass(250)
    expect(announced).toBe(1)
    time.pass(1000)
    presence.opened({}, bert)
    time.pass(250)
    expect(announced).toBe(2)
  })

  test('a second connection of somebody who is there is not announced', () => {
    presence.opened({}, anna)
    time.pass(1000)
    presence.opened({}, anna)
    time.pass(1000)
    expect(announced).toBe(1)
  })
})
