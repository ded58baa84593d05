import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { headAfter, NO_HASH } from '../../server/log/chain.ts'
import type { TextBody } from '../../shared/lib/feature.ts'
import type { ItemId, TextId } from '../../shared/lib/ids.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { upcast } from '../../shared/meeting/old-events.ts'
import { actorSchema, replay, type LogRecord } from '../../shared/meeting/record.ts'
import { view } from '../../shared/meeting/view.ts'
import { floorOf } from '../../shared/features/floor/state.ts'
import { isWellFormed } from '../support/well-formed.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

/** A meeting as the first version of the product wrote it down, every kind of event in it. It is never changed. */
const records = fixture('log-v1.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LogRecord)
const texts = new Map(Object.entries(JSON.parse(fixture('log-v1-texts.json')) as Record<string, TextBody>)) as Map<
  TextId,
  TextBody
>
const state = replay(records, texts)

describe('a log of version 1', () => {
  test('is a chain, to the head that was written down with it', () => {
    const { version, hash } = headAfter({ epoch: 'e1', version: 0, hash: NO_HASH }, records)
    expect({ version, hash }).toEqual({
      version: 67,
      hash: 'e0f25efa68c8debd11a8560a40f0acf40bbec910d20a8036121f7707cf1488a7',
    })
  })

  test('reads today as events of today, by actors of today', () => {
    for (const { events, actor, version } of records) {
      expect(
        events.flatMap(upcast).filter((event) => !isWellFormed(event)),
        `record ${version}`,
      ).toEqual([])
      expect(actorSchema.safeParse(actor).success, `actor of record ${version}`).toBe(true)
    }
  })

  test('says what happened: people', () => {
    const people = [...state.people.people.values()].map(({ name, roles, source, mode }) => ({
      name,
      roles,
      source,
      mode,
    }))
    expect(people).toHaveLength(7)
    expect(people).toEqual(
      expect.arrayContaining([
        { name: 'Ines Okoye', roles: ['chair'], source: 'walk_in', mode: 'remote' },
        { name: 'Bruno da Costa', roles: ['member'], source: 'roster', mode: 'remote' },
        { name: 'Lamya Haddad', roles: ['participant'], source: 'roster', mode: 'room' },
        { name: 'Wu Lan', roles: ['participant'], source: 'walk_in', mode: 'room' },
        { name: undefined, roles: ['observer'], source: 'roster', mode: 'remote' },
      ]),
    )
    expect(state.people.codeSerial).toBe(2)
    expect(state.people.devices.has('d-screen')).toBe(false)
    expect(state.people.links.get('l-observer')).toMatchObject({ isRevoked: true })
  })

  test('[ME11] says what happened: meeting and agenda', () => {
    expect(state.meeting).toMatchObject({ phase: 'live', calls: { en: { url: 'https://call.example.org/room' } } })
    expect(state.agenda.currentItemId).toBe('day2-1')
    expect(Object.entries(state.agenda.items).map(([itemId, { status }]) => `${itemId} ${status}`)).toEqual([
      'day1-1 closed',
      'day1-2 closed',
      'day1-3 planned',
      'day2-1 open',
      'day2-2 planned',
      'day2-3 skipped',
    ])
    expect(state.agenda.items['day1-1']).toMatchObject({ pausedMs: 60_000 })
  })

  test('says what happened: floor', () => {
    expect(state.floor).toMatchObject({ limitMs: 120_000, policy: { sides: { room: 2, remote: 1 } } })
    expect(floorOf(state.floor, 'day1-2' as ItemId)).toMatchObject({ turns: 1, isQueueClosed: false })
    const { entries } = view(state, 'hall').floor
    expect([...entries.values()].map(({ name, status }) => `${name} ${status}`).sort()).toEqual([
      'Bruno da Costa waiting',
      'Wu Lan waiting',
    ])
  })
})

test('an event that is not of today is found', () => {
  expect(isWellFormed({ type: 'people.code_changed', codeSerial: 2 })).toBe(true)
  expect(isWellFormed({ type: 'people.code_changed', serial: 2 } as unknown as Event)).toBe(false)
  expect(isWellFormed({ type: 'people.code_replaced' } as unknown as Event)).toBe(false)
})
