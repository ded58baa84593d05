import { beforeEach, describe, expect, test } from 'vitest'
import type { Due } from '../../shared/lib/feature.ts'
import { ID_PATTERN } from '../../shared/lib/ids.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import type { CommandAnswer } from '../../shared/protocol/down.ts'
import { CertainCommands, idOfCause } from '../../server/live/certain-commands.ts'
import { DueTimer } from '../../server/live/due-timer.ts'
import { TestTime } from '../support/test-time.ts'

const DAY_MS = 86_400_000
const command: Command = { type: 'people.change_code' }
const due = (cause: string, atMs: number): Due<Command> => ({ cause, atMs, command })

let time: TestTime
let handedIn: string[]
let answer: CommandAnswer
let commands: CertainCommands
let timer: DueTimer
beforeEach(() => {
  time = new TestTime()
  handedIn = []
  answer = { outcome: 'accepted', version: 1 }
  const scheduler = time.onServer(0)
  commands = new CertainCommands(scheduler, async (_command, commandId) => {
    handedIn.push(`${time.nowMs}: ${commandId}`)
    return answer
  })
  timer = new DueTimer(scheduler, commands)
})

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('what falls due', () => {
  test('is handed in at its instant, the earliest first', () => {
    timer.follow([due('b', 2000), due('a', 1000)])
    time.pass(999)
    expect(handedIn).toEqual([])
    time.pass(1500)
    expect(handedIn).toEqual(['1000: due-a', '2000: due-b'])
  })

  test('is handed in at once where its instant is past', () => {
    time.pass(5000)
    timer.follow([due('a', 1000), due('b', 4000)])
    time.pass(0)
    expect(handedIn).toEqual(['5000: due-a', '5000: due-b'])
  })

  test('is handed in once as long as it stands, whatever else changes', () => {
    timer.follow([due('a', 1000)])
    time.pass(1000)
    timer.follow([due('a', 1000), due('b', 3000)])
    time.pass(10_000)
    expect(handedIn).toEqual(['1000: due-a', '3000: due-b'])
  })

  test('follows what has become of it: earlier, later, or not at all', () => {
    timer.follow([due('a', 1000), due('b', 1000), due('c', 1000)])
    timer.follow([due('a', 500), due('b', 2000)])
    time.pass(10_000)
    expect(handedIn).toEqual(['500: due-a', '2000: due-b'])
  })

  test('is handed in on its day where that is further away than a timer reaches', () => {
    timer.follow([due('far', 60 * DAY_MS)])
    time.pass(60 * DAY_MS - 1)
    expect(handedIn).toEqual([])
    time.pass(1)
    expect(handedIn).toEqual([`${60 * DAY_MS}: due-far`])
  })

  test('does not fall due any more once the meeting is given up', () => {
    timer.follow([due('a', 1000)])
    timer.stop()
    time.pass(2000)
    expect(handedIn).toEqual([])
  })
})

describe('a command that has a cause', () => {
  test('is handed in again after a second, then less and less often, until its outcome is known', async () => {
    answer = { outcome: 'unknown' }
    timer.follow([due('a', 0)])
    time.pass(0)
    for (let second = 0; second < 8; second++) {
      await settle()
      time.pass(1000)
    }
    expect(handedIn).toEqual([0, 1000, 3000, 7000].map((atMs) => `${atMs}: due-a`))
    answer = { outcome: 'accepted', version: 1 }
    for (let minute = 0; minute < 3; minute++) {
      await settle()
      time.pass(60_000)
    }
    expect(handedIn).toHaveLength(5)
  })

  test('has an id that whoever notices the cause makes, too, and that fits', () => {
    const long = `connect-${'p'.repeat(64)}-1700000000000`
    for (const cause of ['a', 'table-2', long, 'ends with ümlaut', '1']) {
      expect(idOfCause(cause)).toMatch(ID_PATTERN)
      expect(idOfCause(cause)).toBe(idOfCause(cause))
    }
    expect(idOfCause('table-2')).toBe('table-2')
    expect(idOfCause(long)).not.toBe(idOfCause(`${long}1`))
  })
})
