import type { Actor } from '../../shared/lib/feature.ts'
import { PureMeeting, DOINGS } from './pure-meeting.ts'
import { figure, ratios, type Figure, type Row } from './row.ts'

const ROUNDS = 21
const PEOPLE_PER_ROUND = 150
const QUEUE = 20

/** A meeting with some in its queue, and those who will come and go. */
function busyMeeting(people: number): { meeting: PureMeeting; actors: Person[] } {
  const meeting = PureMeeting.withPeople(people)
  const everybody = meeting.people() as Person[]
  const itemId = meeting.state.agenda.currentItemId!
  for (const person of everybody.slice(0, QUEUE)) meeting.do(person, { type: 'floor.ask', itemId })
  return { meeting, actors: everybody.slice(QUEUE) }
}

type Person = Actor & { readonly kind: 'person' }

/** Microseconds of processor time for one change with all its views and patches, encoded; the meeting is afterwards what it was before. */
function costOf({ meeting, actors }: ReturnType<typeof busyMeeting>): number {
  const { state } = meeting
  const began = process.cpuUsage()
  let changes = 0
  for (let at = 0; at < PEOPLE_PER_ROUND; at++) {
    const person = actors[at % actors.length]!
    for (const doing of DOINGS) {
      const [actor, command] = doing(meeting, person)
      const patches = meeting.doAndShow(actor, command)
      JSON.stringify(patches)
      changes++
    }
  }
  const { user, system } = process.cpuUsage(began)
  meeting.state = state
  return (user + system) / changes
}

/** Both by turns, the first one first every second time. */
function compare(small: ReturnType<typeof busyMeeting>, large: ReturnType<typeof busyMeeting>): [number[], number[]] {
  const costs: [number[], number[]] = [[], []]
  for (let warming = 0; warming < 6; warming++) [small, large].map(costOf)
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    for (const which of order) costs[which].push(costOf(which === 0 ? small : large))
  }
  return costs
}

/** Lets a meeting get old. */
function grow(busy: ReturnType<typeof busyMeeting>, events: number): void {
  const { meeting, actors } = busy
  for (let at = 0; meeting.events < events; at++) {
    for (const doing of DOINGS) meeting.do(...doing(meeting, actors[at % actors.length]!))
  }
}

const goal = { must: 1.2, strive: 1.05 }

/** Does a change cost more in a large or an old meeting? Without sockets; the podium's view is computed too. */
export const changeCost: Row = {
  name: 'change-cost',
  what: 'one change without sockets: decide, evolve, three views, three patches encoded',
  run() {
    const few = busyMeeting(50)
    const [costFew, costMany] = compare(few, busyMeeting(5000))
    const young = busyMeeting(500)
    const old = busyMeeting(500)
    const startedWith = young.meeting.events
    grow(old, startedWith + 100_000)
    grow(young, startedWith + 100)
    const [costYoung, costOld] = compare(young, old)
    const figures: Figure[] = [
      figure('a change with 50 people', 'µs', costFew),
      figure('a change with 5,000 people', 'µs', costMany),
      figure('5,000 people ÷ 50 people', '×', ratios(costMany, costFew), goal),
      figure('a change after 100 events', 'µs', costYoung),
      figure('a change after 100,000 events', 'µs', costOld),
      figure('event 100,000 ÷ event 100', '×', ratios(costOld, costYoung), goal),
    ]
    return Promise.resolve(figures)
  },
}
