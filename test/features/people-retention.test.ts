import { expect, test } from 'vitest'
import { annexFile } from '../../shared/features/attendance/annex-file.ts'
import { BATCH } from '../../shared/features/people/decide-retention.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import { chair, given, secretariat, START_MS, system, text, type Given } from '../support/given.ts'

const DAY_MS = 86_400_000
const forget = { type: 'people.forget_names' } as const
const keep = (days: number | 'never') => ({ type: 'people.set_retention', days }) as const

const withPeople = (count: number) =>
  given(
    ...Array.from({ length: count }, (_none, at) => ({
      type: 'people.person_added' as const,
      personId: `p${at}`,
      nameText: text(`Guest ${at}`),
      mode: 'remote' as const,
      roles: ['participant' as const],
      source: 'roster' as const,
    })),
    {
      type: 'people.person_added',
      personId: 'office',
      nameText: text('Office'),
      mode: 'room',
      roles: ['secretariat'],
      source: 'roster',
    },
  )
const few = withPeople(3)
const closed = few.after(chair, { type: 'meeting.close' })
const dueAt = ({ state }: Given) => dueOf(state).find(({ command }) => command.type === 'people.forget_names')?.atMs
const names = ({ state }: Given) => state.people.people.values().flatMap(({ name }) => name ?? [])

test('[PE65] nothing is said → names stay; so many days are said → they are due so long after the closing, and never otherwise', () => {
  expect(dueAt(closed)).toBeUndefined()
  expect(dueAt(closed.after(secretariat, keep(30)))).toBe(START_MS + 30 * DAY_MS)
  expect(dueAt(few.after(secretariat, keep(30)))).toBeUndefined()
  expect(dueAt(closed.after(secretariat, keep(30)).after(secretariat, keep('never')))).toBeUndefined()
  expect(closed.after(secretariat, keep(30)).when(secretariat, keep(30))).toEqual(accept())
  expect(closed.after(secretariat, keep(30)).sees('podium')['people']?.['retention']).toEqual({
    days: 30,
    dueAtMs: START_MS + 30 * DAY_MS,
  })
})

test('[PE65] said when the time is over already → a day is left to take it back; opened again → it begins anew', () => {
  const late = closed.at(START_MS + 100 * DAY_MS).after(secretariat, keep(30))
  expect(dueAt(late)).toBe(START_MS + 101 * DAY_MS)
  expect(late.when(system, forget)).toEqual(accept())
  const again = late.after(chair, { type: 'meeting.reopen' })
  expect(dueAt(again)).toBeUndefined()
  expect(dueAt(again.after(chair, { type: 'meeting.close' }))).toBe(START_MS + 130 * DAY_MS)
})

test('[PE66] what is due is erased, but for the secretariat; counts stay, and nothing is due any more', () => {
  const due = closed.after(secretariat, keep(1)).at(START_MS + DAY_MS)
  const gone = due.after(system, forget)
  expect(names(gone)).toEqual(['Office'])
  expect(gone.sees('hall')['people']).toEqual({ registered: 4 })
  expect(dueAt(gone)).toBeUndefined()
  expect(gone.when(system, forget)).toEqual(accept())
  expect(gone.sees('podium')['people']?.['retention']).toEqual({ days: 1, forgottenAtMs: START_MS + DAY_MS })
})

test('[PE66] of thousands so many go with each record, each time due under another name', () => {
  const due = withPeople(2 * BATCH + 1)
    .after(chair, { type: 'meeting.close' })
    .after(secretariat, keep(1))
    .at(START_MS + DAY_MS)
  const causes = new Set<string>()
  let left = due
  for (const expected of [BATCH + 1, 1, 0]) {
    causes.add(dueOf(left.state)[0]!.cause)
    left = left.after(system, forget)
    expect(names(left)).toHaveLength(expected + 1)
  }
  expect(causes.size).toBe(3)
  expect(dueAt(left)).toBeUndefined()
})

test('[PE67] all names of a closed meeting go at once, and of no other', () => {
  const eraseAll = { type: 'people.erase_names' } as const
  expect(few.when(secretariat, eraseAll)).toEqual(reject({ code: 'people/not_closed' }))
  const asked = closed.after(secretariat, eraseAll)
  expect(asked.when(secretariat, eraseAll)).toEqual(accept())
  expect(dueAt(asked)).toBe(START_MS)
  expect(names(asked.after(system, forget))).toEqual(['Office'])
  expect(dueAt(asked.after(chair, { type: 'meeting.reopen' }))).toBeUndefined()
})

test('[PE68] it does not wait for anybody to come', () => {
  expect(dueOf(closed.after(secretariat, keep(30)).state)).toMatchObject([{ isForUnvisited: true }])
})

test('[PE66] the names went → the document of the annexes says when', () => {
  const gone = closed.after(secretariat, { type: 'people.erase_names' }).after(system, forget)
  const annexesOf = ({ state }: Given) => annexFile.body(state, { nowMs: START_MS, language: 'en' })
  expect(annexesOf(gone)).toContain('The names were erased on 2026-11-23;')
  expect(annexesOf(closed)).not.toContain('erased on')
})

test('[PE66] nobody is left, and a name was only typed → it is due as any other, and goes', () => {
  const typed = withPeople(0).and({
    type: 'floor.speaker_listed',
    itemId: 'i1',
    slotId: 's1',
    part: 'moderator',
    mode: 'room',
    nameText: text('Zoe Typed'),
  })
  const due = typed
    .after(chair, { type: 'meeting.close' })
    .after(secretariat, keep(1))
    .at(START_MS + DAY_MS)
  expect(dueAt(due)).toBe(START_MS + DAY_MS)
  expect(due.when(system, forget)).toEqual(
    accept({ type: 'people.names_forgotten', isLast: true, erasedTexts: [text('Zoe Typed')] }),
  )
  const gone = due.after(system, forget)
  expect(JSON.stringify(gone.sees('podium'))).not.toContain('Zoe')
  expect(dueAt(gone)).toBeUndefined()
})
