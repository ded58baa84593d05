import { beforeEach, describe, expect, test } from 'vitest'
import type { Event } from '../../shared/meeting/meeting.ts'
import { Departures } from '../../server/live/departures.ts'
import { TestTime } from '../support/test-time.ts'

const calm: Event = { type: 'meeting.closed' }
const urgent: Event = { type: 'meeting.reopened' }

let time: TestTime
let left: string[]
let departures: Departures
beforeEach(() => {
  time = new TestTime()
  left = []
  departures = new Departures({
    scheduler: time.onServer(0),
    isCalm: ({ type }) => type === calm.type,
    show: (events) => left.push(`${time.nowMs}: ${events.length}`),
  })
})

const answered = (name: string) => () => void left.push(name)

describe('calm changes', () => {
  test('the first leaves at once, those that follow leave together, and each answer after what it rests on', () => {
    departures.add([calm], answered('first'))
    time.pass(10)
    departures.add([calm], answered('second'))
    departures.add([calm, calm], answered('third'))
    expect(left).toEqual(['0: 1', 'first'])
    time.pass(240)
    expect(left.slice(2)).toEqual(['250: 3', 'second', 'third'])
  })

  test('a storm of 500 a second leaves at most four times a second, and all of it leaves', () => {
    for (let command = 0; command < 5000; command++) {
      departures.add([calm], answered('answer'))
      time.pass(2)
    }
    time.pass(250)
    const shown = left.filter((line) => line !== 'answer')
    expect(shown.length).toBeLessThanOrEqual(42)
    expect(shown.reduce((sum, line) => sum + Number(line.split(': ')[1]), 0)).toBe(5000)
    expect(left).toHaveLength(5000 + shown.length)
  })

  test('that come one by one, slower than that, wait for nothing', () => {
    for (let command = 0; command < 4; command++) {
      departures.add([calm])
      time.pass(250)
    }
    expect(left).toEqual(['0: 1', '250: 1', '500: 1', '750: 1'])
  })

  test('an urgent change takes along what waits and leaves at once', () => {
    departures.add([calm])
    departures.add([calm], answered('calm'))
    time.pass(50)
    departures.add([urgent], answered('urgent'))
    expect(left.slice(1)).toEqual(['50: 2', 'calm', 'urgent'])
    time.pass(1000)
    expect(left).toHaveLength(4)
  })

  test('a lot in which one change is urgent is urgent', () => {
    departures.add([calm])
    departures.add([calm, urgent])
    expect(left).toEqual(['0: 1', '0: 2'])
  })

  test('urgent changes never wait, however soon they follow each other', () => {
    for (let command = 0; command < 3; command++) departures.add([urgent])
    expect(left).toEqual(['0: 1', '0: 1', '0: 1'])
  })
})

describe('an answer without a change', () => {
  test('leaves at once where nothing waits, and shows nothing', () => {
    departures.add([], answered('answer'))
    expect(left).toEqual(['answer'])
  })

  test('waits with what it may rest on', () => {
    departures.add([calm])
    departures.add([calm])
    departures.add([], answered('true already'))
    expect(left).toEqual(['0: 1'])
    time.pass(250)
    expect(left).toEqual(['0: 1', '250: 1', 'true already'])
  })
})

test('whatever waits leaves when it is told to, and once', () => {
  departures.add([calm])
  departures.add([calm], answered('answer'))
  departures.leave()
  time.pass(1000)
  expect(left).toEqual(['0: 1', '0: 1', 'answer'])
})
