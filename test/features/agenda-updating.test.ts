import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plannedDays } from '../../shared/features/agenda/agenda-plan.ts'
import { agendaJson } from '../../shared/features/agenda/agenda-writing.ts'
import { agendaUpdate, readAgenda, readAgendaFor, type AgendaPlan } from '../../shared/meeting/new-meeting.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { chair, given, secretariat, type Given } from '../support/given.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'

const planOf = ({ agenda, meeting: { title, zone, languages } }: MeetingState): AgendaPlan => ({
  title,
  zone,
  languages,
  days: plannedDays(agenda),
})
type Days = AgendaPlan['days']
type Item = Days[number]['items'][number]

const meeting = given(...smallMeeting)
const running = meeting.after(chair, { type: 'agenda.advance', expects: {} })

const changesOf = (kit: Given, days: Days) =>
  agendaUpdate(kit.state, { ...planOf(kit.state), days }, undefined).changes.map(({ what, itemId, fields }) => [
    what,
    itemId,
    ...fields.map(({ field }) => field),
  ])
const updated = (kit: Given, days: Days) =>
  kit.after(secretariat, agendaUpdate(kit.state, { ...planOf(kit.state), days }, undefined).command)
const withItems = (kit: Given, change: (items: readonly Item[], day: number) => readonly Item[]): Days =>
  planOf(kit.state).days.map((day, at) => ({ ...day, items: [...change(day.items, at)] }))

describe('a newer file', () => {
  test('[AG91] shows what it would do: added, changed with the fields, moved, removed, held; the same file does nothing', () => {
    expect(changesOf(running, planOf(running.state).days)).toEqual([])
    const days = withItems(running, ([first, ...items], day) =>
      day === 0
        ? [
            { ...first!, title: { en: 'Otherwise' } },
            ...items.slice(1),
            {
              ...first!,
              itemId: 'new' as Item['itemId'],
              title: { en: 'New' },
              startMs: minutes(200),
              endMs: minutes(220),
            },
          ]
        : [{ ...first!, kind: 'briefing' }, ...items.map((item) => ({ ...item, endMs: item.endMs + 60_000 }))],
    )
    expect(changesOf(running, days)).toEqual([
      ['held', 'i1', 'title'],
      ['added', 'new'],
      ['changed', 'i4', 'kind'],
      ['moved', 'i5', 'endMs'],
      ['removed', 'i2'],
    ])
  })

  test('[AG92] keeps the ids of items: by id, else by day and title, else by place', () => {
    const file = JSON.parse(agendaJson(planOf(meeting.state))) as {
      meeting: { days: { id?: string; items: { id?: string }[] }[] }
    }
    for (const day of file.meeting.days) {
      delete day.id
      for (const item of day.items) delete item.id
      day.items.shift()
    }
    const reading = readAgendaFor(meeting.state, {
      format: 'json',
      bytes: new TextEncoder().encode(JSON.stringify(file)),
    })
    if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
    const { changes } = agendaUpdate(meeting.state, reading.plan, undefined)
    expect(changes.map(({ what, itemId }) => [what, itemId])).toEqual([
      ['removed', 'i1'],
      ['removed', 'i4'],
    ])
  })

  test('[AG93] changes only what is planned; what was opened, left out or put off stays as it is', () => {
    const days = withItems(running, (items) =>
      items.map((item) => ({ ...item, title: { en: `Newer ${item.itemId}` } })),
    )
    const { items } = updated(running.after(chair, { type: 'agenda.skip', itemId: 'i3' }), days).state.agenda
    expect(Object.values(items).map(({ itemId, title }) => [itemId, title.en])).toEqual([
      ['i1', 'Title of i1'],
      ['i2', 'Newer i2'],
      ['i3', 'Title of i3'],
      ['i4', 'Newer i4'],
      ['i5', 'Newer i5'],
    ])
  })

  test('[AG94] a planned item that it has no longer is left out and says why; in a newer file it is planned again', () => {
    const without = updated(
      running,
      withItems(running, (items) => items.filter(({ itemId }) => itemId !== 'i2')),
    )
    expect(without.state.agenda.items.i2).toMatchObject({ status: 'skipped', leftOut: 'not_in_file' })
    const back = updated(without, planOf(running.state).days)
    expect(back.state.agenda.items.i2).toMatchObject({ status: 'planned', title: { en: 'Title of i2' } })
    expect(back.state.agenda.items.i2).not.toHaveProperty('leftOut')
    const byHand = without.after(chair, { type: 'agenda.unskip', itemId: 'i2' })
    expect(byHand.state.agenda.items.i2).not.toHaveProperty('leftOut')
  })

  test('[AG95] changes after the adoption of a day are marked', () => {
    const adopted = running.after(chair, { type: 'agenda.adopt', dayId: 'd1' })
    const days = withItems(adopted, (items) =>
      items.map((item) => (item.itemId === 'i2' ? { ...item, kind: 'briefing' } : item)),
    )
    const { items } = updated(adopted, days).state.agenda
    expect(items.i2?.changedAfterAdoption).toBe(true)
    expect(items.i3?.changedAfterAdoption).toBeUndefined()
  })

  test('[AG96] whatever the file and however far the meeting is: what was opened stays, all else is as in the file, and once more it does nothing', () => {
    const edit = fc.record({
      keep: fc.boolean(),
      title: fc.option(fc.constantFrom('One', 'Two', 'Three'), { nil: undefined }),
      gap: fc.nat(30),
    })
    fc.assert(
      fc.property(fc.nat(4), fc.array(edit, { minLength: 5, maxLength: 5 }), (steps, edits) => {
        let kit: Given = meeting
        for (let step = 0; step <= steps; step++) {
          const { currentItemId: itemId } = kit.state.agenda
          const next = kit.when(chair, { type: 'agenda.advance', expects: itemId ? { itemId } : {} })
          if (next.outcome === 'accepted') kit = kit.and(...next.events)
        }
        let at = 0
        let delayMs = 0
        const days = withItems(kit, (items) =>
          items.flatMap((item, place) => {
            const { keep, title, gap } = edits[at++]!
            delayMs += gap * 60_000
            const times = { startMs: item.startMs + delayMs, endMs: item.endMs + delayMs }
            return keep || place === 0 ? [{ ...item, ...times, ...(title && { title: { en: title } }) }] : []
          }),
        )
        const after = updated(kit, days)
        const { agenda } = after.state
        for (const item of Object.values(kit.state.agenda.items))
          if (item.openedAtMs !== undefined) expect(agenda.items[item.itemId]).toEqual(item)
        for (const item of days.flatMap((day) => day.items)) {
          const is = agenda.items[item.itemId]!
          if (is.status === 'planned') expect(is).toMatchObject(item)
        }
        const ofFile = days.flatMap(({ items }) => items.map(({ itemId }) => itemId))
        const planned = Object.values(agenda.items).filter(({ status }) => status === 'planned')
        expect(planned.every(({ itemId }) => ofFile.includes(itemId))).toBe(true)
        const left = changesOf(after, days).filter(([what]) => what !== 'held')
        expect(left).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('[AG90] what a table or a schedule cannot say stays as it is', () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({
        schedule: {
          conference: {
            title: 'Small meeting',
            time_zone_name: 'UTC',
            days: [
              { date: '2026-11-23', rooms: { Hall: [{ start: '08:00', duration: '00:45', title: 'Title of i1' }] } },
            ],
          },
        },
      }),
    )
    const reading = readAgendaFor(meeting.state, { format: 'json', bytes })
    if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
    const { changes } = agendaUpdate(meeting.state, reading.plan, undefined)
    expect(changes.slice(0, 1)).toMatchObject([{ what: 'moved', itemId: 'i1', fields: [{ field: 'endMs' }] }])
    expect(changes.slice(1).every(({ what }) => what === 'removed')).toBe(true)
    expect(readAgenda({ format: 'json', bytes }).outcome).toBe('read')
  })
})
