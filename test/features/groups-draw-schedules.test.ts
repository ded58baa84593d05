import { describe, expect, test } from 'vitest'
import { storedSchedule } from '../../shared/features/groups/draw/schedules.ts'
import { judge } from '../support/draw-oracle.ts'

const STORED = [
  { tables: 8, size: 4, rounds: 10 },
  { tables: 5, size: 3, rounds: 7 },
  { tables: 6, size: 3, rounds: 7 },
  { tables: 7, size: 3, rounds: 9 },
  { tables: 10, size: 3, rounds: 14 },
  { tables: 6, size: 4, rounds: 7 },
  { tables: 7, size: 4, rounds: 9 },
  { tables: 10, size: 4, rounds: 11 },
  { tables: 12, size: 4, rounds: 13 },
  { tables: 6, size: 5, rounds: 6 },
  { tables: 10, size: 5, rounds: 9 },
  { tables: 12, size: 5, rounds: 11 },
]

describe('the stored schedules', () => {
  test.each(STORED)(
    '[GR119] $tables tables of $size → $rounds rounds, no two meet twice',
    ({ tables, size, rounds }) => {
      const schedule = storedSchedule(tables, size)!
      expect(schedule.map((round) => round.map(({ length }) => length))).toEqual(
        new Array(rounds).fill(new Array(tables).fill(size)),
      )
      const people = Array.from({ length: tables * size }, (_, person) => ({ id: `${person}`, attributes: {} }))
      const seats = schedule.map((round) => round.map((table) => ({ zone: 'room', members: table.map(String) })))
      expect(judge({ people }, seats)).toMatchObject({ repeats: 0, misplaced: 0, sizesDiffer: 0 })
    },
  )

  test('[GR119] another number of tables or size → none is stored', () => {
    expect(storedSchedule(8, 5)).toBeUndefined()
    expect(storedSchedule(42, 5)).toBeUndefined()
  })
})
