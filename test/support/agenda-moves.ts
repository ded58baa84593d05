import { plannedDays } from '../../shared/features/agenda/agenda-plan.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const WAYS = ['keep', 'carry', 'thank'] as const

const anyItem = (state: MeetingState, at: number): string => pick(Object.keys(state.agenda.items), at) ?? 'nothing'
const anyDay = (state: MeetingState, at: number): string => pick(state.agenda.days, at)?.dayId ?? 'never'
const expects = (state: MeetingState) => ({
  expects: state.agenda.currentItemId ? { itemId: state.agenda.currentItemId } : {},
})

/** What may be wished about the agenda besides opening one item after the other. */
export const AGENDA_MOVES = {
  moveOn: (state, wish) => [desk(wish), { type: 'agenda.advance', waiting: pick(WAYS, wish.a)!, ...expects(state) }],
  closeItem: (state, wish) => [desk(wish), { type: 'agenda.close', waiting: pick(WAYS, wish.a)!, ...expects(state) }],
  takeUp: (state, wish) => [desk(wish), { type: 'agenda.reopen', itemId: anyItem(state, wish.a), ...expects(state) }],
  beginPart: (state, wish) => [
    desk(wish),
    { type: 'agenda.start_segment', itemId: state.agenda.currentItemId ?? 'nothing', segment: wish.a % 2 },
  ],
  postpone: (state, wish) => [
    desk(wish),
    {
      type: 'agenda.postpone',
      itemId: anyItem(state, wish.a),
      reason: { en: `Reason ${wish.word}` },
      target:
        wish.b % 2
          ? { kind: 'words', words: { en: `Later ${wish.word}` } }
          : { kind: 'day', dayId: anyDay(state, wish.b) },
    },
  ],
  unpostpone: (state, wish) => [desk(wish), { type: 'agenda.unpostpone', itemId: anyItem(state, wish.a) }],
  pin: (state, wish) => [
    desk(wish),
    { type: wish.b % 3 ? 'agenda.pin' : 'agenda.unpin', itemId: anyItem(state, wish.a) },
  ],
  hardStop: (state, wish) => {
    const atMs = Object.values(state.agenda.items)[0]?.endMs
    const until = atMs === undefined || wish.b % 3 === 0 ? {} : { atMs, label: { en: `Stop ${wish.word}` } }
    return [desk(wish), { type: 'agenda.set_hard_stop', dayId: anyDay(state, wish.a), ...until }]
  },
  estimate: (state, wish) => [
    desk(wish),
    { type: 'agenda.set_minutes', itemId: anyItem(state, wish.a), minutes: 1 + wish.b * 5 },
  ],
  insertItem: (state, wish) => [
    desk(wish),
    {
      type: 'agenda.insert',
      dayId: anyDay(state, wish.a),
      ...(wish.b % 3 > 0 && { afterItemId: anyItem(state, wish.b) }),
      item: { kind: wish.a % 2 ? 'coffee' : 'plenary', title: { en: `Title ${wish.word}` }, minutes: 10 },
    },
  ],
  moveItem: (state, wish) => [
    desk(wish),
    {
      type: 'agenda.move',
      itemId: anyItem(state, wish.a),
      dayId: anyDay(state, wish.b),
      ...(wish.b % 3 > 0 && { afterItemId: anyItem(state, wish.b) }),
    },
  ],
  changeItem: (state, wish) => [
    desk(wish),
    { type: 'agenda.change', itemId: anyItem(state, wish.a), title: { en: `Title ${wish.word}` } },
  ],
  newerFile: (state, wish) => [
    desk(wish),
    {
      type: 'agenda.update',
      days: plannedDays(state.agenda).map((day) => ({
        ...day,
        items: day.items.map((item, at) =>
          at === wish.a % 3 ? { ...item, title: { en: `Title ${wish.word}` } } : item,
        ),
      })),
    },
  ],
  renewCalendar: (_state, wish) => [desk(wish), { type: 'agenda.renew_calendar' }],
  removeItem: (state, wish) => [desk(wish), { type: 'agenda.remove', itemId: anyItem(state, wish.a) }],
  adopt: (state, wish) => [
    desk(wish),
    { type: wish.b % 3 ? 'agenda.adopt' : 'agenda.unadopt', dayId: anyDay(state, wish.a) },
  ],
  apologise: (state, wish) => {
    const personId = wish.b % 2 ? pick([...state.people.people.values()], wish.b)?.personId : undefined
    const who = personId === undefined ? { name: `Name ${wish.word}` } : { personId }
    return [desk(wish), { type: 'agenda.note_apology', dayId: anyDay(state, wish.a), ...who }]
  },
  dropApology: (state, wish) => [
    desk(wish),
    { type: 'agenda.remove_apology', apologyId: pick(Object.keys(state.agenda.apologies), wish.a) ?? 'nothing' },
  ],
  answerPoint: (state, wish) => [
    desk(wish),
    {
      type: 'agenda.answer_point',
      itemId: anyItem(state, wish.a),
      point: 0,
      outcome: pick(['answered', 'no_agreement', 'open'] as const, wish.b)!,
      text: { en: `Answer ${wish.word}` },
    },
  ],
  meetOutput: (state, wish) => [
    desk(wish),
    { type: 'agenda.meet_output', itemId: anyItem(state, wish.a), output: 0, isMet: wish.b % 3 > 0 },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
