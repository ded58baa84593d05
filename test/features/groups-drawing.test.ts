import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { linesOfDraw } from '../../shared/features/groups/proof-state.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { failedJob, jobsOf, runJob } from '../../shared/meeting/jobs.ts'
import { chair, given, moderator, person, secretariat, system, type Plain } from '../support/given.ts'
import {
  arrived,
  drawn,
  left,
  listed,
  prepare,
  publish,
  seatedRound,
  tablesOf,
  withHere,
  workedOut,
} from '../support/groups-meeting.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'

const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo']
const REMOTE = ['pat', 'quin', 'rob', 'sam']
const meeting = withHere(ROOM, REMOTE)
const draftOf = ({ state }: typeof meeting) => state.groups.draft!

describe('asking for a draw', () => {
  test.each([chair, moderator, secretariat])(
    '[GR1] the podium asks → those who are here are to be seated, by side',
    (actor) => {
      const asked = meeting.when(actor, prepare({ mix: ['stakeholderGroup', 'stakeholderGroup', 'language'] }))
      expect(asked).toMatchObject({ outcome: 'accepted' })
      expect(asked.outcome === 'accepted' && asked.events[0]).toMatchObject({
        type: 'groups.draw_asked',
        roundId: 'r1',
        draw: 1,
        size: 3,
        zones: 'apart',
        mix: ['stakeholderGroup', 'language'],
        from: 'here',
        room: expect.toSatisfy((ids: string[]) => ids.toSorted().join() === ROOM.join()),
        remote: expect.toSatisfy((ids: string[]) => ids.toSorted().join() === REMOTE.join()),
      })
    },
  )

  test('[GR1] an id that was used → refused, also once its draft was discarded', () => {
    const discarded = drawn(meeting).after(chair, { type: 'groups.discard', roundId: 'r1' })
    expect(discarded.when(chair, prepare())).toEqual(reject({ code: 'groups/id_used' }))
    expect(discarded.when(chair, prepare({ roundId: 'r2' }))).toMatchObject({ outcome: 'accepted' })
  })

  test('[GR2] there is a draft → another is refused', () => {
    const asked = meeting.after(chair, prepare())
    expect(asked.when(moderator, prepare({ roundId: 'r2' }))).toEqual(reject({ code: 'groups/draft_exists' }))
  })

  test('[GR3] only who takes part and is here or asleep is drawn; who is asleep on the remote side', () => {
    const mixed = meeting
      .and(listed('mona', 'room', 'participant', 'moderator'), listed('dora', 'room', 'door'), arrived('mona', 'room'))
      .and(arrived('dora', 'room'), listed('zoe', 'room'), { type: 'people.erased', personId: 'bo', erasedTexts: [] })
      .and({ type: 'attendance.fell_asleep', personId: 'pat', sinceMs: 0 }, left('quin', 'remote'), left('cy', 'room'))
      .and(arrived('cy', 'remote'))
    const { room, remote } = draftOf(mixed.after(chair, prepare()))
    expect([...room].sort()).toEqual(['ana', 'dee', 'eli', 'flo'])
    expect([...remote].sort()).toEqual(['cy', 'pat', 'rob', 'sam'])
  })

  test('[GR4] from the list → those who have not come count on their expected side, those who left do not', () => {
    const listedOnly = meeting.and(listed('ulf', 'remote'), listed('vera', 'room'), left('ana', 'room'))
    const { room, remote } = draftOf(listedOnly.after(chair, prepare({ from: 'list' })))
    expect([...room].sort()).toEqual(['bo', 'cy', 'dee', 'eli', 'flo', 'vera'])
    expect([...remote].sort()).toEqual([...REMOTE, 'ulf'])
  })

  test('[GR4] from the list on another day → who left the day before is expected again', () => {
    const ended = { type: 'attendance.day_ended', date: '2026-11-23', endMs: minutes(600), personIds: [] } as const
    const evening = meeting.and(left('ana', 'room'), left('bo', 'room'))
    expect(draftOf(evening.after(chair, prepare({ from: 'list' }))).room).not.toContain('ana')
    const nextDay = evening.and(ended).at(minutes(700))
    const today = nextDay.and({ ...arrived('bo', 'room'), fromMs: minutes(690) } as Plain<Event>)
    const gone = today.and({ ...left('bo', 'room'), toMs: minutes(695) } as Plain<Event>)
    expect(draftOf(gone.after(chair, prepare({ from: 'list' }))).room).toContain('ana')
    expect(draftOf(gone.after(chair, prepare({ from: 'list' }))).room).not.toContain('bo')
  })

  test('[GR4] only those who are here may be drawn → the list is refused', () => {
    const strict = meeting.and({ type: 'attendance.rules_set', onlyHere: true, graceMs: 120_000 })
    expect(strict.when(chair, prepare({ from: 'list' }))).toEqual(reject({ code: 'groups/only_here' }))
  })

  test('[GR5] fewer than two people → refused', () => {
    expect(withHere(['ana']).when(chair, prepare())).toEqual(reject({ code: 'groups/too_few_people', people: 1 }))
    expect(given(...smallMeeting).when(chair, prepare())).toEqual(reject({ code: 'groups/too_few_people', people: 0 }))
  })

  test('[GR15] the meeting is closed → no draw', () => {
    const closed = meeting.and({ type: 'agenda.item_closed', itemId: 'i1' }, { type: 'meeting.closed' })
    expect(closed.when(chair, prepare())).toEqual(reject({ code: 'groups/meeting_closed' }))
  })

  test('[GR6] nobody chooses the seed: one of 256 bits follows from what was committed to, another one each time', () => {
    const asked = meeting.after(chair, prepare())
    expect(draftOf(asked).seed).toMatch(/^[0-9a-f]{64}$/)
    const again = asked.after(chair, { type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 }, reason: 'people' })
    expect(draftOf(again).seed).toMatch(/^[0-9a-f]{64}$/)
    expect(draftOf(again).seed).not.toBe(draftOf(asked).seed)
  })

  test('[GR6] the same chance, settings and people → the same tables', () => {
    const tables = (from = meeting) => draftOf(drawn(from)).drawn!.tables
    expect(tables()).toEqual(tables())
    const later = meeting
      .after(chair, prepare({ roundId: 'r0' }))
      .after(chair, { type: 'groups.discard', roundId: 'r0' })
    expect(tables(later)).not.toEqual(tables())
  })
})

describe('the draw', () => {
  test('[GR7] is worked out beside the meeting: until then it is being drawn, and a restart finds it again', () => {
    const asked = meeting.after(chair, prepare())
    expect(asked.sees('podium')['groups']!['draft']).toMatchObject({ status: 'drawing' })
    expect(jobsOf({ ...asked.state }).map(({ jobId }) => jobId)).toEqual(['groups-r1-1'])
    const done = workedOut(asked)
    expect(done.sees('podium')['groups']!['draft']).toMatchObject({
      status: 'ready',
      quality: { people: 10, tables: 3 },
    })
    expect(jobsOf(done.state)).toEqual([])
  })

  test('[GR7] what is handed over is plain JSON', () => {
    const [job] = jobsOf(meeting.after(chair, prepare({ mix: ['stakeholderGroup'] })).state)
    expect(JSON.parse(JSON.stringify(job))).toEqual(job)
  })

  test('[GR7] a result counts once, and for the draw that it was asked for alone', () => {
    const asked = meeting.after(chair, prepare())
    const result = runJob(jobsOf(asked.state)[0]!)
    expect(asked.after(system, result).when(system, result)).toEqual(accept())
    const again = asked.after(chair, { type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 }, reason: 'people' })
    expect(again.when(system, result)).toEqual(reject({ code: 'groups/drawn_again', draw: 2 }))
    const discarded = asked.after(chair, { type: 'groups.discard', roundId: 'r1' })
    expect(discarded.when(system, result)).toEqual(reject({ code: 'groups/no_draft' }))
  })

  test('[GR53] cannot be worked out → the podium is told, nothing waits for it, and it is drawn again or discarded', () => {
    const asked = meeting.after(chair, prepare())
    const failure = failedJob(jobsOf(asked.state)[0]!)
    const failed = asked.after(system, failure)
    expect(failed.sees('podium')['groups']!['draft']).toMatchObject({ status: 'failed' })
    expect(jobsOf(failed.state)).toEqual([])
    expect(failed.when(chair, publish())).toEqual(reject({ code: 'groups/still_drawing' }))
    const again = failed.after(chair, { type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 }, reason: 'people' })
    expect(again.sees('podium')['groups']!['draft']).toMatchObject({ status: 'drawing', draw: 2 })
    expect(again.when(system, failure)).toEqual(reject({ code: 'groups/drawn_again', draw: 2 }))
    expect(drawn(meeting).when(system, failure)).toEqual(accept())
    expect(failed.when(chair, { type: 'groups.discard', roundId: 'r1' })).toMatchObject({ outcome: 'accepted' })
  })

  test('[GR8] knows who sat together before, by who they are now, and in the round that is on', () => {
    const round = seatedRound(withHere([...ROOM, 'wim'])).and(listed('gus'))
    const met = Object.values(tablesOf(round)).find((members) => members.includes('wim'))!
    const merged = round.and({ type: 'people.merged', fromPersonId: 'wim', intoPersonId: 'gus' })
    const earlier = (state: typeof merged) => {
      const proof = state.after(chair, prepare({ roundId: 'r2' })).state.groups.draft!.proof!
      const lines = linesOfDraw(proof)
      return proof.terms.met.map((table) => table.map((line) => lines[line - 1]!.id).sort())
    }
    const asGus = met.map((id) => (id === 'wim' ? 'gus' : id)).sort()
    expect(earlier(merged)).toContainEqual(asGus)
    expect(earlier(merged.after(chair, { type: 'groups.end', roundId: 'r1' }))).toContainEqual(asGus)
  })

  test('[GR9] is made again → the next number, another seed, those who are here then', () => {
    const again = drawn(meeting)
      .and(listed('zoe'), arrived('zoe', 'room'), left('ana', 'room'))
      .after(moderator, { type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 }, reason: 'people' })
    expect(draftOf(again)).toMatchObject({ draw: 2, size: 3, zones: 'apart', from: 'here' })
    expect(draftOf(again).drawn).toBeUndefined()
    expect([...draftOf(again).room].sort()).toEqual(['bo', 'cy', 'dee', 'eli', 'flo', 'zoe'])
    expect(draftOf(workedOut(again)).drawn).toBeDefined()
  })

  test('[GR9] somebody else drew again → refused with the number of the draw', () => {
    const again = drawn(meeting).after(moderator, {
      type: 'groups.redraw',
      roundId: 'r1',
      expects: { draw: 1 },
      reason: 'people',
    })
    const refused = reject({ code: 'groups/drawn_again', draw: 2 })
    expect(again.when(chair, { type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 }, reason: 'people' })).toEqual(
      refused,
    )
    expect(workedOut(again).when(chair, publish())).toEqual(refused)
  })

  test('[GR10] is discarded → nothing is left; twice is as good as once', () => {
    const discard = { type: 'groups.discard', roundId: 'r1' } as const
    const gone = drawn(meeting).after(chair, discard)
    expect(gone.sees('podium')['groups']).not.toHaveProperty('draft')
    expect(gone.sees('hall')['groups']).not.toHaveProperty('draw')
    expect(gone.when(chair, discard)).toEqual(accept())
    expect(meeting.when(chair, discard)).toEqual(reject({ code: 'groups/no_draft' }))
    expect(seatedRound(meeting).when(chair, discard)).toEqual(reject({ code: 'groups/no_draft' }))
  })

  test('[GR11] numbers the tables of the room from 1, those of the call after them', () => {
    const { tables } = draftOf(drawn(meeting)).drawn!
    expect(tables.map(({ number, zone }) => `${number} ${zone}`)).toEqual(['1 room', '2 room', '3 remote'])
    const mixed = draftOf(drawn(meeting, { zones: 'mixed' })).drawn!.tables
    expect(mixed.map(({ number, zone }) => `${number} ${zone}`)).toEqual(['1 mixed', '2 mixed', '3 mixed'])
    expect(mixed.flatMap(({ remote }) => remote).sort()).toEqual(REMOTE)
  })
})

test('[GR1] somebody of the hall asks for a draw → not allowed', () => {
  expect(meeting.when(person('ana', 'participant'), prepare())).toEqual(reject({ code: 'access/not_allowed' }))
})
