import { describe, expect, test } from 'vitest'
import { codeOf, isCodeOf } from '../../shared/features/groups/proof/hash.ts'
import { verifyRecord } from '../../shared/features/groups/proof/verify.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { jobsOf } from '../../shared/meeting/jobs.ts'
import { drawSeen, fileOf, meeting, MIX, recordsOf, redraw, REMOTE, ROOM, round } from '../support/draw-record.ts'
import { chair, moderator, START_MS, system } from '../support/given.ts'
import { drawn, prepare, publish, seatedRound, workedOut } from '../support/groups-meeting.ts'

const record = recordsOf(round)[0]!

describe('the promise', () => {
  test('[GR120] the podium asks → everybody sees the commitment before there are tables, and the same once they sit', () => {
    const asked = meeting.after(chair, prepare(MIX))
    const seen = drawSeen(asked)
    expect(seen).toMatchObject({ roundId: 'r1', draw: 1, entropy: 'server', status: 'drawing' })
    expect(drawSeen(workedOut(asked))).toEqual({ ...seen, status: 'ready' })
    expect(drawSeen(workedOut(asked).after(chair, publish()))).toEqual({ ...seen, status: 'published' })
    expect(seen['commitment']).toBe(record.commitment)
    expect(asked.sees('screen')['groups']!['draw']).toEqual(seen)
  })

  test('[GR120] a commitment is compared by eye: sixteen of its digits in groups of four, typed in either case with any signs between', () => {
    const code = codeOf(record.commitment)
    expect(code).toMatch(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/)
    expect(isCodeOf(` ${code.toUpperCase().replaceAll('-', ' ')} `, record.commitment)).toBe(true)
    expect(isCodeOf(code.slice(0, 4), record.commitment)).toBe(false)
    expect(isCodeOf(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, record.commitment)).toBe(false)
  })

  test('[GR121] secret, key and terms stand outside the log, and no view has them', () => {
    const decision = meeting.when(chair, prepare({ ...MIX, entropy: 'numbers' }))
    const waiting = meeting.after(chair, prepare({ ...MIX, entropy: 'numbers' }))
    const { secret, key } = waiting.state.groups.draft!.proof!
    for (const told of [secret, key.salt]) {
      expect(JSON.stringify(decision)).not.toContain(told)
      for (const audience of ['hall', 'podium', 'screen', 'door', 'booth'] as const)
        expect(JSON.stringify(waiting.sees(audience))).not.toContain(told)
    }
    expect(recordsOf(waiting)).toEqual([])
    const sitting = workedOut(waiting.after(chair, called([1]))).after(chair, publish())
    expect(fileOf(sitting)).toContain(secret)
    for (const told of [
      fileOf(sitting),
      JSON.stringify(sitting.sees('podium')),
      JSON.stringify(sitting.seesOfSelf('ana')),
    ])
      expect(told).not.toContain(key.salt)
  })
})

const called = (numbers: readonly number[], draw = 1) =>
  ({ type: 'groups.enter_numbers', roundId: 'r1', expects: { draw }, numbers }) as const

describe('numbers that are called in the room', () => {
  const waiting = meeting.after(chair, prepare({ ...MIX, entropy: 'numbers' }))

  test('[GR122] the draw waits for them, nothing is worked out; typed in, it is drawn', () => {
    expect(drawSeen(waiting)).toMatchObject({ status: 'waiting', entropy: 'numbers' })
    expect(waiting.sees('podium')['groups']!['draft']).toMatchObject({ status: 'waiting', proof: { isWaiting: true } })
    expect(jobsOf(waiting.state)).toEqual([])
    const typed = waiting.after(moderator, called([7, 42, 19]))
    expect(drawSeen(typed)).toMatchObject({ status: 'drawing' })
    expect(workedOut(typed).sees('podium')['groups']!['draft']).toMatchObject({
      status: 'ready',
      proof: { numbers: ['7', '42', '19'] },
    })
  })

  test('[GR122] other numbers, or the same in another order → another seed, and so other tables', () => {
    const drawnWith = (numbers: readonly number[]) =>
      workedOut(waiting.after(chair, called(numbers))).state.groups.draft!
    expect(drawnWith([7, 42])).toEqual(drawnWith([7, 42]))
    expect(drawnWith([42, 7]).seed).not.toBe(drawnWith([7, 42]).seed)
    const tables = [1, 2, 3, 4, 5, 6].map((number) => JSON.stringify(drawnWith([number]).drawn!.tables))
    expect(new Set(tables).size).toBeGreaterThan(2)
  })

  test('[GR122] typed twice → once; others after them, or where none are waited for → refused', () => {
    const typed = waiting.after(chair, called([7]))
    expect(typed.when(moderator, called([7]))).toEqual(accept())
    const refused = reject({ code: 'groups/not_waited_for' })
    expect(typed.when(moderator, called([8]))).toEqual(refused)
    expect(meeting.after(chair, prepare()).when(chair, called([7]))).toEqual(refused)
    expect(waiting.when(chair, called([7], 2))).toEqual(reject({ code: 'groups/drawn_again', draw: 1 }))
    expect(meeting.when(chair, called([7]))).toEqual(reject({ code: 'groups/no_draft' }))
  })

  test('[GR122] nobody calls any → it is drawn again with another chance, or discarded', () => {
    const again = waiting.after(chair, { ...redraw('other'), entropy: 'server' })
    expect(drawSeen(again)).toMatchObject({ entropy: 'server', status: 'drawing' })
    expect(waiting.when(chair, { type: 'groups.discard', roundId: 'r1' })).toMatchObject({ outcome: 'accepted' })
  })
})

describe('a public beacon', () => {
  const waiting = meeting.after(chair, prepare({ ...MIX, entropy: 'beacon' }))
  const { beaconRound, beaconAtMs } = drawSeen(waiting) as { beaconRound: number; beaconAtMs: number }
  const signature = 'ab'.repeat(48)
  const said = (round = beaconRound) =>
    ({ type: 'groups.enter_beacon', roundId: 'r1', expects: { draw: 1 }, beaconRound: round, signature }) as const

  test('[GR123] a round is named that is out 15 to 30 seconds later, and the draw waits for it', () => {
    expect(beaconAtMs - START_MS).toBeGreaterThanOrEqual(15_000)
    expect(beaconAtMs - START_MS).toBeLessThanOrEqual(30_000)
    expect(drawSeen(waiting)).toMatchObject({ status: 'waiting', entropy: 'beacon' })
    expect(jobsOf(waiting.state)).toEqual([])
  })

  test('[GR123] what it says in that round gives the seed, and in no other', () => {
    const drawnOnce = workedOut(waiting.after(chair, said()))
    expect(drawSeen(drawnOnce)).toMatchObject({ status: 'ready' })
    expect(waiting.when(chair, said(beaconRound + 1))).toEqual(reject({ code: 'groups/not_waited_for' }))
    const [own] = recordsOf(drawnOnce.after(chair, publish()))
    expect(own!.entropy).toEqual({ kind: 'beacon', round: beaconRound, signature })
    expect(verifyRecord(own!)).toEqual({ outcome: 'same' })
  })
})

describe('drawn again', () => {
  test('[GR124] each draw has a number, who asked for it and why; those before it stand in what is committed to', () => {
    const again = drawn(meeting, MIX)
      .at(START_MS + 60_000)
      .after(moderator, { ...redraw('other'), words: 'Ana asked' })
    const steps = {
      s1: { rank: 0, byPersonId: 'chair' },
      s2: { rank: 1, byPersonId: 'moderator', reason: 'other', words: 'Ana asked' },
    }
    expect(again.sees('podium')['groups']!['draft']).toMatchObject({ draw: 2, proof: { draw: 2, steps } })
    expect(drawSeen(again)).toMatchObject({ draw: 2 })
    const [own] = recordsOf(workedOut(again).after(chair, publish({ expects: { draw: 2 } })))
    expect(own!.terms).toMatchObject({ draw: 2, by: 'moderator', reason: 'other' })
    expect(own!.terms.earlier).toEqual([{ draw: 1, askedAtMs: START_MS, by: 'chair', commitment: record.commitment }])
    expect(fileOf(workedOut(again).after(chair, publish({ expects: { draw: 2 } })))).not.toContain('Ana asked')
  })

  test('[GR124] discarded and asked for anew → it counts as drawn again', () => {
    const anew = drawn(meeting, MIX)
      .after(chair, { type: 'groups.discard', roundId: 'r1' })
      .after(chair, prepare({ ...MIX, roundId: 'r2' }))
    expect(drawSeen(anew)).toMatchObject({ roundId: 'r2', draw: 2 })
    const [own] = recordsOf(workedOut(anew).after(chair, publish({ roundId: 'r2' })))
    expect(own!.terms).toMatchObject({ draw: 2, reason: 'discarded', earlier: [{ commitment: record.commitment }] })
    const next = seatedRound(anew.after(chair, { type: 'groups.discard', roundId: 'r2' }), { roundId: 'r3' })
    const after = next.after(chair, { type: 'groups.end', roundId: 'r3' }).after(chair, prepare({ roundId: 'r4' }))
    expect(drawSeen(next)).toMatchObject({ draw: 3 })
    expect(drawSeen(after)).toMatchObject({ draw: 1 })
  })
})

test('[GR133] a draw from before there were commitments is drawn again, and its round has no record', () => {
  const seed = '0123456789abcdef0123456789abcdef'
  const people = { room: ROOM, remote: REMOTE }
  const old = meeting.and({
    type: 'groups.draw_asked',
    roundId: 'r1',
    draw: 1,
    seed,
    size: 3,
    zones: 'apart',
    mix: [],
    from: 'here',
    ...people,
  })
  expect(jobsOf(old.state)).toEqual([])
  expect(old.sees('podium')['groups']!['draft']).toMatchObject({ status: 'failed', seed })
  expect(old.sees('hall')['groups']).not.toHaveProperty('draw')
  const again = workedOut(old.after(chair, redraw('other')))
  expect(again.sees('podium')['groups']!['draft']).toMatchObject({ status: 'ready', proof: { draw: 1 } })
  const quality = again.state.groups.draft!.drawn!.quality
  const tables = again.state.groups.draft!.drawn!.tables.map(({ zone, room, remote }) => ({
    zone,
    members: [...room, ...remote],
  }))
  const published = old
    .after(system, { type: 'groups.keep_draw', roundId: 'r1', draw: 1, algorithm: 1, tables, quality })
    .after(chair, publish())
  expect(published.state.groups.round).toMatchObject({ seed })
  expect(recordsOf(published)).toEqual([])
})
