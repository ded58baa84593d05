import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitmentOf, digestOf, textOfFile, type DrawRecord } from '../../shared/features/groups/proof/record.ts'
import { drawsOf, verifyRecord } from '../../shared/features/groups/proof/verify.ts'
import { fileOf, meeting, recordsOf, round } from '../support/draw-record.ts'
import { seatedRound, withHere } from '../support/groups-meeting.ts'

const record = recordsOf(round)[0]!
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

describe('checking', () => {
  test('[GR130] the tables of a record are drawn again from it alone', () => {
    expect(verifyRecord(record)).toEqual({ outcome: 'same' })
    expect(drawsOf(`${fileOf(round)}\n`)).toHaveLength(1)
  })

  test('[GR130] the same in mixed tables of one language, with hosts, sets kept apart and together', () => {
    const wished = seatedRound(meeting, {
      zones: 'mixed',
      sameLanguage: true,
      mix: ['stakeholderGroup', 'regionalGroup'],
      notAlone: ['stakeholderGroup'],
      apart: [['ana', 'bo']],
      together: [['cy', 'pat']],
      hosts: ['dee', 'sam'],
      size: 4,
    })
    expect(recordsOf(wished).map(verifyRecord)).toEqual([{ outcome: 'same' }])
  })

  test('[GR126] what is said of mixed tables knows the sides of their people', () => {
    const both = seatedRound(meeting, { zones: 'mixed', size: 3 })
    expect(recordsOf(both).map(verifyRecord)).toEqual([{ outcome: 'same' }])
    expect(both.state.groups.round).toMatchObject({ quality: { withoutRoom: 0 } })
    const inRoom = seatedRound(withHere(['ana', 'bo', 'cy', 'dee']), { zones: 'mixed', size: 2 })
    expect(inRoom.state.groups.round).toMatchObject({ quality: { withoutRoom: 0, withoutRemote: 2 } })
  })

  test('[GR131] any sign of the file is another one → it is refused', () => {
    const file = fileOf(round)
    const isRefused = (text: string) => drawsOf(text)?.every((each) => verifyRecord(each).outcome === 'same') !== true
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const sign = String.fromCharCode(code)
        fc.pre(file[at] !== sign)
        return isRefused(file.slice(0, at) + sign + file.slice(at + 1))
      }),
      { numRuns: 400 },
    )
    expect(isRefused(` {${file.slice(1)} `)).toBe(false)
    expect(isRefused(`{ ${file.slice(1)}`)).toBe(true)
  })

  test('[GR131] anything that counts is another one, and whoever changed it made a new digest → it is refused', () => {
    const paths = leavesOf({ ...record, digest: undefined })
    for (const path of paths) {
      const changed = withOther(record, path) as DrawRecord
      const [again] = drawsOf(textOfFile([{ ...changed, digest: digestOf(changed) }])) ?? []
      expect(again && verifyRecord(again).outcome, path.join('.')).not.toBe('same')
    }
    expect(paths.length).toBeGreaterThan(50)
  })

  test('[GR131] what does not fit is named', () => {
    const differences = (changed: Partial<DrawRecord>) => {
      const verdict = verifyRecord({ ...record, ...changed, digest: digestOf({ ...record, ...changed }) })
      return verdict.outcome === 'differs' && verdict.difference.what
    }
    expect(differences({ terms: { ...record.terms, draw: 2 } })).toBe('commitment')
    expect(differences({ secret: '00'.repeat(32) })).toBe('secret')
    expect(differences({ entropy: { kind: 'numbers', numbers: [1] } })).toBe('entropy')
    expect(differences({ tables: record.tables.toReversed() })).toBe('table')
    expect(differences({ changes: [{ line: 1, from: 0, to: 1, why: 'came' }] })).toBe('change')
    expect(verifyRecord({ ...record, digest: '0'.repeat(64) })).toMatchObject({ difference: { what: 'digest' } })
  })

  test('[GR132] drawn with another algorithm → said so, and nothing is claimed', () => {
    const terms = { ...record.terms, algorithm: record.terms.algorithm + 1 }
    const other = { ...record, terms, commitment: commitmentOf(terms) }
    expect(verifyRecord({ ...other, digest: digestOf(other) })).toEqual({
      outcome: 'other_algorithm',
      algorithm: terms.algorithm,
    })
  })

  test('[GR131] what is no record at all → said so', () => {
    for (const text of [
      '',
      'hello',
      '[]',
      '{"kind":"rostrum-draws"}',
      JSON.stringify({ kind: 'rostrum-draws', draws: [{}] }),
    ])
      expect(drawsOf(text)).toBeUndefined()
  })
})

type Path = readonly (string | number)[]

/** The way to each text and number in a value. */
function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (value === undefined) return []
  if (!isObject(value)) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

/** The same with another text or number there, of the form that it has. */
function withOther(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined) return typeof value === 'number' ? value + 1 : otherText(String(value))
  if (Array.isArray(value)) return value.map((inner, at) => (at === name ? withOther(inner, rest) : inner))
  const inner = (value as Record<string, unknown>)[name]
  return { ...(value as object), [name]: withOther(inner, rest) }
}

const otherText = (text: string): string => (text.endsWith('a') ? `${text.slice(0, -1)}b` : `${text.slice(0, -1)}a`)
