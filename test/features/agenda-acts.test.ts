import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { view } from '../../shared/meeting/view.ts'
import { added } from '../support/floor-meeting.ts'
import { chair, given, moderator, text, type Given } from '../support/given.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'
import { agendaOf } from '../support/agenda-of.ts'

const meeting = given(...smallMeeting, added('ana', 'room'), added('bo', 'remote'))
const adopt = { type: 'agenda.adopt', dayId: 'd1' } as const
const unadopt = { type: 'agenda.unadopt', dayId: 'd1' } as const
const seen = ({ state }: Given) => view(state, 'hall').agenda

describe('adoption', () => {
  const adopted = meeting.at(minutes(5)).after(chair, adopt)

  test('[AG56] the day keeps the instant, until it is taken back', () => {
    expect(seen(adopted).days['d1']?.adoptedAtMs).toBe(minutes(5))
    expect(seen(adopted).days['d2']).not.toHaveProperty('adoptedAtMs')
    expect(agendaOf(adopted.after(chair, unadopt))).toEqual(agendaOf(meeting))
  })

  test('[AG56] adopted again, taken back without, or a day that is not there → refused', () => {
    expect(adopted.when(chair, adopt)).toEqual(reject({ code: 'agenda/already_adopted' }))
    expect(meeting.when(chair, unadopt)).toEqual(reject({ code: 'agenda/not_adopted' }))
    expect(meeting.when(chair, { ...adopt, dayId: 'd9' })).toEqual(reject({ code: 'agenda/unknown_day' }))
  })

  test('[AG57] what is changed after it is marked, until the day is adopted anew', () => {
    const changes = [
      { type: 'agenda.set_minutes', itemId: 'i1', minutes: 30 },
      { type: 'agenda.move', itemId: 'i2', dayId: 'd1', afterItemId: 'i3' },
      {
        type: 'agenda.insert',
        dayId: 'd1',
        afterItemId: 'i3',
        item: { kind: 'break', title: { en: 'Lunch' }, minutes: 60 },
      },
      { type: 'agenda.change', itemId: 'i4', title: { en: 'Another' } },
    ] as const
    const changed = changes.reduce((next, command) => next.after(chair, command), adopted)
    const marked = ({ state }: Given) =>
      Object.values(state.agenda.items)
        .filter(({ changedAfterAdoption }) => changedAfterAdoption)
        .map(({ itemId }) => itemId)
    expect(marked(changed)).toEqual(['i1', 'i2', 'item-new1'])
    expect(marked(changed.after(chair, unadopt))).toEqual([])
    expect(marked(changed.after(chair, unadopt).after(chair, adopt))).toEqual([])
  })
})

describe('apologies', () => {
  const note = (who: { personId: string } | { name: string } | object) =>
    ({ type: 'agenda.note_apology', dayId: 'd2', ...who }) as const
  const noted = meeting.after(moderator, note({ personId: 'ana' })).after(chair, note({ name: 'Delegate of Peru' }))

  test('[AG58] everyone sees who cannot come on a day, by the name that the person has', () => {
    expect(seen(noted).apologies).toEqual({
      'apology-new1': { dayId: 'd2', name: 'Name of ana' },
      'apology-new2': { dayId: 'd2', name: 'Delegate of Peru' },
    })
    expect(noted.when(chair, note({ personId: 'ana' }))).toEqual(accept())
    expect(noted.when(chair, note({ personId: 'nobody' }))).toEqual(reject({ code: 'agenda/unknown_person' }))
    expect(noted.when(chair, note({}))).toEqual(reject({ code: 'agenda/name_needed' }))
    expect(noted.when(chair, { ...note({ name: 'A' }), dayId: 'd9' })).toEqual(reject({ code: 'agenda/unknown_day' }))
  })

  test('[AG58] removed, and the name with it', () => {
    const remove = (apologyId: string) => ({ type: 'agenda.remove_apology', apologyId }) as const
    expect(noted.when(chair, remove('apology-new2'))).toEqual(
      accept({
        type: 'agenda.apology_removed',
        apologyId: 'apology-new2',
        erasedTexts: [text('Delegate of Peru')],
      }),
    )
    expect(Object.keys(seen(noted.after(chair, remove('apology-new1'))).apologies)).toEqual(['apology-new2'])
    expect(noted.when(chair, remove('toString'))).toEqual(reject({ code: 'agenda/unknown_apology' }))
  })

  test('[AG58] who is erased is not on the list; who turns out to be somebody else is on it as that one', () => {
    const erased = noted.and({ type: 'people.erased', personId: 'ana', erasedTexts: [] })
    expect(Object.keys(seen(erased).apologies)).toEqual(['apology-new2'])
    const merged = noted.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'bo' })
    expect(seen(merged).apologies['apology-new1']?.name).toBe('Name of bo')
    expect(merged.state.agenda.apologies['apology-new1']?.personId).toBe('bo')
  })

  test('[AG18] what has nothing to do with them leaves the agenda as it is', () => {
    const joined = meeting.and(added('cy', 'remote'))
    expect(seen(joined)).toBe(seen(meeting))
    expect(seen(noted.and(added('cy', 'remote'))).apologies['apology-new1']).toBe(seen(noted).apologies['apology-new1'])
  })
})

describe('points and outputs', () => {
  const lines = given(
    ...smallMeeting.map((event) =>
      event.type === 'agenda.imported'
        ? {
            ...event,
            days: event.days.map((day) => ({
              ...day,
              items: day.items.map((item) => ({
                ...item,
                pointTexts: [text({ en: 'Why?' })],
                outputTexts: [text({ en: 'A list' })],
              })),
            })),
          }
        : event,
    ),
  )
  const answer = { type: 'agenda.answer_point', itemId: 'i1', point: 0 } as const
  const pointOf = (of: Given) => seen(of).items['i1']?.points['l0']

  test('[AG59] a point is answered, ended without agreement, or open again', () => {
    const answered = lines.after(chair, { ...answer, outcome: 'answered', text: { en: 'Because.' } })
    expect(pointOf(answered)?.answer).toEqual({ outcome: 'answered', text: { en: 'Because.' } })
    const disagreed = answered.after(chair, { ...answer, outcome: 'no_agreement' })
    expect(pointOf(disagreed)?.answer).toEqual({ outcome: 'no_agreement' })
    const open = disagreed.after(chair, { ...answer, outcome: 'open' })
    expect(open.state.agenda).toEqual(lines.state.agenda)
    expect(open.when(chair, { ...answer, outcome: 'open' })).toEqual(accept())
    expect(open.when(chair, { ...answer, point: 1, outcome: 'answered' })).toEqual(
      reject({ code: 'agenda/unknown_part' }),
    )
    expect(open.when(chair, { ...answer, itemId: 'i9', outcome: 'answered' })).toEqual(
      reject({ code: 'agenda/unknown_item' }),
    )
  })

  test('[AG60] an expected output is ticked off, or not', () => {
    const meet = { type: 'agenda.meet_output', itemId: 'i1', output: 0, isMet: true } as const
    const met = lines.after(chair, meet)
    expect(seen(met).items['i1']?.outputs['l0']?.isMet).toBe(true)
    expect(met.when(chair, meet)).toEqual(accept())
    expect(met.after(chair, { ...meet, isMet: false }).state.agenda).toEqual(lines.state.agenda)
    expect(lines.when(chair, { ...meet, output: 3 })).toEqual(reject({ code: 'agenda/unknown_part' }))
  })
})
