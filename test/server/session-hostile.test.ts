import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLargerThan } from '../../server/transport/frame-size.ts'
import { createRates } from '../../server/transport/rates.ts'
import { connectedMeeting } from '../support/connected-meeting.ts'
import { TestTime } from '../support/test-time.ts'

function nested(depth: number): unknown {
  let value: unknown = 'core'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** JSON of any shape, and what only a binary packet or a broken carrier could bring. */
const garbage = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withTypedArray: true, withMap: true }),
  fc.nat(40_000).map(nested),
  fc.nat(40_000).map((length) => ({ type: 'x'.repeat(length) })),
)

const almostRight = fc.record(
  {
    type: fc.constantFrom('meeting.edit', 'floor.ask', 'people.import', '__proto__', 'constructor', 'toString'),
    commandId: fc.oneof(fc.constant('c1'), garbage),
    madeAtMs: fc.oneof(fc.nat(), garbage),
    title: garbage,
    meetingId: fc.oneof(fc.constant('m1'), garbage),
    audience: fc.oneof(fc.constant('hall'), garbage),
    linkId: garbage,
    protocol: garbage,
    __proto__: garbage,
  },
  { requiredKeys: [] },
)

const names = fc.oneof(
  fc.constantFrom('join', 'command', 'clock', 'error', 'disconnect', '__proto__', 'constructor'),
  fc.string(),
)

describe('whatever a client sends', () => {
  test('is answered once with an error or not at all, never throws, and changes nothing for others', async () => {
    const kit = await connectedMeeting()
    const bystander = kit.connect(await kit.admit('Berta', 'participant'))
    await bystander.join('hall', { epoch: kit.meeting.epoch, version: kit.meeting.version })
    const attacker = kit.connect(await kit.admit('Mallory', 'secretariat'))
    await attacker.join('podium', { epoch: kit.meeting.epoch, version: kit.meeting.version })
    const version = kit.meeting.version
    bystander.sent.length = 0
    let reached = 0
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(garbage, almostRight), async (name, payload) => {
        reached++
        const before = attacker.answers.length
        await attacker.ask(name, payload)
        expect(attacker.answers.length - before).toBe(1)
      }),
      { numRuns: 2000 },
    )
    expect(reached).toBeGreaterThanOrEqual(2000)
    expect(bystander.sent).toEqual([])
    expect(kit.meeting.version).toBe(version)
    expect(kit.problems.filter(({ code }) => code === 'internal')).toEqual([])
  })

  test('without a function to answer through is dropped, whatever stands in its place', async () => {
    const kit = await connectedMeeting()
    const attacker = kit.connect()
    await fc.assert(
      fc.asyncProperty(names, garbage, garbage, async (name, payload, ack) => {
        fc.pre(typeof ack !== 'function')
        await attacker.tell(name, payload, ack)
      }),
    )
    expect(attacker.sent).toEqual([])
  })

  test('an answer that cannot be given is contained', async () => {
    const kit = await connectedMeeting()
    const broken = () => {
      throw new RangeError('no')
    }
    await kit.connect().tell('clock', {}, broken)
    expect(kit.problems).toEqual([{ code: 'internal', error: 'RangeError' }])
  })

  test('a meeting that cannot be loaded is told as unavailable, without the error’s words', async () => {
    const kit = await connectedMeeting()
    const who = await kit.admit('Gunnar', 'participant')
    kit.parts.meetingOf = () => Promise.reject(new TypeError('secret'))
    expect(await kit.connect(who).join('hall')).toEqual({ outcome: 'error', code: 'unavailable' })
    expect(JSON.stringify(kit.problems)).not.toContain('secret')
  })
})

describe('what is wrong with a frame is said', () => {
  const refused = async (name: string, payload: unknown) => {
    const kit = await connectedMeeting()
    return kit.connect().ask(name, payload)
  }

  test('unknown names', async () => {
    expect(await refused('shutdown', {})).toEqual({ outcome: 'error', code: 'bad_frame', reason: 'unknown name' })
  })

  test('more than 32 kB', async () => {
    const tooLarge = { outcome: 'error', code: 'too_large' }
    expect(await refused('clock', { x: 'x'.repeat(32 * 1024) })).toEqual(tooLarge)
    expect(await refused('clock', nested(30_000))).toEqual(tooLarge)
    expect(await refused('clock', Array(12_000).fill([]))).toEqual(tooLarge)
    expect(await refused('clock', { x: 'ض'.repeat(16 * 1024) })).toEqual(tooLarge)
  })

  test('a field too many, by its name', async () => {
    expect(await refused('clock', { evil: 1 })).toEqual({
      outcome: 'error',
      code: 'bad_frame',
      field: 'evil',
      reason: 'unknown field',
    })
  })

  test('a wrong field, by its path', async () => {
    const madeAtMs = 'now'
    const answer = await refused('command', { type: 'floor.ask', commandId: 'c1', itemId: 'i1', madeAtMs })
    expect(answer).toMatchObject({ outcome: 'error', code: 'bad_frame', field: 'madeAtMs' })
  })

  test('a type that does not exist', async () => {
    const answer = await refused('command', { type: 'floor.grab', commandId: 'c1', madeAtMs: 1 })
    expect(answer).toMatchObject({ outcome: 'error', code: 'bad_frame', field: 'type' })
  })

  test('and never with more than a line of what was sent', async () => {
    const answer = await refused('clock', { ['k'.repeat(10_000)]: 1 })
    expect(JSON.stringify(answer).length).toBeLessThan(250)
  })
})

describe('size', () => {
  test('is what JSON takes, escapes apart, or half as much again where every list has one element', () => {
    const plain = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('\\'))
    fc.assert(
      fc.property(plain, (value) => {
        const bytes = Buffer.byteLength(JSON.stringify(value))
        expect(isLargerThan(value, bytes * 1.5)).toBe(false)
        expect(isLargerThan(value, bytes - 1)).toBe(true)
      }),
    )
  })
})

describe('rates', () => {
  test('a burst, then so many a minute, for each key apart', () => {
    const time = new TestTime()
    const rates = createRates(time.onServer(0))
    const limit = { burst: 3, perMinute: 60 }
    const take = (key: string | object) => rates.take(key, limit)
    expect([take('a'), take('a'), take('a'), take('a'), take('b')]).toEqual([true, true, true, false, true])
    time.pass(1000)
    expect([take('a'), take('a')]).toEqual([true, false])
    time.pass(3_600_000)
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([true, true, true, false])
  })

  test('a clock that is set back gives nothing and takes nothing', () => {
    let nowMs = 1000
    const rates = createRates({ nowMs: () => nowMs })
    const limit = { burst: 2, perMinute: 60 }
    expect(rates.take('a', limit)).toBe(true)
    nowMs = 0
    expect([rates.take('a', limit), rates.take('a', limit)]).toEqual([true, false])
  })
})
