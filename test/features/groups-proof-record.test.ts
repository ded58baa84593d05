import { describe, expect, test } from 'vitest'
import { openLine, verifyRecord } from '../../shared/features/groups/proof/verify.ts'
import { ROLES } from '../../shared/lib/roles.ts'
import { exportOf, mayFetch } from '../../shared/meeting/exports.ts'
import { fileOf, meeting, recordsOf, REMOTE, ROOM, round } from '../support/draw-record.ts'
import { chair, text, type Given } from '../support/given.ts'
import { arrived, drawn, followed, left, listed, prepare, seatedRound, withHere } from '../support/groups-meeting.ts'

const record = recordsOf(round)[0]!

interface OfSelf {
  readonly groups: { readonly lines: Readonly<Record<string, { readonly line: number; readonly opening: string }>> }
}

const myLine = (given: Given, personId: string) => (given.seesOfSelf(personId) as unknown as OfSelf).groups.lines['r1']!

describe('the record', () => {
  test('[GR125] everybody who looks at the meeting gets it of every round that was published', () => {
    const file = exportOf('draws.json')!
    expect(ROLES.filter((role) => !mayFetch(file, [role]))).toEqual([])
    const second = seatedRound(round.after(chair, { type: 'groups.end', roundId: 'r1' }), { roundId: 'r2' })
    expect(recordsOf(second).map(({ terms }) => terms.round)).toEqual(['r1', 'r2'])
    expect(recordsOf(second).map(verifyRecord)).toEqual([{ outcome: 'same' }, { outcome: 'same' }])
    expect(recordsOf(drawn(meeting))).toEqual([])
  })

  test('[GR126] it names nobody: no names, no ids, no value of an attribute', () => {
    const text = fileOf(round)
    for (const word of ['Name of', 'Organisation of', 'government', 'civil_society', 'remote', ...ROOM, ...REMOTE])
      expect(text).not.toContain(`"${word}`)
  })

  test('[GR127] who came, who left and who sits elsewhere stand in it beside the tables as they were drawn', () => {
    const zoe = round.and(listed('zoe'), arrived('zoe', 'room'))
    const [own] = recordsOf(followed(zoe.and(left('ana', 'room'))))
    expect(own!.tables).toEqual(record.tables)
    expect(own!.changes.map(({ why, line }) => `${why} ${line > 11 ? 'after' : 'among'}`).sort()).toEqual([
      'came after',
      'left among',
    ])
    expect(verifyRecord(own!)).toEqual({ outcome: 'same' })
  })

  test('[GR128] somebody opens their own line, and nobody else’s', () => {
    const { line, opening } = myLine(round, 'ana')
    expect(openLine(record, line, opening)).toEqual({ zone: 'room', stakeholderGroup: 'government' })
    expect(openLine(record, (line % 11) + 1, opening)).toBeUndefined()
    expect(openLine(record, line, opening.replace('government', 'civil_society'))).toBeUndefined()
    expect(drawn(meeting).seesOfSelf('ana')).not.toHaveProperty('groups.lines')
  })

  test('[GR128] opens their own line also where attributes are mixed in another order than the alphabet’s', () => {
    const zed = meeting.and(
      {
        type: 'people.person_added',
        personId: 'zed',
        nameText: text('Name of zed'),
        stakeholderGroup: 'government',
        regionalGroup: 'african',
        mode: 'room',
        roles: ['participant'],
        source: 'roster',
      },
      arrived('zed', 'room'),
    )
    const mixed = seatedRound(zed, { mix: ['stakeholderGroup', 'regionalGroup'] })
    const { line, opening } = myLine(mixed, 'zed')
    expect(openLine(recordsOf(mixed)[0]!, line, opening)).toMatchObject({ regionalGroup: 'african' })
  })

  test('[GR128] somebody who turned out to be another person finds the line that they were drawn by', () => {
    const merged = round.and(listed('gus')).and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'gus' })
    expect(myLine(merged, 'gus')).toEqual(myLine(round, 'ana'))
  })

  test('[GR129] of 2,000 people with three attributes it is smaller than 200 kB', () => {
    const names = Array.from({ length: 2000 }, (_, at) => `p${at}`)
    const asked = withHere(names).after(
      chair,
      prepare({ mix: ['stakeholderGroup', 'regionalGroup', 'language'], size: 5 }),
    )
    const { terms } = asked.state.groups.draft!.proof!
    const tables = Array.from({ length: 400 }, (_, table) =>
      Array.from({ length: 5 }, (_each, at) => table * 5 + at + 1),
    )
    expect(JSON.stringify({ terms, tables, met: tables }).length).toBeLessThan(200_000)
  })
})
