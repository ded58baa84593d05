import { describe, expect, test } from 'vitest'
import type { Entry } from '../../server/log/event-log.ts'
import { RedisNodes, watched } from '../support/redis-nodes.ts'
import { TestTime } from '../support/test-time.ts'
import { accepted, after, chainFrom, MEETING, start, textId, versionsOf } from './event-log-contract.ts'

const nodes = new RedisNodes()

describe('A rehearsal with several nodes', () => {
  const [first, second] = chainFrom(start, 2) as [Entry, Entry]
  const before = after(start, first)
  const rehearsed = { ...before, epoch: 'rehearsal1' }

  test('is seen by all nodes, goes on from what is kept and leaves nothing of itself behind', async () => {
    const [one, other] = await nodes.two(MEETING, start.epoch)
    await one.append(MEETING, 0, [{ ...first, texts: [{ id: textId('t1'), body: 'Amina' }] }])
    const heard = watched(other, MEETING).next()
    await one.begin(MEETING, 'rehearsal1')
    await heard
    expect(await other.head(MEETING)).toEqual(rehearsed)
    await expect(other.begin(MEETING, 'rehearsal2')).rejects.toThrow('is in rehearsal')
    const played = accepted(rehearsed, 'r1', {
      texts: [{ id: textId('t2'), body: 'Invented' }],
      erasedTexts: [textId('t1')],
    })
    expect(await other.append(MEETING, 1, [played])).toEqual({ result: 'appended' })
    expect(await versionsOf(one)).toEqual([1, 2])
    expect([...(await one.texts(MEETING)).keys()]).toEqual(['t2'])
    await one.end(MEETING)
    for (const log of [one, other]) {
      expect(await log.head(MEETING)).toEqual(before)
      expect(await log.outcomeOf(MEETING, played.key)).toBeUndefined()
      expect([...(await log.texts(MEETING)).keys()]).toEqual(['t1'])
    }
    expect(await nodes.behind.run((client) => client.keys(`${nodes.prefix}*rehearsal*`))).toEqual([])
  })

  test('what comes too late from it, or from before it, is not taken; a command answered before it is not carried out again', async () => {
    const [one, other] = await nodes.two(MEETING, start.epoch)
    await one.append(MEETING, 0, [first])
    await one.begin(MEETING, 'rehearsal1')
    await expect(other.append(MEETING, 1, [second])).rejects.toThrow('does not follow')
    expect(await other.append(MEETING, 1, [{ ...first }])).toMatchObject({ result: 'known' })
    expect(await other.outcomeOf(MEETING, first.key)).toEqual(first.outcome)
    await one.end(MEETING)
    await expect(other.append(MEETING, 1, [accepted(rehearsed, 'r1')])).rejects.toThrow('does not follow')
    expect(await one.head(MEETING)).toEqual(before)
  })

  test('is over when its node is gone, and is kept up while it is there', async () => {
    const time = new TestTime()
    const [one, other] = await nodes.two(MEETING, start.epoch, { scheduler: time.onServer(0) })
    await one.begin(MEETING, 'rehearsal1')
    await one.append(MEETING, 0, [accepted({ ...start, epoch: 'rehearsal1' }, 'r1')])
    const names = ['head', 'records', 'outcomes'].map((name) => `${nodes.prefix}{${MEETING}}:rehearsal:${name}`)
    const endsAt = () => Promise.all(names.map((name) => nodes.behind.run((client) => client.pExpireTime(name))))
    const [first, ...others] = await endsAt()
    expect(others).toEqual([first, first])
    expect(first).toBeGreaterThan(0)
    for (const name of names) await nodes.behind.run((client) => client.pExpire(name, 5000))
    time.pass(5000)
    await expect
      .poll(async () => Math.min(...(await endsAt())), { timeout: 10_000, interval: 20 })
      .toBeGreaterThanOrEqual(first!)
    await one.close()
    expect(await other.head(MEETING)).toEqual(start)
  })
})
