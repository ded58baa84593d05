import { describe, expect, test } from 'vitest'
import type { DrawInput } from '../../shared/features/groups/draw/draw.ts'
import { drawInputOf } from '../../shared/features/groups/draw-input.ts'
import { jobsOf, runJob } from '../../shared/meeting/jobs.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { chair, system, type Given } from '../support/given.ts'
import { listed, prepare, publish, withHere } from '../support/groups-meeting.ts'

const meeting = withHere(['ana', 'bo', 'cy', 'dee'], [])
const SECOND = [
  { zone: 'room' as const, members: ['ana', 'cy'] },
  { zone: 'room' as const, members: ['bo', 'dee'] },
]
const THIRD = [
  { zone: 'room' as const, members: ['ana', 'dee'] },
  { zone: 'room' as const, members: ['bo', 'cy'] },
]

/** After a draw with these rounds after it, whatever the search would have found. */
function drawnWith(given: Given, more: Parameters<typeof prepare>[0], later: readonly (typeof SECOND)[]): Given {
  const asked = given.after(chair, prepare({ size: 2, ...more }))
  const result = runJob(jobsOf(asked.state)[0]!) as Extract<Command, { type: 'groups.keep_draw' }>
  return asked.after(system, { ...result, later })
}
const over = (given: Given, roundId: string) =>
  given.after(chair, publish({ roundId })).after(chair, { type: 'groups.end', roundId })
const planOf = (given: Given): object | undefined => given.sees('podium')['groups']!['plan'] as object | undefined
const draftOf = (given: Given) => given.sees('podium')['groups']!['draft']
const inputOf = (given: Given): Omit<DrawInput, 'seed'> => drawInputOf(given.state, given.state.groups.draft!)

const first = drawnWith(meeting, { rounds: 3 }, [SECOND, THIRD])
const second = over(first, 'r1').after(chair, prepare({ roundId: 'r2', size: 2, rounds: 2 }))

describe('several rounds planned together', () => {
  test('[GR75] the first one is drawn with those after it: the podium sees which of how many it is, and its tables alone', () => {
    expect(draftOf(first)).toMatchObject({ planNumber: 1, planOf: 3 })
    expect(JSON.stringify(first.sees('podium'))).not.toContain('later')
    expect(planOf(first)).toBeUndefined()
  })

  test('[GR76] it is published → the rounds after it stay planned, and nobody else sees them', () => {
    const round = first.after(chair, publish())
    expect(planOf(round)).toMatchObject({ next: 2, of: 3, rounds: 2, size: 2 })
    for (const audience of ['hall', 'screen', 'door'] as const)
      expect(JSON.stringify(round.sees(audience)['groups'])).not.toContain('plan')
  })

  test('[GR77] the next one is asked for with the same wishes → it begins with what was planned', () => {
    expect(inputOf(second).plan).toEqual([SECOND, THIRD])
    expect(draftOf(second)).toMatchObject({ planNumber: 2, planOf: 3 })
    expect(draftOf(drawnWith(over(first, 'r1'), { roundId: 'r2', rounds: 2 }, [THIRD]))).toMatchObject({
      planNumber: 2,
    })
  })

  test('[GR77] other wishes, or drawn again → the plan does not count', () => {
    const other = over(first, 'r1').after(chair, prepare({ roundId: 'r2', size: 2, rounds: 2, mix: ['language'] }))
    expect(inputOf(other).plan).toBeUndefined()
    expect(draftOf(other)).toMatchObject({ planNumber: 1, planOf: 2 })
    const again = second.after(chair, { type: 'groups.redraw', roundId: 'r2', expects: { draw: 1 }, reason: 'look' })
    expect(inputOf(again).plan).toBeUndefined()
    expect(draftOf(again)).toMatchObject({ planNumber: 2, planOf: 3 })
  })

  test('[GR78] a planned round is discarded → it stays planned', () => {
    const discarded = second.after(chair, { type: 'groups.discard', roundId: 'r2' })
    expect(planOf(discarded)).toMatchObject({ next: 2, of: 3 })
  })

  test('[GR78] the last one is published, or a round without others → nothing stays planned', () => {
    const two = drawnWith(over(first, 'r1'), { roundId: 'r2', rounds: 2 }, [THIRD])
    const third = drawnWith(over(two, 'r2'), { roundId: 'r3', rounds: 1 }, [])
    expect(planOf(over(two, 'r2'))).toMatchObject({ next: 3, of: 3 })
    expect(draftOf(third)).toMatchObject({ planNumber: 3, planOf: 3 })
    expect(planOf(over(third, 'r3'))).toBeUndefined()
    const alone = drawnWith(over(first, 'r1'), { roundId: 'r2', mix: ['language'] }, [])
    expect(planOf(over(alone, 'r2'))).toBeUndefined()
  })

  test('[GR78] who was planned and turned out to be somebody else is meant as who they are now', () => {
    const merged = over(first, 'r1').and(listed('zoe'), {
      type: 'people.merged',
      fromPersonId: 'ana',
      intoPersonId: 'zoe',
    })
    const next = merged.after(chair, prepare({ roundId: 'r2', size: 2, rounds: 2 }))
    expect(inputOf(next).plan?.[0]?.[0]?.members).toEqual(['zoe', 'cy'])
  })
})
